// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRefusalsTest {
    private static final int SINGLE = 1;
    private static final int HALF = 10;
    private static final String BECAUSE = "Cannot read m.onnx, because ";
    private static final String AGAIN = ". Download or export the file again.";
    private static final String DAMAGED =
            BECAUSE + "it is not an ONNX model, or is damaged or incomplete" + AGAIN;

    @TempDir private Path folder;

    private void refuses(final byte[] onnx, final String sentence) throws IOException {
        Path path = Files.createDirectories(folder.resolve("model")).resolve("m.onnx");
        Fixtures.refuses(path, onnx, sentence);
    }

    private static byte[] joined(final byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] varint(final long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = number;
        while ((rest & ~127L) != 0) {
            bytes.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static byte[] number(final int field, final long number) {
        return joined(varint(field << 3), varint(number));
    }

    private static byte[] bytes(final int field, final byte[]... content) {
        byte[] all = joined(content);
        return joined(varint(field << 3 | 2), varint(all.length), all);
    }

    private static byte[] text(final int field, final String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] model(final byte[]... tensor) {
        return bytes(7, bytes(5, tensor));
    }

    private static byte[] tensor(
            final long rows, final long columns, final int type, final byte[]... numbers) {
        return model(
                number(1, rows),
                number(1, columns),
                number(2, type),
                text(8, "w"),
                joined(numbers));
    }

    private static byte[] external(final String... keysAndTexts) {
        byte[] all = number(14, 1);
        for (int k = 0; k < keysAndTexts.length; k += 2) {
            all = joined(all, bytes(13, text(1, keysAndTexts[k]), text(2, keysAndTexts[k + 1])));
        }
        return tensor(1, 2, SINGLE, all);
    }

    @Test
    void modelsCutAnywhereInsideTheGraph() throws IOException {
        byte[] whole = tensor(1, 2, SINGLE, bytes(9, new byte[8]));
        for (int length = 1; length < whole.length; length++) {
            refuses(Arrays.copyOf(whole, length), DAMAGED);
        }
    }

    @Test
    void lengthsBeyondTheFile() throws IOException {
        for (long length : new long[] {100, Integer.MAX_VALUE, 0xffffffffL, -1}) {
            refuses(joined(varint(7 << 3 | 2), varint(length), new byte[9]), DAMAGED);
            refuses(bytes(7, varint(5 << 3 | 2), varint(length), new byte[9]), DAMAGED);
        }
    }

    @Test
    void groupsNestedWithoutEnd() throws IOException {
        byte[] groups = new byte[1_000_000];
        Arrays.fill(groups, (byte) (3 << 3 | 3));
        refuses(groups, DAMAGED);
        refuses(bytes(7, groups), DAMAGED);
    }

    @Test
    void graphsNestedDeeplyInNodesAreNotFollowed() throws IOException {
        byte[] nested = new byte[0];
        for (int k = 0; k < 2000; k++) {
            nested = bytes(7, bytes(1, bytes(5, text(1, "body"), bytes(6, nested))));
        }
        refuses(
                joined(nested, tensor(1, 2, 7)),
                BECAUSE
                        + "tensor \"w\" is made of ONNX data type 7, not of real numbers of 16, 32 or 64 bits. Convert it to 32"
                        + " bits, or choose another tensor.");
    }

    @Test
    void axesTextsAndEntriesWithoutEnd() throws IOException {
        refuses(model(bytes(1, new byte[65])), DAMAGED);
        refuses(model(text(8, "n".repeat(5000))), DAMAGED);
        byte[][] entries = new byte[65][];
        Arrays.setAll(entries, k -> bytes(13, text(1, "key" + k)));
        refuses(model(joined(entries)), DAMAGED);
    }

    @Test
    void rawDataOfAnotherLength() throws IOException {
        refuses(
                tensor(1, 2, SINGLE, bytes(9, new byte[7])),
                BECAUSE + "tensor \"w\" takes 8 bytes and has 7" + AGAIN);
    }

    @Test
    void shapesNobodyCanHold() throws IOException {
        refuses(
                tensor(-1, 2, SINGLE, bytes(9)),
                BECAUSE + "tensor \"w\" has an axis of length -1" + AGAIN);
        refuses(
                tensor(1L << 62, 4, SINGLE, bytes(9)),
                BECAUSE + "tensor \"w\" would have more numbers than any file can hold" + AGAIN);
    }

    @Test
    void fieldsOfMoreOrFewerNumbersThanTheShape() throws IOException {
        refuses(
                tensor(1, 2, SINGLE, bytes(4, new byte[12])),
                BECAUSE + "tensor \"w\" (1x2) has 3 numbers instead of 2" + AGAIN);
        refuses(
                tensor(1, 2, SINGLE),
                BECAUSE + "tensor \"w\" (1x2) has 0 numbers instead of 2" + AGAIN);
        refuses(
                tensor(100_000, 1000, SINGLE),
                BECAUSE
                        + "tensor \"w\" has 100000000 numbers and only 12 bytes in the file"
                        + AGAIN);
    }

    @Test
    void fieldsThatEndInsideANumber() throws IOException {
        String sentence = BECAUSE + "the numbers of tensor \"w\" are damaged or incomplete" + AGAIN;
        refuses(tensor(1, 2, SINGLE, bytes(4, new byte[7])), sentence);
        refuses(tensor(1, 2, HALF, bytes(5, new byte[] {1, (byte) 128})), sentence);
    }

    @Test
    void numbersThatAreNotFinite() throws IOException {
        refuses(
                tensor(1, 2, HALF, bytes(5, varint(0x3c00), varint(0x7c00))),
                BECAUSE
                        + "the number in row 1, column 2 of tensor \"w\" is Infinity. Use weights that are all finite.");
    }

    @Test
    void numbersInFilesOutsideTheFolder() throws IOException {
        Files.write(folder.resolve("secret"), new byte[8]);
        for (String location : new String[] {"../secret", folder.resolve("secret").toString()}) {
            refuses(
                    external("location", location),
                    BECAUSE
                            + "it asks for the file "
                            + Refusals.quoted(location)
                            + " outside its own folder. Use it only if you trust its origin, and then with all files in one"
                            + " folder.");
        }
    }

    @Test
    void numbersInAFileThatIsMissing() throws IOException {
        refuses(
                external("location", "w.bin"),
                BECAUSE
                        + "its file \"w.bin\" is missing. Download that file into the same folder.");
        refuses(
                external(),
                BECAUSE + "its file \"\" is missing. Download that file into the same folder.");
    }

    @Test
    void numbersBeyondTheEndOfTheirFile() throws IOException {
        Files.write(
                Files.createDirectories(folder.resolve("model")).resolve("w.bin"), new byte[10]);
        refuses(
                external("location", "w.bin", "offset", "4"),
                BECAUSE
                        + "tensor \"w\" takes 8 bytes and would have 8 from byte 4 on of \"w.bin\", which has 10. Download both files"
                        + " again.");
        refuses(
                external("location", "w.bin", "length", "4"),
                BECAUSE
                        + "tensor \"w\" takes 8 bytes and would have 4 from byte 0 on of \"w.bin\", which has 10. Download both files"
                        + " again.");
        refuses(
                external("location", "w.bin", "offset", "-1"),
                BECAUSE + "the offset of tensor \"w\" is \"-1\"" + AGAIN);
    }

    @Test
    void whatIsNoModelAtAll() throws IOException {
        refuses("<html>not found</html>".getBytes(StandardCharsets.UTF_8), DAMAGED);
        refuses(number(1, 8), BECAUSE + "it has no graph" + AGAIN);
    }
}
