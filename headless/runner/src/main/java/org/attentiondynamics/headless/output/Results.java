// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.execution.Verdict;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.OutputFiles.WrittenFile;

/** Everything a run leaves behind: the outputs of every node and the manifest. */
public final class Results {
    /** The format of the manifests that are written, and the only one that can be verified. */
    public static final int MANIFEST_FORMAT = Manifest.FORMAT;

    private Results() {}

    /**
     * Writes into an empty folder.
     *
     * @param cancelled asked often; once true, writing ends
     * @return the verdicts among the results
     */
    public static List<Verdict> write(
            final LoadedWorkflow workflow,
            final List<NodeResult> results,
            final RunFacts facts,
            final TouchedFiles touched,
            final Path folder,
            final Path scratch,
            final BooleanSupplier cancelled)
            throws IOException, RunException {
        OutputFiles writer =
                new OutputFiles(folder, scratch, workflow.saved().folder().name(), cancelled);
        Map<Integer, List<WrittenFile>> files = new LinkedHashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        try {
            for (NodeResult result : results) {
                files.put(result.node().saved().id(), writer.write(result));
                verdicts.addAll(result.verdicts());
            }
        } catch (CancellationException e) {
            throw RunException.execution(
                    "Cancelled while the results were being written. Nothing is written.", e);
        }
        new Manifest(workflow, facts, touched)
                .write(results, files, verdicts, folder.resolve(OutputFolder.MANIFEST));
        return verdicts;
    }
}
