// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.ode.Tableau;

/**
 * What a flow is asked for. Immutable; {@link #to} has the defaults, the with-methods change one thing each.
 *
 * @param horizon when it ends
 * @param scheme the differential equation, or layers
 * @param rule how scores become attention
 * @param tolerance the error a step may make, relative to the extent of the tokens along each mode of V; in [1e-13, 0.1]. Layers make none
 * @param frames the number of equidistant frames from 0 to the end, both included; at least 2
 * @param stepLimit the most steps; at least 1
 * @param crossChecked whether a second run, at ten times the tolerance and from tokens moved by a few roundings, tells how far the first can be
 *     trusted
 */
public record FlowSettings(
        Horizon horizon,
        Scheme scheme,
        AttentionRule rule,
        double tolerance,
        int frames,
        long stepLimit,
        boolean crossChecked) {
    /** A hundred times what runs take that do not meet a stiff stretch. */
    public static final long DEFAULT_STEP_LIMIT = 100_000;

    /** Errors stay far below what clusters are told apart by. */
    public static final double DEFAULT_TOLERANCE = 1e-9;

    /** Below this a tolerance drowns in rounding. */
    public static final double LEAST_TOLERANCE = 1e-13;

    /** Above this a step is a guess. */
    public static final double GREATEST_TOLERANCE = 0.1;

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public FlowSettings {
        if (!(tolerance >= LEAST_TOLERANCE && tolerance <= GREATEST_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "tolerance must be in ["
                            + LEAST_TOLERANCE
                            + ", "
                            + GREATEST_TOLERANCE
                            + "], was "
                            + tolerance);
        }
        if (frames < 2) {
            throw new IllegalArgumentException(
                    "number of frames must be at least 2, was " + frames);
        }
        if (stepLimit < 1) {
            throw new IllegalArgumentException("step limit must be at least 1, was " + stepLimit);
        }
    }

    /** The continuous flow to time T under softmax, tolerance 1e-9, two frames, not cross-checked. */
    public static FlowSettings to(final double time) {
        return new FlowSettings(
                new Horizon.At(time),
                new Scheme.Continuous(Tableau.DORMAND_PRINCE_8),
                AttentionRule.SOFTMAX,
                DEFAULT_TOLERANCE,
                2,
                DEFAULT_STEP_LIMIT,
                false);
    }

    /** The same to another horizon. */
    public FlowSettings withHorizon(final Horizon other) {
        return new FlowSettings(other, scheme, rule, tolerance, frames, stepLimit, crossChecked);
    }

    /** The same by another scheme. */
    public FlowSettings withScheme(final Scheme other) {
        return new FlowSettings(horizon, other, rule, tolerance, frames, stepLimit, crossChecked);
    }

    /** The same under another rule. */
    public FlowSettings withRule(final AttentionRule other) {
        return new FlowSettings(horizon, scheme, other, tolerance, frames, stepLimit, crossChecked);
    }

    /** The same with another tolerance. */
    public FlowSettings withTolerance(final double other) {
        return new FlowSettings(horizon, scheme, rule, other, frames, stepLimit, crossChecked);
    }

    /** The same with another number of frames. */
    public FlowSettings withFrames(final int other) {
        return new FlowSettings(horizon, scheme, rule, tolerance, other, stepLimit, crossChecked);
    }

    /** The same with another step limit. */
    public FlowSettings withStepLimit(final long other) {
        return new FlowSettings(horizon, scheme, rule, tolerance, frames, other, crossChecked);
    }

    /** The same, cross-checked or not. */
    public FlowSettings withCrossCheck(final boolean other) {
        return new FlowSettings(horizon, scheme, rule, tolerance, frames, stepLimit, other);
    }
}
