// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** Nonlinear systems for tests, as vector fields with a starting point and a time span from 0. */
record Problem(String name, double[] start, double horizon, RightHandSide f)
        implements VectorField {
    @FunctionalInterface
    interface RightHandSide {
        void evaluate(double t, double[] y, double[] derivative);
    }

    /** y' = -2 t y^2: y = 1 / (1 + t^2). */
    static final Problem BELL =
            new Problem("bell", new double[] {1}, 2, (t, y, f) -> f[0] = -2 * t * y[0] * y[0]);

    /** y'' = -y: y = cos t, y' = -sin t. */
    static final Problem CIRCLE =
            new Problem(
                    "circle",
                    new double[] {1, 0},
                    10,
                    (t, y, f) -> {
                        f[0] = y[1];
                        f[1] = -y[0];
                    });

    /** Predator and prey: periodic. */
    static final Problem LOTKA_VOLTERRA =
            new Problem(
                    "Lotka-Volterra",
                    new double[] {1, 2},
                    15,
                    (t, y, f) -> {
                        f[0] = y[0] * (1.5 - y[1]);
                        f[1] = y[1] * (y[0] - 3);
                    });

    /** Euler's equations of a free rigid body. */
    static final Problem RIGID_BODY =
            new Problem(
                    "rigid body",
                    new double[] {0, 1, 1},
                    20,
                    (t, y, f) -> {
                        f[0] = y[1] * y[2];
                        f[1] = -y[0] * y[2];
                        f[2] = -0.51 * y[0] * y[1];
                    });

    /** Van der Pol's oscillator with mu = 20: slow arcs and jumps. */
    static final Problem VAN_DER_POL =
            new Problem(
                    "van der Pol",
                    new double[] {2, 0},
                    30,
                    (t, y, f) -> {
                        f[0] = y[1];
                        f[1] = 20 * (1 - y[0] * y[0]) * y[1] - y[0];
                    });

    /** max_i |error_i| / (tolerance (1 + |y_i|)). */
    static ErrorNorm tolerance(final double tolerance) {
        return (error, before, after) -> {
            double worst = 0;
            for (int i = 0; i < error.length; i++) {
                double scale = tolerance * (1 + Math.max(Math.abs(before[i]), Math.abs(after[i])));
                worst = Math.max(worst, Math.abs(error[i]) / scale);
            }
            return worst;
        };
    }

    @Override
    public int dimension() {
        return start.length;
    }

    @Override
    public void evaluate(final double t, final double[] y, final double[] derivative) {
        f.evaluate(t, y, derivative);
    }

    @Override
    public String toString() {
        return name;
    }
}
