// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.knime.core.node.KNIMEException;

/**
 * A file that gets the result of every run as soon as there is one: a line of JSON each, after a first line that says what the file is.
 *
 * <p>Nothing in it is ever changed or removed. A last line that was cut short, as by a power failure, stays, and the next line says that
 * it was. Runs of other settings may stand in the same file. One sweep at a time may use it. Appending is thread-safe, and not ended by an
 * interruption of the thread.
 */
final class ProgressFile implements AutoCloseable {
    private static final String HEADER =
            "{\"format\":\"Attention Dynamics Parameter Sweep\",\"version\":1}\n";
    private static final String CUT = "{\"cut\":\"the line before\"}";

    private final Path path;
    private final RandomAccessFile file;
    private final KnownResults known;
    private Optional<String> failure = Optional.empty();

    private ProgressFile(final Path path, final RandomAccessFile file, final KnownResults known) {
        this.path = path;
        this.file = file;
        this.known = known;
    }

    /**
     * Opens a file, or makes one, and takes note of all results in it.
     *
     * @throws KNIMEException if it is none of ours, damaged, in use, or cannot be read and written; the file is then as it was
     */
    static ProgressFile open(final Path path, final KnownResults known) throws KNIMEException {
        if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
            throw refused(path, "its folder does not exist", "Make the folder first");
        }
        RandomAccessFile file;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
        } catch (IOException e) {
            throw refused(path, e);
        }
        ProgressFile opened = new ProgressFile(path, file, known);
        boolean isReady = false;
        try {
            opened.lock();
            opened.read();
            isReady = true;
        } catch (IOException e) {
            throw refused(path, e);
        } finally {
            if (!isReady) {
                opened.close();
            }
        }
        return opened;
    }

    private void lock() throws IOException, KNIMEException {
        FileLock lock;
        try {
            lock = file.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw refused(
                    path, "another sweep is using it", "Wait for that, or enter another file");
        }
    }

    private void read() throws IOException, KNIMEException {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] begun = new byte[(int) Math.min(header.length, file.length())];
        file.readFully(begun);
        if (!Arrays.equals(begun, Arrays.copyOf(header, begun.length))) {
            throw refused(
                    path,
                    "it is no progress file of a Parameter Sweep",
                    "Enter another file; this one is left as it is");
        }
        String missing;
        if (begun.length < header.length) {
            missing = HEADER.substring(begun.length);
        } else {
            missing = readLines();
        }
        file.seek(file.length());
        file.write(missing.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads all lines after the first. */
    private String readLines() throws IOException, KNIMEException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new FileInputStream(file.getFD()), StandardCharsets.UTF_8));
        int number = 1;
        boolean isPartial = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (isPartial && !line.equals(CUT)) {
                throw damaged(number - 1);
            }
            isPartial = !isPartial && !take(line, number);
        }
        boolean hasEnd = endsALine();
        if (isPartial && hasEnd) {
            throw damaged(number);
        }
        return hasEnd ? "" : isPartial ? "\n" + CUT + "\n" : "\n";
    }

    /** Whether it is a whole line. */
    private boolean take(final String line, final int number) throws KNIMEException {
        Optional<ResultLine> read = ResultLine.of(line);
        if (read.isPresent() && !known.add(read.get().runKey(), read.get().result())) {
            throw refused(
                    path,
                    "line "
                            + number
                            + " has another result for a run than was read before, from the file or the earlier results",
                    "Enter another file, or disconnect the earlier results; this file is left as it is");
        }
        return read.isPresent();
    }

    private boolean endsALine() throws IOException {
        file.seek(file.length() - 1);
        return file.read() == '\n';
    }

    private KNIMEException damaged(final int line) {
        return refused(
                path,
                "line " + line + " is damaged",
                "Restore the file, or enter another one; this one is left as it is");
    }

    /** Appends a result. After a failure nothing more is written. */
    synchronized void append(final String runKey, final RunResult result) {
        if (failure.isPresent()) {
            return;
        }
        String line = new ResultLine(runKey, result).text() + "\n";
        try {
            file.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            failure =
                    Optional.of(
                            "The progress file \""
                                    + path
                                    + "\" does not have all results, because it could not be written any more: "
                                    + e.getMessage()
                                    + ". The output has them.");
        }
    }

    /** What went wrong, if results could not be written. */
    synchronized Optional<String> failure() {
        return failure;
    }

    @Override
    public synchronized void close() throws KNIMEException {
        try {
            file.close();
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    private static KNIMEException refused(final Path path, final IOException e) {
        KNIMEException refused =
                refused(path, "it cannot be read and written", "Enter another file");
        refused.initCause(e);
        return refused;
    }

    private static KNIMEException refused(
            final Path path, final String because, final String advice) {
        return new KNIMEException(
                "Cannot use the progress file \""
                        + path
                        + "\", because "
                        + because
                        + ". "
                        + advice
                        + ".");
    }
}
