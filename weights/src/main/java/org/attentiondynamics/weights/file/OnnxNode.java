// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A node of ONNX's graph: its operator, its name and what goes in and out; of its attributes alpha and transB. */
final class OnnxNode {
    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATOR = 4;
    private static final int ATTRIBUTE = 5;

    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_FLOAT = 2;
    private static final int ATTRIBUTE_INTEGER = 3;

    /** Linear layers have at most three inputs and one output. */
    private static final int MOST_INPUTS = 3;

    private final List<String> inputs = new ArrayList<>();
    private String output = "";
    private String name = "";
    private String operator = "";
    private float alpha = 1;
    private boolean transB;

    private OnnxNode() {}

    /** Reads the node in a field. */
    static OnnxNode read(final Protobuf field) throws IOException {
        OnnxNode node = new OnnxNode();
        field.message(node::field);
        return node;
    }

    private void field(final int number, final Protobuf value) throws IOException {
        switch (number) {
            case INPUT -> addInput(value.text());
            case OUTPUT -> output = value.text();
            case NAME -> name = value.text();
            case OPERATOR -> operator = value.text();
            case ATTRIBUTE -> attribute(value);
            default -> value.skip();
        }
    }

    private void addInput(final String input) {
        if (inputs.size() < MOST_INPUTS) {
            inputs.add(input);
        }
    }

    private void attribute(final Protobuf attribute) throws IOException {
        String[] key = {""};
        float[] real = {1};
        long[] integer = {0};
        attribute.message(
                (number, value) -> {
                    switch (number) {
                        case ATTRIBUTE_NAME -> key[0] = value.text();
                        case ATTRIBUTE_FLOAT -> real[0] = value.single();
                        case ATTRIBUTE_INTEGER -> integer[0] = value.wholeNumber();
                        default -> value.skip();
                    }
                });
        if (key[0].equals("alpha")) {
            alpha = real[0];
        } else if (key[0].equals("transB")) {
            transB = integer[0] != 0;
        }
    }

    /** Whether it multiplies by a matrix from the right, with no factor. */
    boolean isProduct() {
        return inputs.size() >= 2
                && (operator.equals("MatMul") || operator.equals("Gemm") && alpha == 1);
    }

    boolean isSum() {
        return inputs.size() == 2 && operator.equals("Add");
    }

    /** Whether the matrix is stored as PyTorch does, a row for each output. */
    boolean storesRowForEachOutput() {
        return operator.equals("Gemm") && transB;
    }

    String name() {
        return name;
    }

    String operator() {
        return operator;
    }

    String output() {
        return output;
    }

    List<String> inputs() {
        return inputs;
    }
}
