// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A .npz file: a zip archive of .npy files, a tensor each. Opening inflates the headers only. */
final class Npz {
    private static final String ENDING = ".npy";

    /** A match of deflate copies at most 258 bytes and takes at least two bits, one for its length and one for its distance: 258 * 8 / 2. */
    private static final long MOST_BYTES_OF_A_DEFLATED_ONE = 1032;

    private final Path path;
    private final Refusals refusals;

    private Npz(final Path path) {
        this.path = path;
        this.refusals = Refusals.of(path);
    }

    static WeightFile open(final Path path) throws IOException {
        Npz file = new Npz(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new StoredTensors(file.refusals, file.contents(zip));
        } catch (WeightsException alreadyASentence) {
            throw alreadyASentence;
        } catch (IOException e) {
            throw damaged(file.refusals, e);
        }
    }

    /** That the archive breaks its format. */
    static WeightsException damaged(final Refusals refusals, final IOException cause) {
        return refusals.because(
                "the zip archive is damaged or incomplete", Refusals.DOWNLOAD_AGAIN, cause);
    }

    private List<StoredTensors.Stored> contents(final ZipFile zip) throws IOException {
        List<StoredTensors.Stored> tensors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (!names.add(entry.getName())) {
                throw refusals.because(
                        "it has two entries named " + Refusals.quoted(entry.getName()),
                        "Save it with numpy.savez again.");
            }
            if (entry.getName().endsWith(ENDING)) {
                tensors.add(stored(zip, entry));
            }
        }
        return tensors;
    }

    private StoredTensors.Stored stored(final ZipFile zip, final ZipEntry entry)
            throws IOException {
        String name = entry.getName().substring(0, entry.getName().length() - ENDING.length());
        Refusals ofEntry =
                new Refusals(
                        "entry " + Refusals.quoted(entry.getName()) + " of " + refusals.what());
        NpyHeader header;
        try (InputStream in = zip.getInputStream(entry)) {
            header = NpyHeader.read(ofEntry, in);
        }
        if (header.type() != ElementType.OTHER) {
            long bytes = Shape.bytes(ofEntry, name, header.shape(), header.type().bytes());
            requirePlausible(ofEntry, entry, header.length(), bytes);
        }
        return header.stored(
                ofEntry, name, new ZippedBytes.Of(ofEntry, path, entry, header.length()));
    }

    private static void requirePlausible(
            final Refusals refusals, final ZipEntry entry, final long header, final long bytes)
            throws WeightsException {
        if (entry.getSize() - header != bytes) {
            throw refusals.because(
                    "its numbers take "
                            + bytes
                            + " bytes and the entry has "
                            + (entry.getSize() - header),
                    Refusals.DOWNLOAD_AGAIN);
        }
        if (entry.getSize() / MOST_BYTES_OF_A_DEFLATED_ONE > entry.getCompressedSize()) {
            throw refusals.because(
                    entry.getCompressedSize()
                            + " compressed bytes cannot hold the "
                            + entry.getSize()
                            + " it announces",
                    "Use it only if you trust its origin, and then save it again.");
        }
    }
}
