// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumPyRefusalsTest {
    private static final String BECAUSE = "Cannot read m.npy, because ";
    private static final String ENTRY = "Cannot read entry \"w.npy\" of m.npz, because ";
    private static final String AGAIN = ". Download or export the file again.";

    @TempDir private Path folder;

    private void refuses(final byte[] npy, final String sentence) throws IOException {
        Fixtures.refuses(folder.resolve("m.npy"), npy, sentence);
    }

    private void refusesZip(final byte[] npz, final String sentence) throws IOException {
        Fixtures.refuses(folder.resolve("m.npz"), npz, sentence);
    }

    private static byte[] npy(final String dictionary, final int dataBytes) {
        byte[] text = dictionary.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(10 + text.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    private static byte[] doubles(final String shape, final int dataBytes) {
        return npy(
                "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }\n",
                dataBytes);
    }

    @Test
    void whatDoesNotBeginAsNumPysFilesDo() throws IOException {
        refuses(
                new byte[100],
                BECAUSE + "it does not begin as NumPy's files do. Save it with numpy.save again.");
    }

    @Test
    void aFileThatEndsInsideItsHeader() throws IOException {
        for (int length : new int[] {5, 9, 40}) {
            refuses(
                    Arrays.copyOf(doubles("1,", 8), length),
                    BECAUSE + "it ends inside its header" + AGAIN);
        }
    }

    @Test
    void aVersionNobodyKnows() throws IOException {
        byte[] npy = doubles("1,", 8);
        npy[6] = 9;
        refuses(
                npy,
                BECAUSE
                        + "it has version 9 of NumPy's format. Save it with numpy.save as version 1, 2 or 3.");
    }

    @Test
    void aHeaderOfGigabytes() throws IOException {
        byte[] npy = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1};
        refuses(
                npy,
                BECAUSE
                        + "its header would be 4294967295 bytes long. Save it as a plain array of real numbers.");
    }

    @Test
    void pythonObjects() {
        Fixtures.refuses(
                Fixtures.path("objects.npy"),
                "Cannot read objects.npy, because it holds Python objects, which may run programs when they are read. Save an array of"
                        + " real numbers, for example with astype(float).");
    }

    @Test
    void wholeNumbers() {
        Fixtures.refuses(
                Fixtures.path("whole.npy"),
                "Cannot read whole.npy, because tensor \"whole\" is made of <i8, not of real numbers of 16, 32 or 64 bits. Convert it to"
                        + " 32 bits, or choose another tensor.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "__import__('os').system('ls')",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }",
                "{'descr': '<f8', 'fortran_order': open('x'), 'shape': (1,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), } + {}",
                "x{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }",
                "((((((((((((((((((((((((((((((((((((((((",
            })
    void aHeaderThatIsNoPlainDictionary(final String header) throws IOException {
        refuses(
                npy(header, 8),
                BECAUSE
                        + "its header does not describe a plain array of numbers. Save a plain array of real numbers with"
                        + " numpy.save.");
    }

    @Test
    void aHeaderThatLacksSomething() throws IOException {
        refuses(
                npy("{'descr': '<f8', 'shape': (1,)}", 8),
                BECAUSE + "its header does not say fortran_order. Save it with numpy.save again.");
        refuses(
                npy("{'descr': True, 'fortran_order': False, 'shape': (1,)}", 8),
                BECAUSE + "its header does not say descr. Save it with numpy.save again.");
        refuses(
                npy("{'descr': '<f8', 'fortran_order': False, 'shape': '1'}", 8),
                BECAUSE + "its header does not say shape. Save it with numpy.save again.");
    }

    @Test
    void aShapeThatIsNotOfWholeNumbers() throws IOException {
        refuses(
                doubles("1.5,", 8),
                BECAUSE
                        + "its shape holds \"1.5\", which is not a whole number below 2^63. Save it with numpy.save again.");
        refuses(doubles("-1,", 8), BECAUSE + "tensor \"m\" has an axis of length -1" + AGAIN);
        refuses(
                doubles("4611686018427387904, 4", 8),
                BECAUSE + "tensor \"m\" would have more numbers than any file can hold" + AGAIN);
    }

    @Test
    void fewerNumbersThanTheShapeSays() throws IOException {
        refuses(
                doubles("2, 3", 40),
                BECAUSE + "it ends after 40 of the 48 bytes of its numbers" + AGAIN);
    }

    private static byte[] zip(final byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("w.npy"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** The place of a number in the last central directory entry of an archive. */
    private static ByteBuffer directory(final byte[] npz) {
        ByteBuffer all = ByteBuffer.wrap(npz).order(ByteOrder.LITTLE_ENDIAN);
        int begin = all.getInt(npz.length - 22 + 16);
        return all.slice(begin, npz.length - begin).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static final int CRC = 16;
    private static final int SIZE = 24;

    @Test
    void anArchiveThatIsDamaged() throws IOException {
        String sentence =
                "Cannot read m.npz, because the zip archive is damaged or incomplete" + AGAIN;
        byte[] npz = zip(doubles("8, 8", 512));
        refusesZip(Arrays.copyOf(npz, npz.length - 30), sentence);
        refusesZip(new byte[100], sentence);
    }

    @Test
    void anEntryLongerThanItsHeaderSays() throws IOException {
        refusesZip(
                zip(doubles("1,", 16)),
                ENTRY + "its numbers take 8 bytes and the entry has 16" + AGAIN);
    }

    @Test
    void anEntryThatInflatesBeyondWhatTheDirectorySays() throws IOException {
        byte[] honest = doubles("2,", 16);
        byte[] npz = zip(Arrays.copyOf(honest, honest.length + 1_000_000));
        directory(npz).putInt(SIZE, honest.length);
        refusesZip(
                npz,
                ENTRY
                        + "it inflates to more than the "
                        + honest.length
                        + " bytes it announces. Use it only if you trust its origin, and then save it again.");
    }

    @Test
    void anEntryThatAnnouncesMoreThanDeflateCanHold() throws IOException {
        byte[] bomb = doubles("16, 16000000", 0);
        byte[] npz = zip(bomb);
        int announced = bomb.length + 16 * 16_000_000 * 8;
        directory(npz).putInt(SIZE, announced);
        int compressed = directory(npz).getInt(SIZE - 4);
        refusesZip(
                npz,
                ENTRY
                        + compressed
                        + " compressed bytes cannot hold the "
                        + announced
                        + " it announces. Use it only if you trust its origin, and then save it again.");
    }

    @Test
    void aMillionZerosThatDeflateWellAreNoBomb() throws IOException {
        int count = 1_000_000;
        Path path = folder.resolve("zeros.npz");
        Files.write(path, zip(doubles("1, " + count, 8 * count)));
        assertThat(Fixtures.read(path, "w").columns()).isEqualTo(count);
    }

    @Test
    void aCheckSumThatDoesNotFit() throws IOException {
        byte[] npz = zip(doubles("1,", 8));
        directory(npz).putInt(CRC, 0);
        refusesZip(npz, ENTRY + "its check sum does not fit its numbers" + AGAIN);
    }

    @Test
    void aFlippedBitOfAStoredEntry() throws IOException {
        byte[] content = doubles("1,", 8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("w.npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(content);
        }
        byte[] npz = bytes.toByteArray();
        npz[30 + "w.npy".length() + content.length - 1] ^= 1;
        refusesZip(npz, ENTRY + "its check sum does not fit its numbers" + AGAIN);
    }
}
