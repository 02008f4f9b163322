// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * The times t at which g(t, y(t)) becomes zero or changes sign along a solution.
 *
 * <p>Every accepted step is cut into equal parts; a part (a, b] holds an event where g(a) is not zero and g(b) is zero or of the other sign.
 * It is then located to a few units in the last place of t on the step's dense output. So each crossing is seen once, one at the start of
 * the solve is not seen, and two within the same part may be missed. Where g is not a number nothing happens.
 *
 * <p>Immutable; the methods derive a new event from this one.
 */
public final class Event {
    /** Steps are chosen such that a solution bends little over an eighth of one. */
    private static final int PARTS = 8;

    private static final int TO_THE_END = -1;

    private final EventFunction function;
    private final Settings settings;

    private Event(final EventFunction function, final Settings settings) {
        this.function = function;
        this.settings = settings;
    }

    private record Settings(
            int first, int count, boolean rising, boolean falling, boolean ends, int parts) {}

    /** Zeros of g in both directions, of all components of the state; the solve goes on after them. */
    public static Event when(final EventFunction g) {
        return new Event(g, new Settings(0, TO_THE_END, true, true, false, PARTS));
    }

    /** Only where g goes from below zero to zero or above. */
    public Event rising() {
        Settings s = settings;
        return new Event(function, new Settings(s.first, s.count, true, false, s.ends, s.parts));
    }

    /** Only where g goes from above zero to zero or below. */
    public Event falling() {
        Settings s = settings;
        return new Event(function, new Settings(s.first, s.count, false, true, s.ends, s.parts));
    }

    /** The solve ends at the first of them. */
    public Event terminal() {
        Settings s = settings;
        return new Event(
                function, new Settings(s.first, s.count, s.rising, s.falling, true, s.parts));
    }

    /**
     * g looks at components [first, first + count) only and gets them as y[0, count): then a look inside a step costs O(count).
     *
     * @throws IllegalArgumentException if first or count is negative
     */
    public Event of(final int first, final int count) {
        if (first < 0 || count < 0) {
            throw new IllegalArgumentException(
                    "components [first, first + count) must not be negative, was first "
                            + first
                            + ", count "
                            + count);
        }
        Settings s = settings;
        return new Event(
                function, new Settings(first, count, s.rising, s.falling, s.ends, s.parts));
    }

    /**
     * Steps are cut into so many parts; 8 unless told. With 1 the inside of a step is not looked at unless g differs in sign at its ends.
     *
     * @throws IllegalArgumentException if parts is less than 1
     */
    public Event inParts(final int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, was " + parts);
        }
        Settings s = settings;
        return new Event(
                function, new Settings(s.first, s.count, s.rising, s.falling, s.ends, parts));
    }

    /** Whether the solve ends at it. */
    public boolean isTerminal() {
        return settings.ends;
    }

    int first() {
        return settings.first;
    }

    /** The length of the slice, of a state with so many components. */
    int count(final int dimension) {
        int count = settings.count == TO_THE_END ? dimension : settings.count;
        if (count > dimension - settings.first) {
            throw new IllegalArgumentException(
                    "an event of components ["
                            + (settings.first + ", " + (settings.first + (long) count))
                            + ") needs a state that long, was "
                            + dimension);
        }
        return count;
    }

    int parts() {
        return settings.parts;
    }

    double value(final double t, final double[] y) {
        return function.of(t, y);
    }

    /** Whether g going from one value to the other is this event. */
    boolean isBetween(final double before, final double after) {
        return settings.rising && before < 0 && after >= 0
                || settings.falling && before > 0 && after <= 0;
    }
}
