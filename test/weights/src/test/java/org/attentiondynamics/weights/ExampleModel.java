// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.weights.file.Span;
import org.attentiondynamics.weights.file.TensorInfo;
import org.attentiondynamics.weights.file.WeightFile;

/**
 * The weights in examples/transformer-heads.knwf: what that example needs of the sentence transformer all-MiniLM-L6-v2, in half precision.
 *
 * <p>The program writes them to the file named by its argument; examples/tools/ExampleWorkflows.java says where it looks for it.
 */
public final class ExampleModel {
    static final int LAYERS = 6;
    static final int HEADS = 12;

    /** Token ids from here on are left out: the example's words come before. */
    static final long TOKENS = 3000;

    static final String EMBEDDINGS = "embeddings.word_embeddings.weight";

    private ExampleModel() {}

    /** Writes the file. */
    public static void main(final String[] arguments) throws IOException {
        Path onnx = trained(Files.createTempDirectory("model"));
        try (WeightFile model = WeightFile.open(onnx)) {
            Files.write(Path.of(arguments[0]), safetensors(model));
        }
    }

    /** The trained model from the class path, as a file. */
    static Path trained(final Path folder) throws IOException {
        Path file = folder.resolve("all-minilm-l6-v2.onnx");
        try (InputStream in = ExampleModel.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
            Files.copy(in, file);
        }
        return file;
    }

    /** The names of the weights the example needs. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(EMBEDDINGS));
        for (int layer = 0; layer < LAYERS; layer++) {
            for (String part : List.of("self.query", "self.key", "self.value", "output.dense")) {
                names.add("encoder.layer." + layer + ".attention." + part + ".weight");
            }
        }
        return names;
    }

    /** The rows the example needs. */
    static Matrix read(final WeightFile model, final String name) throws IOException {
        TensorInfo tensor = model.tensor(name);
        long rows = name.equals(EMBEDDINGS) ? TOKENS : tensor.rows();
        return model.read(tensor, new Span(0, rows), new Span(0, tensor.columns()));
    }

    private static byte[] safetensors(final WeightFile model) throws IOException {
        StringBuilder header = new StringBuilder("{");
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (String name : names()) {
            Matrix matrix = read(model, name);
            int from = data.size();
            data.write(half(matrix.toArray()));
            header.append(header.length() == 1 ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":{\"dtype\":\"F16\",\"shape\":[")
                    .append(matrix.rows() + "," + matrix.columns())
                    .append("],\"data_offsets\":[")
                    .append(from + "," + data.size())
                    .append("]}");
        }
        header.append('}');
        header.append(" ".repeat((8 - header.length() % 8) % 8));
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .put(data.toByteArray())
                .array();
    }

    private static byte[] half(final double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putShort(bits(number));
        }
        return bytes.array();
    }

    /** The nearest number of half precision, of two equally near ones the even one: 11 bits, or a multiple of 2^-24. */
    static double rounded(final double number) {
        double unit = Math.max(Math.scalb(1.0, Math.getExponent(number) - 10), 0x1p-24);
        return Math.rint(number / unit) * unit;
    }

    private static short bits(final double number) {
        double magnitude = Math.abs(rounded(number));
        if (magnitude >= 0x1p16) {
            throw new IllegalArgumentException(number + " is out of the range of half precision");
        }
        int sign = Math.copySign(1, number) < 0 ? 0x8000 : 0;
        if (magnitude < 0x1p-14) {
            return (short) (sign | (int) (magnitude * 0x1p24));
        }
        int exponent = Math.getExponent(magnitude);
        int fraction = (int) (Math.scalb(magnitude, 10 - exponent) - 1024);
        return (short) (sign | (exponent + 15) << 10 | fraction);
    }
}
