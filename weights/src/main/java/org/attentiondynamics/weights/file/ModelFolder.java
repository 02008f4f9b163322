// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of a model: which of its files has the weights. */
final class ModelFolder {
    private static final List<String> USUAL =
            List.of("model.safetensors.index.json", "model.safetensors");
    private static final int LISTED = 5;

    private ModelFolder() {}

    /** The index of the shards, the one safetensors file, or the only file of a format we read. */
    static Path weights(final Path folder) throws IOException {
        for (String name : USUAL) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        List<Path> files = files(folder);
        List<Path> candidates = files.stream().filter(file -> Format.of(file).isPresent()).toList();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        Refusals refusals = Refusals.of(folder);
        if (candidates.isEmpty()) {
            throw refusals.because(
                    "the folder has no file of weights; " + listed(files),
                    "Choose a folder with a file that ends in one of " + Format.endings() + ".");
        }
        throw refusals.because(
                "the folder has several files of weights; " + listed(candidates),
                "Choose one of them.");
    }

    private static List<Path> files(final Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String listed(final List<Path> files) {
        String names =
                files.stream()
                        .limit(LISTED)
                        .map(file -> Refusals.quoted(file.getFileName()))
                        .collect(Collectors.joining(", "));
        int more = files.size() - LISTED;
        return "there is "
                + (files.isEmpty() ? "nothing" : names)
                + (more > 0 ? " and " + more + " more" : "");
    }
}
