// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.headless.nodes.flow.LoopStart.Pass;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.FlowVariable.Type;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * The settings of KNIME's Interval Loop Start.
 *
 * @param from the first value
 * @param to no value is beyond it
 * @param step not 0, and leads from the first value towards the last
 * @param type of the variables: double, or whole numbers to which values are rounded
 * @param prefix of the names of the variables
 */
record IntervalSettings(double from, double to, double step, Type type, String prefix) {
    /** More are a slip of a digit, not a loop somebody waits for. */
    private static final int MOST_PASSES = 1_000_000;

    static IntervalSettings of(final NodeSettingsRO model) throws InvalidSettingsException {
        IntervalSettings settings =
                new IntervalSettings(
                        model.getDouble("from"),
                        model.getDouble("to"),
                        model.getDouble("step"),
                        type(model.getString("variableType")),
                        model.getString("prefix", "loop_"));
        settings.requireAnEnd();
        settings.requireRange();
        return settings;
    }

    private static Type type(final String saved) throws InvalidSettingsException {
        return switch (saved == null ? "" : saved) {
            case "DOUBLE" -> Type.DOUBLE;
            case "LONG" -> Type.LONG;
            case "INTEGER" -> Type.INTEGER;
            default ->
                    throw new InvalidSettingsException(
                            "The variableType \""
                                    + saved
                                    + "\" is not known. Use DOUBLE, LONG or INTEGER.");
        };
    }

    private void requireAnEnd() throws InvalidSettingsException {
        for (double number : new double[] {from, to, step}) {
            if (!Double.isFinite(number)) {
                throw new InvalidSettingsException(
                        "The loop" + interval() + " has no end. Give finite numbers.");
            }
        }
        if (step == 0) {
            throw new InvalidSettingsException(
                    "The loop" + interval() + " has no end. Give a step other than 0.");
        }
        if (from < to != step > 0 && from != to) {
            throw new InvalidSettingsException(
                    "The loop"
                            + interval()
                            + " has no pass, because the step leads away from the end. Change the"
                            + " sign of the step.");
        }
        double passes = (to - from) / step;
        if (!(passes < MOST_PASSES) || next(from) == from || next(to) == to) {
            throw new InvalidSettingsException(
                    "The loop"
                            + interval()
                            + " has more than "
                            + MOST_PASSES
                            + " passes. Give a larger step.");
        }
    }

    private void requireRange() throws InvalidSettingsException {
        for (double number : new double[] {from, to, step}) {
            long rounded = Math.round(number);
            if (type == Type.INTEGER && rounded != (int) rounded) {
                throw new InvalidSettingsException(
                        "The number "
                                + number
                                + " is no value of an integer variable. Choose long or double.");
            }
        }
    }

    private String interval() {
        return " from " + from + " to " + to + " by " + step;
    }

    private double next(final double value) {
        return BigDecimal.valueOf(value).add(BigDecimal.valueOf(step)).doubleValue();
    }

    /** Values are added up as decimals, so that ten steps of 0.1 are 1. */
    List<Pass> passes() {
        FlowVariable first = variable("from", from);
        FlowVariable last = variable("to", to);
        FlowVariable by = variable("step", step);
        List<Pass> passes = new ArrayList<>();
        double value = from;
        do {
            FlowVariable current = variable("value", value);
            passes.add(new Pass(current, List.of(first, last, by, current)));
            value = next(value);
        } while (step > 0 ? value <= to : value >= to);
        return passes;
    }

    private FlowVariable variable(final String name, final double value) {
        String text =
                type == Type.DOUBLE ? Double.toString(value) : Long.toString(Math.round(value));
        return new FlowVariable(prefix + name, type, text);
    }
}
