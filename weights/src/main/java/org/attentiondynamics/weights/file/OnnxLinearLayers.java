// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What PyTorch calls the matrices of linear layers.
 *
 * <p>Exporters turn x W^T + b into a product with the anonymous matrix W^T, whose shape is (in, out). The layer's name survives in the path of
 * the node, /encoder/layer.0/attention/self/query/MatMul, or in the name of the bias added to the product. W is offered, of shape
 * (out, in), under the name encoder.layer.0.attention.self.query.weight.
 */
final class OnnxLinearLayers {
    private static final String BIAS = ".bias";
    private static final String WEIGHT = ".weight";

    private final Map<String, StoredTensors.Stored> initialisers;
    private final Map<String, OnnxNode> sumOf = new HashMap<>();

    private OnnxLinearLayers(
            final Map<String, StoredTensors.Stored> initialisers, final List<OnnxNode> nodes) {
        this.initialisers = initialisers;
        for (OnnxNode node : nodes) {
            if (node.isSum()) {
                node.inputs().forEach(input -> sumOf.putIfAbsent(input, node));
            }
        }
    }

    /** The matrices whose PyTorch name is not taken, in the order of the nodes. */
    static List<StoredTensors.Stored> weights(
            final Map<String, StoredTensors.Stored> initialisers, final List<OnnxNode> nodes) {
        OnnxLinearLayers layers = new OnnxLinearLayers(initialisers, nodes);
        Map<String, StoredTensors.Stored> weights = new LinkedHashMap<>();
        for (OnnxNode node : nodes) {
            StoredTensors.Stored matrix =
                    node.isProduct() ? initialisers.get(node.inputs().get(1)) : null;
            if (matrix != null && matrix.info().shape().size() == 2) {
                layers.name(node)
                        .filter(name -> !initialisers.containsKey(name))
                        .ifPresent(name -> weights.putIfAbsent(name, named(name, node, matrix)));
            }
        }
        return new ArrayList<>(weights.values());
    }

    private static StoredTensors.Stored named(
            final String name, final OnnxNode node, final StoredTensors.Stored matrix) {
        TensorInfo info = matrix.info();
        if (node.storesRowForEachOutput()) {
            return new StoredTensors.Stored(
                    new TensorInfo(name, info.shape(), info.type()), matrix.numbers());
        }
        List<Long> transposed = List.of(info.shape().get(1), info.shape().get(0));
        return new StoredTensors.Stored(
                new TensorInfo(name, transposed, info.type()), new Transposed(matrix.numbers()));
    }

    private Optional<String> name(final OnnxNode node) {
        return biases(node).stream()
                .filter(name -> name.endsWith(BIAS) && initialisers.containsKey(name))
                .findFirst()
                .map(name -> name.substring(0, name.length() - BIAS.length()) + WEIGHT)
                .or(() -> nameOfPath(node));
    }

    private List<String> biases(final OnnxNode node) {
        if (node.inputs().size() > 2) {
            return List.of(node.inputs().get(2));
        }
        OnnxNode sum = sumOf.get(node.output());
        return sum == null ? List.of() : sum.inputs();
    }

    private static Optional<String> nameOfPath(final OnnxNode node) {
        int last = node.name().lastIndexOf('/');
        String operator = node.name().substring(last + 1);
        if (last <= 1 || !operator.matches(node.operator() + "(_[0-9]+)?")) {
            return Optional.empty();
        }
        String path = node.name().substring(node.name().startsWith("/") ? 1 : 0, last);
        return Optional.of(path.replace('/', '.') + WEIGHT);
    }
}
