// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.function.DoubleUnaryOperator;

/** Finds the times of one event in one step after the other, in order; as a function of time it is g along the step. Allocates nothing. */
final class EventWatch implements DoubleUnaryOperator {
    private final Event event;
    private final DenseOutput step;
    private final double[] slice;
    private int part;
    private double left;
    private double leftValue;
    private double time;

    EventWatch(final Event event, final DenseOutput step, final int dimension) {
        this.event = event;
        this.step = step;
        this.slice = new double[event.count(dimension)];
    }

    Event event() {
        return event;
    }

    /** Remembers g at the start of a solve. */
    void start() {
        left = step.from();
        leftValue = applyAsDouble(left);
    }

    /** Starts on a new step, which follows the last one. */
    void open() {
        part = 0;
        advance();
    }

    /** The time of the event found; infinite if the step holds no more. */
    double time() {
        return time;
    }

    /** Finds the next one. */
    void advance() {
        time = Double.POSITIVE_INFINITY;
        while (part < event.parts() && time == Double.POSITIVE_INFINITY) {
            part++;
            look(part == event.parts() ? step.to() : inner(part));
        }
    }

    private double inner(final int index) {
        return step.from() + (step.to() - step.from()) * index / event.parts();
    }

    private void look(final double right) {
        double rightValue = applyAsDouble(right);
        if (event.isBetween(leftValue, rightValue)) {
            time = Root.between(this, left, leftValue, right, rightValue);
        }
        left = right;
        leftValue = rightValue;
    }

    @Override
    public double applyAsDouble(final double t) {
        step.at(t, event.first(), slice.length, slice);
        return event.value(t, slice);
    }
}
