// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.verification;

import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.headless.settings.Overrides;

/**
 * What a manifest says that is needed to run again and to compare.
 *
 * @param file the manifest
 * @param workflowPath as recorded
 * @param software the Java and the bundles, each with its version
 * @param reads the files that nodes read
 * @param results what was at the outputs and views of nodes, then the files they wrote elsewhere
 */
public record Recorded(
        Path file,
        String workflowPath,
        String workflowName,
        String workflowSha256,
        Overrides overrides,
        int unpackLimit,
        List<String> software,
        List<RecordedFile> reads,
        List<RecordedFile> results) {
    public Recorded {
        software = List.copyOf(software);
        reads = List.copyOf(reads);
        results = List.copyOf(results);
    }

    /** The folder that its paths are relative to. */
    public Path home() {
        return file.toAbsolutePath().normalize().getParent();
    }

    /**
     * One file of a node.
     *
     * @param what as in {@code output "Trajectory" of node 3 "Integrator"}
     * @param path as recorded
     * @param isElsewhere whether the node read it or wrote it to a place of its own; else it is
     *     below the folder of the results
     */
    public record RecordedFile(String what, String path, String sha256, boolean isElsewhere) {}
}
