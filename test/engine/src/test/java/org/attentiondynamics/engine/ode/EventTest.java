// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTest {
    private static final String ALL = "org.attentiondynamics.engine.ode.Tableau#all";

    /** Asked of events whose function is known: a bracket of 4 ulps of t <= 20, 1.4e-14, and rounding of g. */
    private static final double KNOWN = 1e-12;

    /** A clock: y = t, which every pair and extension solves exactly. */
    private static final Problem CLOCK =
            new Problem("clock", new double[] {0}, 10, (t, y, f) -> f[0] = 1);

    private static final class Times implements StepObserver {
        private final List<Double> times = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private long steps;

        @Override
        public boolean after(final DenseOutput step) {
            steps++;
            return true;
        }

        @Override
        public void happened(final Event event, final double t, final DenseOutput step) {
            assertThat(t).isGreaterThan(step.from()).isLessThanOrEqualTo(step.to());
            times.add(t);
            events.add(event);
        }
    }

    private static Times run(
            final Tableau tableau,
            final Problem problem,
            final double firstStep,
            final Event... e) {
        Times times = new Times();
        new Solver(tableau, problem, Problem.tolerance(1e-13), 100_000, e)
                .solve(0, problem.start().clone(), problem.horizon(), firstStep, times);
        return times;
    }

    private static void assertTimes(final List<Double> found, final double... expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).isCloseTo(expected[i], within(KNOWN));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void severalEventsInOneStepAreFoundInOrder(final Tableau tableau) {
        Times times = run(tableau, CLOCK, 10, Event.when((t, y) -> Math.sin(y[0])));
        assertThat(times.steps).isEqualTo(1);
        assertTimes(times.times, Math.PI, 2 * Math.PI, 3 * Math.PI);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void eventsOfDifferentKindsAreMergedByTime(final Tableau tableau) {
        Event sine = Event.when((t, y) -> Math.sin(y[0]));
        Event cosine = Event.when((t, y) -> Math.cos(t));
        Times times = run(tableau, CLOCK, 10, sine, cosine);
        assertTimes(
                times.times,
                Math.PI / 2,
                Math.PI,
                3 * Math.PI / 2,
                2 * Math.PI,
                5 * Math.PI / 2,
                3 * Math.PI);
        assertThat(times.events).containsExactly(cosine, sine, cosine, sine, cosine, sine);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void zerosOfASolutionAreFound(final Tableau tableau) {
        // y = cos t to 1e-13 times the steps; its slope is 1 where it is zero.
        Times times = run(tableau, Problem.CIRCLE, 0, Event.when((t, y) -> y[0]));
        assertThat(times.times).hasSize(3);
        for (int i = 0; i < 3; i++) {
            double error = (1e-13) * 2 * times.steps;
            assertThat(times.times.get(i))
                    .isCloseTo(Math.PI / 2 + i * Math.PI, within(Math.max(KNOWN, error)));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void directionChooses(final Tableau tableau) {
        Event sine = Event.when((t, y) -> Math.sin(t));
        assertTimes(run(tableau, CLOCK, 10, sine.rising()).times, 2 * Math.PI);
        assertTimes(run(tableau, CLOCK, 10, sine.falling()).times, Math.PI, 3 * Math.PI);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void eventAtTheEndOfAStepIsSeenOnce(final Tableau tableau) {
        // Zero at every end of a part of the one step [0, 8], in floating point too.
        Problem eight = new Problem("clock", new double[] {0}, 8, CLOCK.f());
        Event every = Event.when((t, y) -> (t - 1) * (t - 4) * (t - 8));
        assertThat(run(tableau, eight, 8, every).times).containsExactly(1.0, 4.0, 8.0);
        // At the seam of two steps, [0, 1] and the next.
        Event seam = Event.when((t, y) -> t - 1);
        Times times = run(tableau, eight, 1, seam, seam.rising(), seam.falling());
        assertThat(times.times).containsExactly(1.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void eventAtTheStartIsNotSeen(final Tableau tableau) {
        assertThat(run(tableau, CLOCK, 10, Event.when((t, y) -> y[0])).times).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void notANumberIsNoEvent(final Tableau tableau) {
        Event late = Event.when((t, y) -> Math.sqrt(t - 5) - 1);
        assertTimes(run(tableau, CLOCK, 10, late).times, 6);
        assertThat(run(tableau, CLOCK, 10, Event.when((t, y) -> Double.NaN)).times).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void terminalEventCutsTheStepThere(final Tableau tableau) {
        Event half = Event.when((t, y) -> y[0] - 0.5).terminal();
        double[] y = {1};
        double[] last = new double[2];
        Outcome outcome =
                new Solver(tableau, Problem.BELL, Problem.tolerance(1e-12), 10_000, half)
                        .solve(
                                0,
                                y,
                                2,
                                step -> {
                                    double[] end = new double[1];
                                    step.at(step.to(), end);
                                    last[0] = step.to();
                                    last[1] = end[0];
                                    return true;
                                });
        assertThat(outcome.ending()).isEqualTo(Ending.EVENT);
        assertThat(outcome.isComplete()).isFalse();
        assertThat(last).containsExactly(outcome.time(), y[0]);
        assertThat(y[0]).isCloseTo(0.5, within(1e-15)); // a few ulps of t times the slope
        assertThat(outcome.time()).isCloseTo(1, within(1e-10)); // tolerance times steps
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void horizonMayBeInfiniteWhereAnEventEndsTheSolve(final Tableau tableau) {
        double[] y = {0};
        Outcome outcome =
                new Solver(
                                tableau,
                                CLOCK,
                                Problem.tolerance(1e-9),
                                1000,
                                Event.when((t, s) -> s[0] - 1e6).terminal())
                        .solve(0, y, Double.POSITIVE_INFINITY, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.EVENT);
        assertThat(outcome.time()).isCloseTo(1e6, within(1e6 * KNOWN));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nothingAfterATerminalEventIsReported(final Tableau tableau) {
        Event end = Event.when((t, y) -> t - 5).terminal();
        Event same = Event.when((t, y) -> t - 5);
        Event later = Event.when((t, y) -> t - 5.5);
        Event sooner = Event.when((t, y) -> t - 2);
        Times times = run(tableau, CLOCK, 10, end, later, same, sooner);
        assertThat(times.events).containsExactly(sooner, same, end);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void solveResumedFromATerminalEventDoesNotSeeItAgain(final Tableau tableau) {
        Solver solver =
                new Solver(
                        tableau,
                        Problem.CIRCLE,
                        Problem.tolerance(1e-12),
                        100_000,
                        Event.when((t, y) -> y[0]).terminal());
        double[] y = {1, 0};
        Outcome outcome = solver.solve(0, y, 10, step -> true);
        for (int i = 0; i < 3; i++) {
            assertThat(outcome.ending()).isEqualTo(Ending.EVENT);
            assertThat(outcome.time()).isCloseTo(Math.PI / 2 + i * Math.PI, within(1e-9));
            outcome = solver.solve(outcome.time(), y, 10, outcome.nextStep(), step -> true);
        }
        assertThat(outcome.ending()).isEqualTo(Ending.REACHED_HORIZON);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void eventOfASliceSeesThatSlice(final Tableau tableau) {
        Event whole = Event.when((t, y) -> y[1]);
        Event slice = Event.when((t, y) -> y.length == 1 ? y[0] : Double.NaN).of(1, 1);
        Times times = run(tableau, Problem.CIRCLE, 0, whole, slice);
        assertThat(times.times).hasSize(6);
        for (int i = 0; i < 6; i += 2) {
            assertThat(times.times.get(i)).isEqualTo(times.times.get(i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void eventInOnePartLooksInsideOnlyAfterASignChange(final Tableau tableau) {
        int[] looks = {0};
        Event one =
                Event.when(
                                (t, y) -> {
                                    looks[0]++;
                                    return t + 1;
                                })
                        .inParts(1);
        Times times = run(tableau, CLOCK, 10, one);
        assertThat(looks[0]).isEqualTo(1 + times.steps);
        // Steps [0, 4] and [4, 10]: of the zeros pi/2, 3 pi/2 and 5 pi/2 the last two are in one
        // part.
        Event cosine = Event.when((t, y) -> Math.cos(t)).inParts(1);
        assertTimes(run(tableau, CLOCK, 4, cosine).times, Math.PI / 2);
    }

    @Test
    void rejectsImpossibleSlicesAndParts() {
        Event event = Event.when((t, y) -> t);
        assertThatThrownBy(() -> event.of(-1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("was first -1, count 2");
        assertThatThrownBy(
                        () ->
                                new Solver(
                                        Tableau.DORMAND_PRINCE_5,
                                        CLOCK,
                                        Problem.tolerance(1),
                                        1,
                                        event.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event of components [1, 3) needs a state that long, was 1");
        assertThatThrownBy(() -> event.inParts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must be at least 1, was 0");
    }
}
