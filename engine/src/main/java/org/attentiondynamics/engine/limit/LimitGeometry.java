// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.geometry.Clusters;
import org.attentiondynamics.engine.geometry.ExtremePoints;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * What rescaled tokens look like at one time, measured without knowing what is predicted.
 *
 * <p>Along a mode of V with growth rate r &gt; 0 tokens approach their leaders like e^{-rt}. Two tokens belong to one cluster if they agree
 * along every mode that has had time to settle, each within {@value #APPROACH} e^{-rt} of its extent; modes that have not settled, or do
 * not contract, do not separate clusters. With no settled mode all tokens form one cluster and {@link #settledModes} is 0.
 *
 * <p>Immutable. Cost O(n^2 d) for the leaders.
 */
public final class LimitGeometry {
    /**
     * The distance to the limit is at most this many times e^{-rt} of the extent: 200 e^{-t} for
     * tokens from [-5, 5], which runs with V = I are held to in the tests.
     */
    static final double APPROACH = 40;

    /** Clusters are not told apart below this share of the extent: the error of a run at the default tolerance. */
    static final double ROUNDING = 1e-8;

    /** A mode has settled once tokens along it are within this share of its extent. */
    private static final double SETTLED = 0.05;

    private final Tokens tokens;
    private final double time;
    private final Matrix form;
    private final Optional<double[]> offsets;
    private final int settledModes;
    private final Clusters clusters;
    private final double[][] centres;
    private final int[] leaders;
    private final List<Integer> vertices;

    private LimitGeometry(final AttentionModel model, final Tokens tokens, final double time) {
        RescaledFlow flow = new RescaledFlow(model);
        this.tokens = tokens;
        this.time = time;
        this.form = model.heads().get(0).form();
        this.offsets = flow.spectrum().leadingPair().map(pair -> offsets(pair, tokens));
        ModalBasis basis = flow.spectrum().basis();
        SettledModes settled = SettledModes.of(basis, tokens, time);
        this.settledModes = settled.count();
        this.clusters = Clusters.of(settled.points(), settled.tolerances());
        double[][] points = new double[tokens.count()][];
        Arrays.setAll(points, tokens::token);
        this.centres = clusters.centres(points);
        this.leaders = flow.attention(tokens, time, 0).leaders();
        double[][] settledCentres = clusters.centres(settled.points());
        this.vertices = ExtremePoints.of(settledCentres, ROUNDING * extent(settledCentres));
    }

    /**
     * Observes rescaled tokens z(t).
     *
     * @throws IllegalArgumentException if the tokens' dimension is not the model's, or the time is negative or not finite
     */
    public static LimitGeometry observe(
            final AttentionModel model, final Tokens rescaled, final double time) {
        if (!(time >= 0) || Double.isInfinite(time)) {
            throw new IllegalArgumentException("time must be finite and at least 0, was " + time);
        }
        if (rescaled.dimension() != model.dimension()) {
            throw new IllegalArgumentException(
                    "tokens have "
                            + rescaled.dimension()
                            + " coordinates but the value matrix is "
                            + model.value().size());
        }
        return new LimitGeometry(model, rescaled, time);
    }

    private static double[] offsets(final LeadingPair pair, final Tokens tokens) {
        double[] result = new double[tokens.count()];
        Arrays.setAll(result, i -> pair.offset(tokens.token(i)));
        return result;
    }

    /** The time of the observation. */
    public double time() {
        return time;
    }

    /** How many modes of V have settled. */
    public int settledModes() {
        return settledModes;
    }

    /** The cluster of every token. */
    public Clusters clusters() {
        return clusters;
    }

    /** The mean of each cluster, in the coordinates of the tokens. */
    public double[][] centres() {
        return Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
    }

    /** The leader of every token: whom its attention of the first head is greatest for. */
    public int[] leaders() {
        return leaders.clone();
    }

    /** The clusters that are vertices of the hull of all clusters along the settled modes, ascending. */
    public List<Integer> vertices() {
        return vertices;
    }

    /** The distance of token i from the centre of its cluster. */
    public double distanceToCentre(final int i) {
        double[] centre = centres[clusters.label()[i]];
        double sum = 0;
        for (int k = 0; k < centre.length; k++) {
            sum += (tokens.at(i, k) - centre[k]) * (tokens.at(i, k) - centre[k]);
        }
        return Math.sqrt(sum);
    }

    /** "4 clusters, 4 of them vertices, 4 leaders at t = 12.0". */
    public String sentence() {
        return count(clusters.count(), "cluster", "clusters")
                + ", "
                + vertices.size()
                + " of them vertices, "
                + count((int) Arrays.stream(leaders).distinct().count(), "leader", "leaders")
                + " at t = "
                + time;
    }

    private static String count(final int n, final String one, final String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /**
     * max over clusters c of max_v c^T B v - c^T B c, relative to the largest |c^T B v|: zero exactly where every cluster lies in the set S
     * of Theorem 3.1.
     */
    double selfDominanceDefect() {
        double worst = 0;
        double largest = Double.MIN_NORMAL;
        for (double[] c : centres) {
            double self = score(c, c);
            for (double[] v : centres) {
                double s = score(c, v);
                worst = Math.max(worst, s - self);
                largest = Math.max(largest, Math.abs(s));
            }
        }
        return worst / largest;
    }

    /**
     * How far the offsets phi_1*(z) are from three values a, 0, b: the least r, relative to the largest offset, such that all lie within r
     * of their minimum, of 0, or of their maximum.
     */
    double hyperplaneDefect() {
        double[] c = offsets.orElseThrow();
        double low = Arrays.stream(c).min().orElseThrow();
        double high = Arrays.stream(c).max().orElseThrow();
        double worst = 0;
        for (double offset : c) {
            worst =
                    Math.max(
                            worst,
                            Math.min(Math.abs(offset), Math.min(offset - low, high - offset)));
        }
        return worst / Math.max(Double.MIN_NORMAL, Math.max(Math.abs(low), Math.abs(high)));
    }

    private double score(final double[] x, final double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                sum += x[i] * form.at(i, j) * y[j];
            }
        }
        return sum;
    }

    private static double extent(final double[][] points) {
        return Arrays.stream(points).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    }

    /** Tokens along the modes that have settled, and how far two of one cluster may differ there. */
    private record SettledModes(double[][] points, double[] tolerances) {
        static SettledModes of(final ModalBasis basis, final Tokens tokens, final double time) {
            int n = tokens.count();
            int d = basis.dimension();
            double[] zeta = basis.toModal(tokens.toArray(), n);
            double[] rates = basis.rates();
            double[] tolerance = new double[d];
            int[] modes = new int[d];
            int count = 0;
            for (int k = 0; k < d; k++) {
                double share = APPROACH * StrictMath.exp(-rates[k] * time);
                if (rates[k] > 0 && share <= SETTLED) {
                    modes[count] = k;
                    tolerance[count++] = (share + ROUNDING) * largest(zeta, k, d);
                }
            }
            double[][] points = new double[n][count];
            for (int i = 0; i < n; i++) {
                for (int m = 0; m < count; m++) {
                    points[i][m] = zeta[i * d + modes[m]];
                }
            }
            return new SettledModes(points, Arrays.copyOf(tolerance, count));
        }

        int count() {
            return tolerances.length;
        }

        private static double largest(final double[] zeta, final int k, final int d) {
            double max = 0;
            for (int p = k; p < zeta.length; p += d) {
                max = Math.max(max, Math.abs(zeta[p]));
            }
            return max;
        }
    }
}
