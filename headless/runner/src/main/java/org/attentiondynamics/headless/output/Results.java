// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.OutputFiles.WrittenFile;

/** Everything a run leaves behind: the outputs of every node and the manifest. */
public final class Results {
    private Results() {}

    /**
     * Writes into an empty folder.
     *
     * @return the verdicts among the results
     */
    public static List<Verdict> write(
            final LoadedWorkflow workflow,
            final List<NodeResult> results,
            final RunFacts facts,
            final Path folder,
            final Path scratch)
            throws IOException, RunException {
        OutputFiles writer = new OutputFiles(folder, scratch, workflow.saved().folder().name());
        Map<Integer, List<WrittenFile>> files = new LinkedHashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (NodeResult result : results) {
            files.put(result.node().saved().id(), writer.write(result));
            verdicts.addAll(Verdict.of(result));
        }
        new Manifest(workflow, facts)
                .write(results, files, verdicts, folder.resolve(OutputFolder.MANIFEST));
        return verdicts;
    }
}
