// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Optional;
import org.attentiondynamics.engine.flow.AttentionSnapshot;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.Frame;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Rescaled tokens z(t) at one time, and what else is known of them.
 *
 * <p>Immutable; arrays are not copied and must not be modified.
 *
 * @param rescaled z(t)
 * @param time t, finite, at least 0
 * @param layer the size dt of the layers the tokens went through, R^{-k} x with R = I + dt V and t = k dt; 0 for the differential equation
 * @param leaders the leader of each token, if the flow gave them
 * @param undecided the tokens whose leader double precision cannot tell, if the flow gave them
 * @param limit lim z(t) along expanding modes, if it is known
 * @param errors for each token the error along an expanding mode relative to the extent along it, if it was measured
 * @param attention the attention of the first head at t, free of the rounding of z, if there is one
 */
public record Observation(
        Tokens rescaled,
        double time,
        double layer,
        Optional<int[]> leaders,
        Optional<boolean[]> undecided,
        Optional<Limit> limit,
        Optional<double[]> errors,
        Optional<AttentionSnapshot> attention) {
    /**
     * @throws IllegalArgumentException if the time or the layer size is negative or not finite, or there is not one entry a token
     */
    public Observation {
        requireAtLeastZero("time", time);
        requireAtLeastZero("layer size", layer);
        int n = rescaled.count();
        leaders.ifPresent(l -> requireEntries("leaders", l.length, n));
        leaders.ifPresent(l -> requireLeaders(l, n));
        undecided.ifPresent(u -> requireEntries("undecided marks", u.length, n));
        limit.ifPresent(l -> requireEntries("limits", l.tokens().count(), n));
        errors.ifPresent(e -> requireEntries("errors", e.length, n));
        attention.ifPresent(a -> requireEntries("rows of attention", a.size(), n));
    }

    /** Of the end of a flow: all that it tells. */
    public static Observation of(final FlowResult result) {
        return new Observation(
                result.rescaled(),
                result.last().time(),
                0,
                Optional.of(result.leaders()),
                Optional.of(result.undecided()),
                result.limit(),
                result.errors(),
                Optional.of(result.last().attention().get(0)));
    }

    /** Of one frame: tokens and attention. */
    public static Observation of(final Frame frame) {
        return new Observation(
                frame.rescaled(),
                frame.time(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(frame.attention().get(0)));
    }

    /** Of tokens alone, as any table has them. */
    public static Observation of(final Tokens rescaled, final double time) {
        return new Observation(
                rescaled,
                time,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, with leaders and the tokens that have none for certain. */
    public Observation withLeaders(final int[] leader, final boolean[] unsure) {
        return new Observation(
                rescaled,
                time,
                layer,
                Optional.of(leader),
                Optional.of(unsure),
                limit,
                errors,
                attention);
    }

    /** The same, with a limit. */
    public Observation withLimit(final Limit known) {
        return new Observation(
                rescaled, time, layer, leaders, undecided, Optional.of(known), errors, attention);
    }

    /** The same, with an error for each token. */
    public Observation withErrors(final double[] measured) {
        return new Observation(
                rescaled, time, layer, leaders, undecided, limit, Optional.of(measured), attention);
    }

    /** The same after layers of size dt. */
    public Observation throughLayers(final double dt) {
        return new Observation(rescaled, time, dt, leaders, undecided, limit, errors, attention);
    }

    /** Whether the fate of token i is certain as far as the flow says. */
    boolean isDecided(final int i) {
        return undecided.isEmpty() || !undecided.get()[i];
    }

    private static void requireAtLeastZero(final String name, final double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " must be finite and at least 0, was " + value);
        }
    }

    private static void requireEntries(final String what, final int entries, final int n) {
        if (entries != n) {
            throw new IllegalArgumentException(
                    n + " tokens take " + n + " " + what + ", got " + entries);
        }
    }

    private static void requireLeaders(final int[] leaders, final int n) {
        for (int leader : leaders) {
            if (leader < 0 || leader >= n) {
                throw new IllegalArgumentException(
                        "leaders must be numbers of tokens, from 0 to "
                                + (n - 1)
                                + ", was "
                                + leader);
            }
        }
    }
}
