// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentiondynamics.weights.file.TensorInfo;

/**
 * Finds the layers of a model in the names of its tensors: wherever its query weights are.
 *
 * @param names with {layer} in them
 * @param layers what stands for {layer}, by its numbers
 */
record LayerNames(WeightNames names, List<String> layers) {
    private static final String LAYER = "layer";
    private static final String PREFIX = "prefix";
    private static final String ANY_PREFIX = "(?<" + PREFIX + ">(?:.*\\.)?)";

    private static final Comparator<String> BY_NUMBERS =
            (a, b) -> Arrays.compare(numbers(a), numbers(b));

    /** The layers of a family whose names begin like that of its first query weights; empty if there are none. */
    static Optional<LayerNames> of(final Family family, final List<TensorInfo> tensors) {
        WeightNames names = family.names();
        Pattern pattern = pattern(ANY_PREFIX, names.query(), family.layerPattern());
        return tensors.stream()
                .map(tensor -> pattern.matcher(tensor.name()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(PREFIX))
                .findFirst()
                .flatMap(p -> of(names.prefixed(p), family.layerPattern(), tensors));
    }

    /** The layers of which a file has query weights of that name; empty if there are none. */
    static Optional<LayerNames> of(final WeightNames names, final List<TensorInfo> tensors) {
        return of(names, "\\d+", tensors);
    }

    private static Optional<LayerNames> of(
            final WeightNames names, final String layer, final List<TensorInfo> tensors) {
        boolean numbered = names.query().contains(WeightNames.LAYER);
        Pattern pattern = pattern("", names.query(), layer);
        List<String> layers =
                tensors.stream()
                        .map(tensor -> pattern.matcher(tensor.name()))
                        .filter(Matcher::matches)
                        .map(matcher -> numbered ? matcher.group(LAYER) : "")
                        .sorted(BY_NUMBERS)
                        .toList();
        return layers.isEmpty() ? Optional.empty() : Optional.of(new LayerNames(names, layers));
    }

    /** The pattern of a name; what stands for {layer} is a group, and the same wherever it occurs. */
    private static Pattern pattern(final String prefix, final String name, final String layer) {
        StringBuilder pattern = new StringBuilder(prefix);
        String[] parts = name.split(Pattern.quote(WeightNames.LAYER), -1);
        for (int k = 0; k < parts.length; k++) {
            if (k > 0) {
                pattern.append(k == 1 ? "(?<" + LAYER + ">" + layer + ")" : "\\k<" + LAYER + ">");
            }
            pattern.append(Pattern.quote(parts[k]));
        }
        return Pattern.compile(pattern.toString());
    }

    private static long[] numbers(final String layer) {
        return Pattern.compile("\\d{1,18}")
                .matcher(layer)
                .results()
                .mapToLong(r -> Long.parseLong(r.group()))
                .toArray();
    }

    /** The four names of a layer, counted from 1. */
    WeightNames of(final int layer) {
        String key = layers.get(layer - 1);
        return new WeightNames(
                names.query().replace(WeightNames.LAYER, key),
                names.key().replace(WeightNames.LAYER, key),
                names.value().replace(WeightNames.LAYER, key),
                names.output().replace(WeightNames.LAYER, key),
                names.outputsAreRows());
    }
}
