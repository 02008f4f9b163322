// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of files, by what their names end in. */
enum Format {
    SAFETENSORS_INDEX(".safetensors.index.json", ShardedSafetensors::open),
    SAFETENSORS(".safetensors", Safetensors::open),
    NPY(".npy", Npy::open),
    NPZ(".npz", Npz::open),
    ONNX(".onnx", Onnx::open),
    MATRIX_MARKET(".mtx", MatrixMarket::open),
    CSV(".csv", CsvMatrix::open);

    private final String ending;
    private final Opener opener;

    private interface Opener {
        WeightFile open(Path path) throws IOException;
    }

    Format(final String ending, final Opener opener) {
        this.ending = ending;
        this.opener = opener;
    }

    /** Opens a file by what its name ends in, or the weights in a folder. */
    static WeightFile open(final Path path) throws WeightsException {
        if (!Files.isDirectory(path)) {
            return openFile(path);
        }
        try {
            return openFile(ModelFolder.weights(path));
        } catch (WeightsException alreadyASentence) {
            throw alreadyASentence;
        } catch (IOException e) {
            throw Refusals.of(path).inaccessible(e);
        }
    }

    private static WeightFile openFile(final Path path) throws WeightsException {
        Refusals refusals = Refusals.of(path);
        Format format =
                of(path).orElseThrow(
                                () ->
                                        refusals.because(
                                                "its name ends in none of " + endings(),
                                                "Convert the weights to one of these formats, for example to"
                                                        + " safetensors."));
        try {
            requireSomething(refusals, path);
            return format.opener.open(path);
        } catch (WeightsException alreadyASentence) {
            throw alreadyASentence;
        } catch (IOException e) {
            throw refusals.inaccessible(e);
        }
    }

    /** The format that the name of a file announces. */
    static Optional<Format> of(final Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith(format.ending))
                .findFirst();
    }

    /** What a matrix without a name is called. */
    static String nameWithoutEnding(final Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** What the names of all formats end in. */
    static String endings() {
        return Arrays.stream(values())
                .map(format -> format.ending)
                .collect(Collectors.joining(", "));
    }

    private static void requireSomething(final Refusals refusals, final Path path)
            throws IOException {
        if (!Files.isRegularFile(path)) {
            throw refusals.because(
                    "there is no file " + path.toAbsolutePath(),
                    "Check the path, or download the file.");
        }
        if (Files.size(path) == 0) {
            throw refusals.because("the file is empty", Refusals.DOWNLOAD_AGAIN);
        }
    }
}
