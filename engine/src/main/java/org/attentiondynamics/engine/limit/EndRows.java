// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Rows of attention on a line: how far each is from attending to one of the two end tokens, the least and the greatest; one row is free.
 *
 * <p>The end token is one that leads, within the error from the end; of several the one most followed. A row on one end's cluster but on
 * several of its tokens will come to one of them: its margin grows like e^{rate t}.
 */
final class EndRows {
    private final LimitGeometry seen;
    private final AttentionSummary p;
    private final int leading;
    private final double share;
    private final double[] ends;
    private final double[] offEnds;

    EndRows(final LimitGeometry seen) {
        this.seen = seen;
        this.p = seen.attention().orElseThrow();
        this.leading = seen.approach().leading()[0];
        this.share = seen.approach().share(new int[] {leading});
        double[] places =
                Arrays.stream(seen.approach().points(new int[] {leading}))
                        .mapToDouble(point -> point[0])
                        .toArray();
        double low = Arrays.stream(places).min().orElseThrow();
        double high = Arrays.stream(places).max().orElseThrow();
        int least = endToken(places, low);
        int greatest = endToken(places, high);
        this.ends =
                Arrays.stream(places)
                        .map(z -> Math.min(z - low, high - z) / seen.approach().extent(leading))
                        .toArray();
        this.offEnds = new double[p.size()];
        for (int i = 0; i < offEnds.length; i++) {
            boolean onEnd = p.isKnown(i) && (p.leader(i) == least || p.leader(i) == greatest);
            offEnds[i] = onEnd ? p.offCluster(i) : 1;
        }
    }

    /** The token most followed of those at an end; -1 if none of them leads. */
    private int endToken(final double[] places, final double end) {
        double error = seen.approach().error(leading);
        return p.leaders().stream()
                .map(Following::leader)
                .filter(l -> Math.abs(places[l] - end) <= error)
                .findFirst()
                .orElse(-1);
    }

    Measurement measurement(final String sentence) {
        double tolerance = AttentionSummary.BOOLEAN;
        IntPredicate doubtful =
                i ->
                        !p.isKnown(i)
                                || !seen.observation().isDecided(i)
                                || Measurement.isLate(seen, ends[i], share);
        double blurred = second(i -> p.isKnown(i) ? p.offBoolean(i) : 1, i -> true);
        double residual = second(i -> offEnds[i], i -> true);
        boolean onlyBlurred = residual <= tolerance && blurred > tolerance;
        return new Measurement(
                onlyBlurred ? Double.NaN : residual,
                second(i -> offEnds[i], doubtful.negate()),
                tolerance,
                (int)
                        IntStream.range(0, p.size())
                                .filter(i -> offEnds[i] > tolerance && doubtful.test(i))
                                .count(),
                onlyBlurred ? OptionalDouble.of(horizon()) : OptionalDouble.empty(),
                sentence);
    }

    /** When the row of least margin but one is Boolean. */
    private double horizon() {
        double needed = StrictMath.log(p.size() / AttentionSummary.BOOLEAN);
        double margin = -second(i -> -p.margin(i), i -> true);
        double rate = seen.approach().rate(leading);
        return seen.time() + StrictMath.log(needed / margin) / rate;
    }

    /** The second largest: one row may be anything. */
    private double second(final IntToDoubleFunction value, final IntPredicate counted) {
        double[] sorted =
                IntStream.range(0, p.size()).filter(counted).mapToDouble(value).sorted().toArray();
        return sorted.length < 2 ? 0 : sorted[sorted.length - 2];
    }
}
