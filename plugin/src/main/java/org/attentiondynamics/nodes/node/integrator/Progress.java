// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.Horizon;
import org.attentiondynamics.engine.flow.Scheme;
import org.knime.core.node.ExecutionMonitor;

/**
 * Tells how far a flow has got, ten times a second at most. A flow may pass over time more than once: before it makes frames, to see when
 * it settles, and after that, to cross-check.
 */
final class Progress {
    private static final long NANOSECONDS_BETWEEN = 100_000_000;

    private final double latest;
    private final int framed;
    private final int passes;
    private final DoubleUnaryOperator reported;
    private final ExecutionMonitor exec;
    private int pass;
    private double before;
    private long due = System.nanoTime();

    /**
     * @param reported the time to show for a time of the flow
     */
    Progress(
            final FlowSettings settings,
            final DoubleUnaryOperator reported,
            final ExecutionMonitor exec) {
        this.latest = settings.horizon().latest();
        this.framed = settings.horizon() instanceof Horizon.Settled ? 1 : 0;
        this.passes =
                framed
                        + 1
                        + (settings.crossChecked() && settings.scheme() instanceof Scheme.Continuous
                                ? 1
                                : 0);
        this.reported = reported;
        this.exec = exec;
    }

    /** A frame was reached. */
    void frame(final double t, final long steps) {
        pass = framed;
        before = t;
        show(t, steps);
    }

    /** A step was taken. */
    void step(final double t, final long steps) {
        if (t < before) {
            pass = Math.min(pass + 1, passes - 1);
        }
        before = t;
        show(t, steps);
    }

    private void show(final double t, final long steps) {
        long now = System.nanoTime();
        if (now - due < 0) {
            return;
        }
        due = now + NANOSECONDS_BETWEEN;
        double share = latest > 0 ? Math.min(1, t / latest) : 1;
        exec.setProgress(
                (pass + share) / passes,
                () ->
                        "t = "
                                + threeDigits(reported.applyAsDouble(t))
                                + " of "
                                + threeDigits(reported.applyAsDouble(latest))
                                + ", "
                                + steps
                                + " steps");
    }

    private static String threeDigits(final double time) {
        return new BigDecimal(time).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
