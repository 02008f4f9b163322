// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What stands before the numbers of a .npy file: 0x93 "NUMPY", a version of two bytes, the length of the rest in 2 or (from version 2.0 on) 4
 * bytes, and a Python dictionary with descr, fortran_order and shape.
 *
 * @param descr the type as NumPy writes it, "&lt;f4" for little-endian singles
 * @param fortranOrder whether columns, not rows, lie one after the other
 * @param length the bytes of the header
 */
record NpyHeader(String descr, boolean fortranOrder, List<Long> shape, long length) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int PREFIX = MAGIC.length + 2;

    /** Far beyond what a matrix needs; longer ones describe tables of many columns. */
    private static final int LONGEST = 1 << 16;

    private static final Map<String, ElementType> TYPES =
            Map.of(
                    "f2", ElementType.FLOAT16,
                    "f4", ElementType.FLOAT32,
                    "f8", ElementType.FLOAT64);

    /** Reads a header and leaves the stream at the first number. */
    static NpyHeader read(final Refusals refusals, final InputStream in) throws IOException {
        byte[] prefix = bytes(refusals, in, PREFIX);
        if (!Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw refusals.because(
                    "it does not begin as NumPy's files do", "Save it with numpy.save again.");
        }
        int version = prefix[MAGIC.length];
        if (version < 1 || version > 3) {
            throw refusals.because(
                    "it has version " + version + " of NumPy's format",
                    "Save it with numpy.save as version 1, 2 or 3.");
        }
        int digits = version == 1 ? Short.BYTES : Integer.BYTES;
        long length = littleEndian(bytes(refusals, in, digits));
        if (length > LONGEST) {
            throw refusals.because(
                    "its header would be " + length + " bytes long",
                    "Save it as a plain array of real numbers.");
        }
        String text = new String(bytes(refusals, in, (int) length), StandardCharsets.UTF_8);
        PythonDictionary dictionary = PythonDictionary.parse(refusals, text);
        NpyHeader header =
                new NpyHeader(
                        dictionary.text("descr"),
                        dictionary.truth("fortran_order"),
                        dictionary.wholeNumbers("shape"),
                        PREFIX + digits + length);
        header.requireNumbers(refusals);
        return header;
    }

    private void requireNumbers(final Refusals refusals) throws WeightsException {
        if (descr.endsWith("O")) {
            throw refusals.because(
                    "it holds Python objects, which may run programs when they are read",
                    "Save an array of real numbers, for example with astype(float).");
        }
    }

    ElementType type() {
        String withoutOrder = descr.isEmpty() ? "" : descr.substring(1);
        return TYPES.getOrDefault(withoutOrder, ElementType.OTHER);
    }

    /**
     * The tensor and its numbers.
     *
     * @param numbers the bytes after the header
     */
    StoredTensors.Stored stored(
            final Refusals refusals, final String name, final Bytes.Store numbers) {
        TensorInfo info = new TensorInfo(name, shape, type());
        if (info.type() == ElementType.OTHER) {
            return StoredTensors.Stored.unreadable(refusals, info, descr);
        }
        boolean columnMajor = fortranOrder && shape.size() == 2;
        ByteOrder order = descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        long lineLength = columnMajor ? info.rows() : info.columns();
        return new StoredTensors.Stored(
                info, new BinaryNumbers(numbers, info.type(), order, lineLength, columnMajor));
    }

    private static byte[] bytes(final Refusals refusals, final InputStream in, final int count)
            throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw refusals.because("it ends inside its header", Refusals.DOWNLOAD_AGAIN);
        }
        return bytes;
    }

    private static long littleEndian(final byte[] digits) {
        ByteBuffer buffer = ByteBuffer.wrap(Arrays.copyOf(digits, Long.BYTES));
        return buffer.order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
