// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attentiondynamics.headless.execution.LoadedNode;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.nodes.FileTarget;
import org.attentiondynamics.headless.workflow.Sha256;

/**
 * The files that nodes read and write beside what is at their ports.
 *
 * <p>A file that a setting names is taken as read if it was there before the run and did not change
 * during it, else as written.
 */
public final class TouchedFiles {
    private record State(String sha256, long size, FileTime time) {}

    private final LoadedWorkflow workflow;
    private final Map<Path, State> before = new HashMap<>();
    private final Set<Path> targets = new HashSet<>();

    private TouchedFiles(final LoadedWorkflow workflow) {
        this.workflow = workflow;
    }

    /**
     * A file of a node.
     *
     * @param named where the settings say it is
     */
    record Touched(Path named, String sha256) {}

    /** Looks at the files before any node executes. */
    public static TouchedFiles before(final LoadedWorkflow workflow) throws IOException {
        TouchedFiles files = new TouchedFiles(workflow);
        for (LoadedNode node : workflow.nodes()) {
            node.node().writes().forEach(target -> files.targets.add(target.named()));
        }
        for (LoadedNode node : workflow.nodes()) {
            for (Path file : files.named(node)) {
                if (!files.before.containsKey(file)) {
                    files.before.put(
                            file,
                            new State(
                                    Sha256.ofFile(file),
                                    Files.size(file),
                                    Files.getLastModifiedTime(file)));
                }
            }
        }
        return files;
    }

    /** What a node is known to read and no node to write. */
    private List<Path> named(final LoadedNode node) {
        return node.node().reads(workflow.saved().folder()).stream()
                .distinct()
                .filter(file -> Files.isRegularFile(file) && !targets.contains(file))
                .toList();
    }

    private boolean isAsBefore(final Path file) throws IOException {
        State state = before.get(file);
        return state != null
                && state.size() == Files.size(file)
                && state.time().equals(Files.getLastModifiedTime(file));
    }

    List<Touched> read(final LoadedNode node) throws IOException {
        List<Touched> files = new ArrayList<>();
        for (Path file : named(node)) {
            if (isAsBefore(file)) {
                files.add(new Touched(file, before.get(file).sha256()));
            }
        }
        return files;
    }

    /** To be asked when the node has executed. */
    List<Touched> written(final LoadedNode node) throws IOException {
        List<Touched> files = new ArrayList<>();
        for (FileTarget target : node.node().writes()) {
            files.add(new Touched(target.named(), Sha256.ofFile(target.file())));
        }
        for (Path file : named(node)) {
            if (!isAsBefore(file)) {
                files.add(new Touched(file, Sha256.ofFile(file)));
            }
        }
        return files;
    }
}
