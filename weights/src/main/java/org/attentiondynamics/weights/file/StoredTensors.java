// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.engine.tokens.Matrix;

/** A table of contents and, for each tensor, where its numbers lie. Holds no file open between readings. */
final class StoredTensors implements WeightFile {
    private static final int MOST_TENSORS = 1_000_000;
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** An array and the copy that the matrix makes of it. */
    private static final long BYTES_PER_NUMBER = 2 * Double.BYTES;

    private final Refusals refusals;
    private final Map<String, Stored> tensors = new LinkedHashMap<>();

    /** A tensor and where its numbers lie. */
    record Stored(TensorInfo info, Numbers numbers) {
        /** A tensor that is listed and whose numbers are not real. */
        static Stored unreadable(
                final Refusals refusals, final TensorInfo info, final String storedAs) {
            return new Stored(
                    info,
                    (rows, columns) -> {
                        throw refusals.because(
                                "tensor "
                                        + Refusals.quoted(info.name())
                                        + " is made of "
                                        + Refusals.plain(storedAs)
                                        + ", not of real numbers of 16, 32 or 64 bits",
                                "Convert it to 32 bits, or choose another tensor.");
                    });
        }
    }

    StoredTensors(final Refusals refusals, final List<Stored> tensors) throws WeightsException {
        this.refusals = refusals;
        for (Stored stored : tensors) {
            if (this.tensors.put(stored.info().name(), stored) != null) {
                throw refusals.because(
                        "it has two tensors named " + Refusals.quoted(stored.info().name()),
                        "Export the model again with a name for each.");
            }
        }
    }

    /** Refuses tables of contents that no model has and that would fill memory. */
    static void requireFew(final Refusals refusals, final int count) throws WeightsException {
        if (count > MOST_TENSORS) {
            throw refusals.because(
                    "it lists more than " + MOST_TENSORS + " tensors",
                    "Check that it is a file of weights, or export it again.");
        }
    }

    @Override
    public List<TensorInfo> tensors() {
        return tensors.values().stream().map(Stored::info).toList();
    }

    @Override
    public TensorInfo tensor(final String name) throws WeightsException {
        return stored(name).info();
    }

    @Override
    public Matrix read(final TensorInfo tensor) throws WeightsException {
        TensorInfo info = matrix(tensor);
        return read(info, new Span(0, info.rows()), new Span(0, info.columns()));
    }

    @Override
    public Matrix read(final TensorInfo tensor, final Span rows, final Span columns)
            throws WeightsException {
        TensorInfo info = matrix(tensor);
        requireWithin(info, rows, columns);
        requireRoom(info, rows, columns);
        try {
            double[] numbers = stored(info.name()).numbers().read(rows, columns);
            requireFinite(info, rows, columns, numbers);
            return Matrix.of((int) rows.length(), (int) columns.length(), numbers);
        } catch (WeightsException alreadyASentence) {
            throw alreadyASentence;
        } catch (IOException e) {
            throw refusals.inaccessible(e);
        } catch (InternalError e) { // how Java reports that a mapped file has become shorter
            throw refusals.because(
                    "the file changed while it was read",
                    "Read it again when nothing writes to it.",
                    e);
        } catch (OutOfMemoryError e) { // of one array, asked for at once: nothing else is lost
            throw tooLarge(info, rows, columns, e);
        }
    }

    /** Nothing is held open. */
    @Override
    public void close() {}

    private Stored stored(final String name) throws WeightsException {
        Stored stored = tensors.get(name);
        if (stored == null) {
            throw refusals.because(
                    "it has no tensor named " + Refusals.quoted(name),
                    NearestNames.advice(name, tensors.keySet()));
        }
        return stored;
    }

    /** Our own description of the tensor, if it is a matrix with numbers in it. */
    private TensorInfo matrix(final TensorInfo tensor) throws WeightsException {
        TensorInfo info = tensor(tensor.name());
        if (!info.isMatrix()) {
            throw refusals.because(
                    described(info) + " has " + info.shape().size() + " axes",
                    "Choose a tensor of one or two axes.");
        }
        if (info.rows() == 0 || info.columns() == 0) {
            throw refusals.because(
                    described(info) + " has no numbers", "Choose a tensor that has some.");
        }
        return info;
    }

    private void requireWithin(final TensorInfo info, final Span rows, final Span columns)
            throws WeightsException {
        if (rows.to() > info.rows() || columns.to() > info.columns()) {
            throw refusals.because(
                    described(info)
                            + " is smaller than rows "
                            + said(rows)
                            + " and columns "
                            + said(columns),
                    "Ask for rows and columns that it has.");
        }
    }

    private void requireRoom(final TensorInfo info, final Span rows, final Span columns)
            throws WeightsException {
        boolean fits =
                rows.length() <= LONGEST_ARRAY / columns.length()
                        && rows.length() * columns.length()
                                <= Runtime.getRuntime().maxMemory() / BYTES_PER_NUMBER;
        if (!fits) {
            throw tooLarge(info, rows, columns, null);
        }
    }

    private WeightsException tooLarge(
            final TensorInfo info, final Span rows, final Span columns, final Throwable cause) {
        return refusals.because(
                described(info)
                        + " has too many numbers for the memory there is: "
                        + rows.length()
                        + " rows of "
                        + columns.length()
                        + " are "
                        + BigInteger.valueOf(rows.length())
                                .multiply(BigInteger.valueOf(columns.length()))
                        + " numbers",
                "Choose a smaller part of it, or give the program more memory.",
                cause);
    }

    private void requireFinite(
            final TensorInfo info, final Span rows, final Span columns, final double[] numbers)
            throws WeightsException {
        for (int k = 0; k < numbers.length; k++) {
            if (!Double.isFinite(numbers[k])) {
                throw refusals.because(
                        "the number in row "
                                + (rows.from() + k / columns.length() + 1)
                                + ", column "
                                + (columns.from() + k % columns.length() + 1)
                                + " of tensor "
                                + Refusals.quoted(info.name())
                                + " is "
                                + numbers[k],
                        "Use weights that are all finite.");
            }
        }
    }

    private static String described(final TensorInfo info) {
        return "tensor " + Refusals.quoted(info.name()) + " (" + info.size() + ")";
    }

    private static String said(final Span span) {
        return span.from() + 1 + " to " + span.to();
    }
}
