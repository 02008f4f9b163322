// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.geometry.Clusters;
import org.attentiondynamics.engine.geometry.ExtremePoints;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * What rescaled tokens look like at one time, measured without knowing what is predicted.
 *
 * <p>Along a modal coordinate of V of rate r &gt; 0 tokens approach their leaders like e^{-rt}. What they can still be off is the tolerance
 * of every measurement along it,
 *
 * <p>40 e^{-rt} max(extent, unit) + (error + leak) extent:
 *
 * <p>extent the largest coordinate of a token; unit = |Phi^T B Phi|^{-1/2} the length below which attention does not tell tokens apart;
 * error the relative error of the tokens; leak = max |e^{t(D - rho)} zeta| off the modes of greatest rate rho over that along them, the say
 * that other modes still have in who leads. The mode has settled once that is below a twentieth of the extent. If the flow knows the limit
 * of the tokens, it is the limit that is measured, and only the error is left.
 *
 * <p>{@link #clusters} are told apart along all settled modes, {@link #leadingFactor} along those of greatest rate, {@link #subspaces} along
 * all expanding ones, {@link #hyperplanes} along phi_1*.
 *
 * <p>Immutable. Cost O(n log n) for tokens that have settled, plus one pass over the rows of the attention, O(n^2 d).
 */
public final class LimitGeometry {
    /** Hulls of m points in k dimensions are looked at while (m k)^2 is below this: a second's worth. */
    private static final double HULL_COST = 1e8;

    private final Observation observation;
    private final Approach approach;
    private final TokenClusters clusters;
    private final TokenClusters leadingFactor;
    private final Optional<Subspaces> subspaces;
    private final Optional<Hyperplanes> hyperplanes;
    private final Collapse collapse;
    private final List<Divergence> divergences;
    private final Optional<AttentionSummary> attention;
    private final double[][] centres;

    private LimitGeometry(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Observation observation,
            final Optional<AttentionRows> rows,
            final BooleanSupplier cancelled) {
        ModalBasis basis = basis(spectrum, observation);
        Matrix form = basis.form(model.heads().get(0).form());
        this.observation = observation;
        this.approach = Approach.of(model, basis, observation);
        int[] settled = approach.settled();
        this.clusters = TokenClusters.along(approach, settled, form);
        int[] leading = approach.leading();
        this.leadingFactor =
                Arrays.equals(leading, settled)
                        ? clusters
                        : TokenClusters.along(
                                approach, hasSettled(leading) ? leading : new int[0], form);
        int[] expanding = approach.expanding();
        this.subspaces =
                expanding.length > 0 && Arrays.equals(expanding, settled)
                        ? Optional.of(new Subspaces(approach, clusters))
                        : Optional.empty();
        this.hyperplanes =
                spectrum.leadingPair()
                        .filter(pair -> pair.eigenvalue() > 0 && hasSettled(leading))
                        .map(pair -> Hyperplanes.of(pair, measured(), approach.share(leading)));
        this.collapse = Collapse.of(basis, form, observation.rescaled(), time());
        this.divergences = Divergence.all(basis, observation.rescaled(), time());
        this.attention = rows.map(r -> AttentionSummary.of(r, clusters.label(), cancelled));
        double[][] points = new double[measured().count()][];
        Arrays.setAll(points, measured()::token);
        this.centres = clusters.clusters().centres(points);
    }

    /**
     * Observes tokens and their attention.
     *
     * @throws IllegalArgumentException if the tokens' dimension is not the model's
     */
    public static LimitGeometry observe(final AttentionModel model, final Observation observation) {
        return observe(model, ValueSpectrum.of(model.value()), observation);
    }

    /**
     * Observes tokens and their attention.
     *
     * @param spectrum of the model's V
     * @throws IllegalArgumentException if the tokens' dimension is not the model's
     */
    public static LimitGeometry observe(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Observation observation) {
        return observe(model, spectrum, observation, () -> false);
    }

    /**
     * Observes tokens and their attention, as long as that is wanted.
     *
     * @param spectrum of the model's V
     * @param cancelled asked before every row of the attention, whose n rows take longest; true ends the observation with a
     *     CancellationException
     * @throws IllegalArgumentException if the tokens' dimension is not the model's
     */
    public static LimitGeometry observe(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Observation observation,
            final BooleanSupplier cancelled) {
        requireDimension(model, observation);
        return new LimitGeometry(
                model,
                spectrum,
                observation,
                AttentionRows.of(model, spectrum, observation),
                cancelled);
    }

    /**
     * Observes tokens, with the given attention in place of theirs.
     *
     * @param attention P, n x n
     * @throws IllegalArgumentException if the tokens' dimension is not the model's, or the size of P not their number
     */
    public static LimitGeometry observe(
            final AttentionModel model, final Observation observation, final Matrix attention) {
        requireDimension(model, observation);
        if (!attention.isSquare() || attention.rows() != observation.rescaled().count()) {
            throw new IllegalArgumentException(
                    "attention must have one row and one column a token, was "
                            + attention.size()
                            + " for "
                            + observation.rescaled().count()
                            + " tokens");
        }
        return new LimitGeometry(
                model,
                ValueSpectrum.of(model.value()),
                observation,
                Optional.of(new AttentionRows.Given(attention)),
                () -> false);
    }

    private static void requireDimension(
            final AttentionModel model, final Observation observation) {
        if (observation.rescaled().dimension() != model.dimension()) {
            throw new IllegalArgumentException(
                    "tokens have "
                            + observation.rescaled().dimension()
                            + " coordinates but the value matrix is "
                            + model.value().size());
        }
    }

    private static ModalBasis basis(final ValueSpectrum spectrum, final Observation observation) {
        return observation.layer() > 0
                ? spectrum.basis().layered(observation.layer())
                : spectrum.basis();
    }

    private boolean hasSettled(final int[] coordinates) {
        return coordinates.length > 0 && approach.share(coordinates) <= Approach.SETTLED;
    }

    /** The limits of the tokens if they are known, or else the tokens. */
    private Tokens measured() {
        return observation.limit().map(Limit::tokens).orElse(observation.rescaled());
    }

    /** What was observed. */
    public Observation observation() {
        return observation;
    }

    /** The time of the observation. */
    public double time() {
        return observation.time();
    }

    /** Whether what was measured is the limit of the tokens, not where they are now. */
    public boolean isLimit() {
        return approach.isLimit();
    }

    /** How many modes of V have settled. */
    public int settledModes() {
        return approach.settled().length;
    }

    /** The clusters along all settled modes; with none, all tokens are one cluster. */
    public TokenClusters clusters() {
        return clusters;
    }

    /** The mean of each cluster, in the coordinates of the tokens. */
    public double[][] centres() {
        return Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
    }

    /** The distance of token i from the mean of its cluster. */
    public double distanceToCentre(final int i) {
        double[] centre = centres[clusters.label()[i]];
        double distance = 0;
        for (int k = 0; k < centre.length; k++) {
            distance = Math.hypot(distance, measured().at(i, k) - centre[k]);
        }
        return distance;
    }

    /** The clusters along the modes of greatest rate, the others left free; if these have not settled, all tokens are one cluster. */
    public TokenClusters leadingFactor() {
        return leadingFactor;
    }

    /** The affine subspaces along all expanding modes; empty unless all of them have settled. */
    public Optional<Subspaces> subspaces() {
        return subspaces;
    }

    /** The hyperplanes along phi_1*; empty unless the leading eigenvalue is real, positive and simple, and its mode has settled. */
    public Optional<Hyperplanes> hyperplanes() {
        return hyperplanes;
    }

    /**
     * How many vertices the hull of the tokens has along the expanding modes, or along all modes if none expands: tokens within the
     * tolerance are one point where modes have settled, tokens within the error where not. Empty if there are too many points to look at.
     */
    public OptionalInt hullVertices() {
        int[] expanding = approach.expanding();
        int[] all = IntStream.range(0, observation.rescaled().dimension()).toArray();
        int[] coordinates = expanding.length > 0 ? expanding : all;
        if (Arrays.equals(coordinates, approach.settled())) {
            return OptionalInt.of(clusters.vertices().size());
        }
        double[] width =
                Arrays.stream(coordinates)
                        .mapToDouble(
                                k ->
                                        approach.isSettled(k)
                                                ? approach.tolerance(k)
                                                : approach.error(k))
                        .toArray();
        double[][] tokens = approach.points(coordinates);
        double[][] places = Clusters.of(tokens, width).centres(tokens);
        double products = (double) places.length * coordinates.length;
        return products * products > HULL_COST
                ? OptionalInt.empty()
                : OptionalInt.of(
                        ExtremePoints.of(places, Arrays.stream(width).max().orElseThrow()).size());
    }

    /** How near the tokens x are to one place. */
    public Collapse collapse() {
        return collapse;
    }

    /** The modal coordinates along which rescaled tokens diverge. */
    public List<Divergence> divergences() {
        return divergences;
    }

    /** The attention of the first head; empty if it is too late to compute it from the tokens and no leaders were given. */
    public Optional<AttentionSummary> attention() {
        return attention;
    }

    /** The leader of token i, if it is known. */
    public OptionalInt leader(final int i) {
        if (observation.leaders().isPresent()) {
            return OptionalInt.of(observation.leaders().get()[i]);
        }
        return attention.filter(a -> a.isKnown(i)).stream().mapToInt(a -> a.leader(i)).findFirst();
    }

    Approach approach() {
        return approach;
    }

    /** "4 clusters, 4 of them vertices, 4 leaders at t = 12.0". */
    public String sentence() {
        return (settledModes() == 0
                        ? "no mode has settled, "
                        : count(clusters.count(), "cluster", "clusters")
                                + ", "
                                + clusters.vertices().size()
                                + " of them vertices, ")
                + attention
                        .map(a -> count(a.leaders().size(), "leader", "leaders"))
                        .orElse("leaders unknown")
                + (isLimit() ? " in the limit, known at t = " : " at t = ")
                + time();
    }

    static String count(final int n, final String one, final String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
