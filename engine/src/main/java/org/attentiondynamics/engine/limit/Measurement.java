// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How far an observation is from what one statement says of the limit.
 *
 * <p>Tokens may be doubtful: undecided, so that the flow itself does not know where they go; or late, farther off than the tolerance tau
 * but not farther than sqrt(tau), where a token is that chose its last leader as late as half of the time. Of a known limit no token is
 * late.
 *
 * @param residual how far, over all tokens; NaN if it cannot be measured
 * @param certain how far, over the tokens that are not doubtful
 * @param tolerance the residual that still counts as agreement
 * @param doubtful how many doubtful tokens there are among those beyond the tolerance
 * @param horizon the time before which it is too early to say, if it is
 * @param sentence what was seen
 */
record Measurement(
        double residual,
        double certain,
        double tolerance,
        int doubtful,
        OptionalDouble horizon,
        String sentence) {
    /** Of a statement that says something. */
    static Measurement of(final Statement statement, final LimitGeometry seen) {
        return switch (statement) {
            case BOOLEAN_LIMIT -> booleanLimit(seen);
            case POLYTOPE -> selfDominance(seen, seen.sentence());
            case HYPERPLANES -> hyperplanes(seen);
            case SUBSPACES -> subspaces(seen);
            case MIXED -> selfDominance(seen, factorSentence(seen));
            case COLLAPSE -> collapse(seen);
            case NONE -> throw new IllegalArgumentException("no statement, nothing to measure");
        };
    }

    private static Measurement booleanLimit(final LimitGeometry seen) {
        Optional<OptionalDouble> early = early(seen, seen.approach().leading());
        if (early.isPresent() || seen.attention().isEmpty()) {
            return unmeasured(
                    AttentionSummary.BOOLEAN,
                    early.orElse(OptionalDouble.empty()),
                    seen.attention().isEmpty()
                            ? "attention is unknown at t = " + seen.time()
                            : rankSentence(seen));
        }
        return new EndRows(seen).measurement(rankSentence(seen));
    }

    private static String rankSentence(final LimitGeometry seen) {
        AttentionSummary p = seen.attention().orElseThrow();
        return "attention of rank "
                + p.rank().fine()
                + " at 1e-6, "
                + figure(p.distanceToBoolean())
                + " from Boolean, "
                + LimitGeometry.count(p.leaders().size(), "leader", "leaders")
                + at(seen);
    }

    private static Measurement selfDominance(final LimitGeometry seen, final String sentence) {
        TokenClusters clusters = seen.leadingFactor();
        double tolerance = clusters.selfDominanceTolerance();
        Optional<OptionalDouble> early = early(seen, seen.approach().leading());
        if (early.isPresent()) {
            return unmeasured(
                    seen.approach().share(seen.approach().leading()), early.get(), sentence);
        }
        double[] defects = clusters.selfDominanceDefects();
        boolean[] decided = decidedClusters(seen, clusters);
        int[] sizes = clusters.sizes();
        IntPredicate doubtful = c -> !decided[c] || isLate(seen, defects[c], tolerance);
        return new Measurement(
                worst(defects, c -> true),
                worst(defects, doubtful.negate()),
                tolerance,
                IntStream.range(0, defects.length)
                        .filter(c -> defects[c] > tolerance && doubtful.test(c))
                        .map(c -> sizes[c])
                        .sum(),
                OptionalDouble.empty(),
                sentence);
    }

    private static String factorSentence(final LimitGeometry seen) {
        TokenClusters clusters = seen.leadingFactor();
        if (early(seen, seen.approach().leading()).isPresent()) {
            return "clusters along the leading modes not told apart" + at(seen);
        }
        return LimitGeometry.count(clusters.count(), "cluster", "clusters")
                + " along "
                + LimitGeometry.count(
                        seen.approach().leading().length, "leading mode", "leading modes")
                + ", "
                + clusters.vertices().size()
                + " of them vertices"
                + at(seen);
    }

    private static Measurement hyperplanes(final LimitGeometry seen) {
        int[] leading = seen.approach().leading();
        double tolerance = seen.approach().share(leading);
        Optional<OptionalDouble> early = early(seen, leading);
        if (early.isPresent() || seen.hyperplanes().isEmpty()) {
            return unmeasured(
                    tolerance,
                    early.orElse(OptionalDouble.empty()),
                    "hyperplanes not told apart" + at(seen));
        }
        Hyperplanes planes = seen.hyperplanes().get();
        double[] defects = planes.defects();
        IntPredicate doubtful =
                i -> !seen.observation().isDecided(i) || isLate(seen, defects[i], tolerance);
        return new Measurement(
                worst(defects, i -> true),
                worst(defects, doubtful.negate()),
                tolerance,
                (int)
                        IntStream.range(0, defects.length)
                                .filter(i -> defects[i] > tolerance && doubtful.test(i))
                                .count(),
                OptionalDouble.empty(),
                LimitGeometry.count(planes.count(), "hyperplane", "hyperplanes")
                        + " of spread "
                        + figure(Arrays.stream(planes.spread()).max().orElse(0))
                        + at(seen));
    }

    private static Measurement subspaces(final LimitGeometry seen) {
        int[] expanding = seen.approach().expanding();
        double tolerance = seen.approach().share(expanding);
        Optional<OptionalDouble> early = early(seen, expanding);
        if (early.isPresent()) {
            return unmeasured(tolerance, early.get(), "subspaces not told apart" + at(seen));
        }
        Subspaces subspaces = seen.subspaces().orElseThrow();
        boolean[] decided = decidedClusters(seen, subspaces.tuples());
        double residual = subspaces.defect(c -> true);
        double certain = subspaces.defect(c -> decided[c]);
        int beyond = Math.max(0, subspaces.count() - Subspaces.MOST);
        return new Measurement(
                residual,
                isLate(seen, certain, tolerance) ? 0 : certain,
                tolerance,
                beyond,
                OptionalDouble.empty(),
                LimitGeometry.count(subspaces.count(), "subspace", "subspaces")
                        + " of codimension "
                        + subspaces.codimension()
                        + at(seen));
    }

    /**
     * Small tokens have covariance C with C' = -2 C^2 (V = -1, B = I), so each variance falls below 1 / 2t however large it was, and x_i^T
     * B x_i, at most n tr C, below n d / 2t. It is too early while that bound is not small against 1, where scores matter.
     */
    private static Measurement collapse(final LimitGeometry seen) {
        int n = seen.observation().rescaled().count();
        int d = seen.observation().rescaled().dimension();
        double rate =
                seen.divergences().stream().mapToDouble(v -> -v.rate()).min().orElse(Double.NaN);
        double tolerance = n * d / (2 * rate * seen.time());
        double residual = seen.collapse().largestScore();
        return new Measurement(
                residual,
                residual,
                tolerance,
                0,
                tolerance <= 1 ? OptionalDouble.empty() : OptionalDouble.of(n * d / (2 * rate)),
                "tokens within "
                        + figure(seen.collapse().largestNorm())
                        + " of the origin"
                        + seen.attention()
                                .map(
                                        p ->
                                                ", attention within "
                                                        + figure(p.distanceToUniform())
                                                        + " / n of 1 / n")
                                .orElse("")
                        + at(seen));
    }

    /** When it is too early along the given modes: the horizon, or none if it is not time that is missing. */
    private static Optional<OptionalDouble> early(
            final LimitGeometry seen, final int[] coordinates) {
        Approach approach = seen.approach();
        double horizon = coordinates.length > 0 ? approach.horizon(coordinates) : 0;
        boolean known = approach.isLimit() && seen.time() < horizon; // and yet not seen
        if (coordinates.length > 0 && approach.share(coordinates) <= Approach.SETTLED && !known) {
            return Optional.empty();
        }
        return Optional.of(
                horizon > seen.time() ? OptionalDouble.of(horizon) : OptionalDouble.empty());
    }

    private static Measurement unmeasured(
            final double tolerance, final OptionalDouble horizon, final String sentence) {
        return new Measurement(Double.NaN, Double.NaN, tolerance, 0, horizon, sentence);
    }

    static boolean isLate(final LimitGeometry seen, final double distance, final double tolerance) {
        return !seen.isLimit() && distance > tolerance && distance <= Math.sqrt(tolerance);
    }

    /** The clusters that hold a decided token. */
    private static boolean[] decidedClusters(
            final LimitGeometry seen, final TokenClusters clusters) {
        boolean[] decided = new boolean[clusters.count()];
        for (int i = 0; i < clusters.label().length; i++) {
            decided[clusters.label()[i]] |= seen.observation().isDecided(i);
        }
        return decided;
    }

    private static double worst(final double[] distance, final IntPredicate counted) {
        return IntStream.range(0, distance.length)
                .filter(counted)
                .mapToDouble(i -> distance[i])
                .max()
                .orElse(0);
    }

    private static String at(final LimitGeometry seen) {
        return (seen.isLimit() ? " in the limit, known at t = " : " at t = ") + seen.time();
    }

    private static String figure(final double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }
}
