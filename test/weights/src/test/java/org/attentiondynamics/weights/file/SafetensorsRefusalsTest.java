// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsRefusalsTest {
    private static final String AGAIN = ". Download or export the file again.";
    private static final String BECAUSE = "Cannot read m.safetensors, because ";

    @TempDir private Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("m.safetensors");
    }

    private static byte[] file(final String header, final int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return withLength(json.length, json, dataBytes);
    }

    private static byte[] withLength(final long length, final byte[] json, final int dataBytes) {
        return ByteBuffer.allocate(8 + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(json)
                .array();
    }

    /** A file of one tensor of four singles. */
    private static String tensor(final String dtype, final String shape, final String offsets) {
        return "{\"w\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}"
                .formatted(dtype, shape, offsets);
    }

    @Test
    void aFileShorterThanItsFirstNumber() throws IOException {
        Fixtures.refuses(
                path,
                new byte[3],
                BECAUSE + "it ends after 3 bytes, inside its first number" + AGAIN);
    }

    @Test
    void aTruncatedHeader() throws IOException {
        byte[] whole = file(tensor("F32", "[4]", "[0,16]"), 16);
        Fixtures.refuses(
                path,
                Arrays.copyOf(whole, 30),
                BECAUSE + "its header is 55 bytes long and the file ends after 22 of them" + AGAIN);
    }

    @ParameterizedTest
    @CsvSource({"-1, 18446744073709551615", "200000000, 200000000"})
    void aHeaderLongerThanTheFormatAllows(final long length, final String said) throws IOException {
        Fixtures.refuses(
                path,
                withLength(length, new byte[2], 0),
                BECAUSE
                        + "its header would be "
                        + said
                        + " bytes long, and the format allows 100000000. Check that it is a safetensors file, or download it"
                        + " again.");
    }

    @Test
    void aHeaderThatIsNotJson() throws IOException {
        Fixtures.refuses(
                path,
                file("{\"w\": oh", 0),
                BECAUSE + "its header is not JSON at character 9" + AGAIN);
        Fixtures.refuses(path, file("[]", 0), BECAUSE + "its header is not a JSON object" + AGAIN);
        Fixtures.refuses(
                path, file("{} {}", 0), BECAUSE + "its header goes on after its end" + AGAIN);
    }

    @Test
    void aHeaderNestedWithoutEnd() throws IOException {
        Fixtures.refuses(
                path,
                file("{\"w\":{\"x\":" + "[".repeat(1_000_000), 0),
                BECAUSE + "its header is not JSON that we can read" + AGAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F32 | [4]      | [0,20]  | tensor \"w\" would lie at bytes 0 to 20 of 16",
                "F32 | [4]      | [-4,12] | tensor \"w\" would lie at bytes -4 to 12 of 16",
                "F32 | [4]      | [16,0]  | tensor \"w\" would lie at bytes 16 to 0 of 16",
                "F32 | [2,3]    | [0,16]  | tensor \"w\" (2x3, F32) takes 24 bytes and its data_offsets have 16",
                "F64 | [2,2]    | [0,16]  | tensor \"w\" (2x2, F64) takes 32 bytes and its data_offsets have 16",
                "F32 | [-4]     | [0,16]  | tensor \"w\" has an axis of length -4",
                "F32 | [1.5]    | [0,16]  | the shape of tensor \"w\" holds 1.5, which is not a whole number below 2^63",
                "F32 | [99999999999999999999] | [0,16] | the shape of tensor \"w\" holds 99999999999999999999, which is not a whole number below 2^63",
                "F32 | [4611686018427387904,4] | [0,16] | tensor \"w\" would have more numbers than any file can hold",
                "F32 | 4        | [0,16]  | the shape of tensor \"w\" is not a list",
                "F32 | [4]      | [0]     | tensor \"w\" lacks a dtype, a shape or two data_offsets",
            })
    void aTensorThatDoesNotFitItsFile(
            final String dtype, final String shape, final String offsets, final String fact)
            throws IOException {
        Fixtures.refuses(path, file(tensor(dtype, shape, offsets), 16), BECAUSE + fact + AGAIN);
    }

    @Test
    void aDtypeThatIsNotAText() throws IOException {
        Fixtures.refuses(
                path,
                file("{\"w\":{\"dtype\":32}}", 0),
                BECAUSE + "the dtype of tensor \"w\" is not a text" + AGAIN);
    }

    @Test
    void aShapeOfVeryManyAxes() throws IOException {
        Fixtures.refuses(
                path,
                file(tensor("F32", "[1" + ",1".repeat(64) + "]", "[0,4]"), 4),
                BECAUSE + "tensor \"w\" has more than 64 axes" + AGAIN);
    }

    @Test
    void tensorsThatOverlap() throws IOException {
        String header =
                "{\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
        Fixtures.refuses(
                path, file(header, 16), BECAUSE + "tensors \"a\" and \"b\" overlap" + AGAIN);
    }

    @Test
    void twoTensorsOfOneName() throws IOException {
        String one = "\"w\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}";
        Fixtures.refuses(
                path,
                file("{" + one + "," + one + "}", 0),
                BECAUSE
                        + "it has two tensors named \"w\". Export the model again with a name for each.");
    }

    @ParameterizedTest
    @CsvSource({"I64, 32", "F8_E4M3, 4", "Q9, 16"})
    void aTypeThatIsNotOfRealNumbers(final String dtype, final int bytes) throws IOException {
        Fixtures.refuses(
                path,
                file(tensor(dtype, "[2,2]", "[0," + bytes + "]"), bytes),
                BECAUSE
                        + "tensor \"w\" is made of "
                        + dtype
                        + ", not of real numbers of 16, 32 or 64 bits. Convert it to 32 bits, or choose another tensor.");
    }

    @ParameterizedTest
    @CsvSource({"7fc00000, NaN", "7f800000, Infinity", "ff800000, -Infinity"})
    void aNumberThatIsNotFinite(final String bits, final String said) throws IOException {
        byte[] bytes = file(tensor("F32", "[2,2]", "[0,16]"), 16);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length - 8, Integer.parseUnsignedInt(bits, 16));
        Fixtures.refuses(
                path,
                bytes,
                BECAUSE
                        + "the number in row 2, column 1 of tensor \"w\" is "
                        + said
                        + ". Use weights that are all finite.");
    }

    @Test
    void aFileThatShrankAfterItWasOpened() throws IOException {
        byte[] bytes = file(tensor("F32", "[2,2]", "[0,16]"), 16);
        Files.write(path, bytes);
        try (WeightFile file = WeightFile.open(path)) {
            Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));
            assertThatThrownBy(() -> file.read(file.tensor("w")))
                    .isInstanceOf(WeightsException.class)
                    .hasMessage(
                            BECAUSE
                                    + "the system could not read the file. Check that it is still there, complete and"
                                    + " readable.");
        }
    }
}
