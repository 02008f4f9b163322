// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ONNX model: the initialisers of its graph, and the matrices of linear layers under the names PyTorch gives them. */
final class Onnx {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;

    private final Path path;
    private final Refusals refusals;
    private final List<OnnxTensor> initialisers = new ArrayList<>();
    private final List<OnnxNode> nodes = new ArrayList<>();

    private boolean hasGraph;

    private Onnx(final Path path) {
        this.path = path;
        this.refusals = Refusals.of(path);
    }

    static WeightFile open(final Path path) throws IOException {
        Onnx model = new Onnx(path);
        model.readGraph();
        if (!model.hasGraph) {
            throw model.refusals.because("it has no graph", Refusals.DOWNLOAD_AGAIN);
        }
        return model.tensors();
    }

    private void readGraph() throws IOException {
        long size = Files.size(path);
        if (size > Integer.MAX_VALUE) {
            throw refusals.because(
                    "it is larger than the 2 GiB that the format allows",
                    "Export the model with its weights in a file of their own.");
        }
        try (InputStream in = new FileInputStream(path.toFile())) { // skips without reading
            Protobuf.read(in, (int) size, this::modelField);
        } catch (InvalidProtocolBufferException e) {
            throw refusals.because(
                    "it is not an ONNX model, or is damaged or incomplete",
                    Refusals.DOWNLOAD_AGAIN,
                    e);
        }
    }

    private void modelField(final int number, final Protobuf value) throws IOException {
        if (number == GRAPH) {
            hasGraph = true;
            value.message(this::graphField);
        } else {
            value.skip();
        }
    }

    private void graphField(final int number, final Protobuf value) throws IOException {
        switch (number) {
            case NODE -> nodes.add(OnnxNode.read(value));
            case INITIALIZER -> initialisers.add(OnnxTensor.read(value));
            default -> value.skip();
        }
        StoredTensors.requireFew(refusals, nodes.size() + initialisers.size());
    }

    private WeightFile tensors() throws IOException {
        List<StoredTensors.Stored> tensors = new ArrayList<>();
        Map<String, StoredTensors.Stored> byName = new LinkedHashMap<>();
        for (OnnxTensor initialiser : initialisers) {
            StoredTensors.Stored stored = initialiser.stored(refusals, path);
            tensors.add(stored);
            byName.put(stored.info().name(), stored);
        }
        tensors.addAll(OnnxLinearLayers.weights(byName, nodes));
        return new StoredTensors(refusals, tensors);
    }
}
