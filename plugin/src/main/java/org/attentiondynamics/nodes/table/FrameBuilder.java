// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Tokens;
import org.knime.core.data.DataRow;
import org.knime.core.node.KNIMEException;

/** Gathers the rows of one time. */
final class FrameBuilder {
    private final FrameColumns columns;
    private final double time;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<double[]> z = new ArrayList<>();
    private final List<String> leaders = new ArrayList<>();
    private final List<Boolean> decided = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();
    private final List<double[]> limits = new ArrayList<>();
    private final List<Double> limitErrors = new ArrayList<>();

    FrameBuilder(final FrameColumns columns, final double time) {
        this.columns = columns;
        this.time = time;
    }

    double time() {
        return time;
    }

    void add(final DataRow row) throws KNIMEException {
        String key = columns.key(row);
        if (index.put(key, index.size()) != null) {
            throw new KNIMEException(
                    "Cannot read tokens, because token \""
                            + key
                            + "\" is there twice at t = "
                            + time
                            + ". Connect the trajectory of one run.");
        }
        z.add(columns.coordinates(row));
        leaders.add(columns.leader(row));
        decided.add(columns.decided(row));
        errors.add(columns.error(row));
        limits.add(columns.limit(row));
        limitErrors.add(columns.limitError(row));
    }

    TokenFrame build() {
        Optional<Tokens> limit = limit();
        return new TokenFrame(
                List.copyOf(index.keySet()),
                tokens(z),
                time,
                leaders(),
                decided(),
                filled(errors),
                limit,
                limit.flatMap(known -> filled(limitErrors)));
    }

    private Tokens tokens(final List<double[]> rows) {
        return Tokens.of(
                rows.size(),
                columns.dimension(),
                rows.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private Optional<int[]> leaders() {
        int[] leader =
                leaders.stream()
                        .mapToInt(name -> index.getOrDefault(name, TokenFrame.UNKNOWN))
                        .toArray();
        return Arrays.stream(leader).allMatch(l -> l == TokenFrame.UNKNOWN)
                ? Optional.empty()
                : Optional.of(leader);
    }

    private Optional<boolean[]> decided() {
        if (decided.stream().allMatch(Objects::isNull)) {
            return Optional.empty();
        }
        boolean[] marks = new boolean[decided.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Boolean.TRUE.equals(decided.get(i));
        }
        return Optional.of(marks);
    }

    private static Optional<double[]> filled(final List<Double> numbers) {
        return numbers.stream().allMatch(x -> Double.isFinite(x) && x >= 0)
                ? Optional.of(numbers.stream().mapToDouble(x -> x).toArray())
                : Optional.empty();
    }

    private Optional<Tokens> limit() {
        boolean known =
                filled(limitErrors).isPresent()
                        && limits.stream()
                                .flatMapToDouble(Arrays::stream)
                                .allMatch(Double::isFinite);
        return known ? Optional.of(tokens(limits)) : Optional.empty();
    }
}
