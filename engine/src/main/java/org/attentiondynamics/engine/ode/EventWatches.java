// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.Arrays;
import java.util.Comparator;

/** All events of a solve, merged by time; of those at the same time the terminal ones come last. Allocates nothing per step. */
final class EventWatches {
    private final Step step;
    private final EventWatch[] watches;

    EventWatches(final Step step, final int dimension, final Event[] events) {
        this.step = step;
        this.watches =
                Arrays.stream(events)
                        .sorted(Comparator.comparing(Event::isTerminal))
                        .map(event -> new EventWatch(event, step, dimension))
                        .toArray(EventWatch[]::new);
    }

    /** Remembers the values at the start of a solve. */
    void start() {
        for (EventWatch watch : watches) {
            watch.start();
        }
    }

    /** Reports the events inside the step just accepted; true if one of them was terminal, which cuts the step there. */
    boolean pass(final StepObserver observer) {
        for (EventWatch watch : watches) {
            watch.open();
        }
        for (EventWatch w = earliest(); w != null; w = earliest()) {
            boolean terminal = w.event().isTerminal();
            if (terminal) {
                step.cut(w.time());
            }
            observer.happened(w.event(), w.time(), step);
            if (terminal) {
                return true;
            }
            w.advance();
        }
        return false;
    }

    private EventWatch earliest() {
        double best = Double.POSITIVE_INFINITY;
        EventWatch first = null;
        for (EventWatch watch : watches) {
            if (watch.time() < best) {
                best = watch.time();
                first = watch;
            }
        }
        return first;
    }
}
