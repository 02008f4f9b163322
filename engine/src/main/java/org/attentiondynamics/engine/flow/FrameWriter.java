// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.function.Consumer;
import org.attentiondynamics.engine.ode.DenseOutput;
import org.attentiondynamics.engine.ode.StepObserver;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.Tokens;

/** Cuts accepted steps into frames at the wanted times. */
final class FrameWriter implements StepObserver {
    private final FlowSettings settings;
    private final ModalBasis basis;
    private final int n;
    private final Consumer<Frame> sink;
    private final double[] zeta;
    private int next = 1;

    FrameWriter(
            final FlowSettings settings,
            final ModalBasis basis,
            final int n,
            final Consumer<Frame> sink) {
        this.settings = settings;
        this.basis = basis;
        this.n = n;
        this.sink = sink;
        this.zeta = new double[n * basis.dimension()];
    }

    @Override
    public boolean after(final DenseOutput step) {
        while (next < settings.frames() && settings.frameTime(next) <= step.to()) {
            double t = settings.frameTime(next++);
            step.at(t, zeta);
            Tokens z = Tokens.of(n, basis.dimension(), basis.fromModal(zeta, n));
            sink.accept(
                    new Frame(t, z, step.accepted(), step.evaluations(), step.to() - step.from()));
        }
        return true;
    }
}
