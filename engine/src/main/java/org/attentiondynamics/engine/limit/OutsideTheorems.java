// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;
import java.util.stream.Collectors;
import org.attentiondynamics.engine.spectrum.LeadingGroup;

/** What is known of a model that satisfies no statement, in one sentence without a full stop. */
record OutsideTheorems(ValueHypotheses value, FormHypotheses form, List<Regime> all) {
    String sentence() {
        LeadingGroup group = value.group();
        if (all.get(0).hypotheses().get(0).status() == Status.FAILS) {
            return "the model has several heads, whose sum no statement covers";
        }
        if (group.norm() == 0) {
            return "V = 0, so that tokens do not move";
        }
        if (form.isZero()) {
            return "Q^T K = 0, so that all attend to all alike and z_i(t) = m + e^{-tV} (x_i(0) - m), m the mean of the tokens";
        }
        if (value.real().status() == Status.FAILS) {
            return complex();
        }
        if (isBorderline()) {
            return borderline();
        }
        return value.growing().status() == Status.HOLDS ? generalForm() : contracting();
    }

    private String complex() {
        String leading =
                "the eigenvalue of V of largest real part, "
                        + ValueHypotheses.figure(value.group().eigenvalue())
                        + ", is complex";
        return value.growing().status() == Status.HOLDS
                ? leading
                        + ": gathering is not to be expected, though for Q^T K = I rescaled tokens have been seen to settle at finitely many points"
                : leading
                        + ", with no positive real part: nothing is known but that for Q^T K = I tokens have been seen to stay bounded while rescaled tokens run away";
    }

    /** Whether rounding decides; that lambda_1 is multiple says nothing of interest where the form is the obstacle. */
    private boolean isBorderline() {
        return all.stream().anyMatch(r -> r.status() == Status.BORDERLINE)
                && !(value.group().size() > 1 && formFails());
    }

    private boolean formFails() {
        return form.symmetric().status() == Status.FAILS
                || form.positiveDefinite().status() == Status.FAILS;
    }

    private String borderline() {
        return all.stream()
                .filter(r -> r.status() == Status.BORDERLINE)
                .map(r -> r.statement().title() + " is borderline: " + r.reason())
                .collect(Collectors.joining("; "));
    }

    private String generalForm() {
        String form = "Q^T K is not symmetric positive definite and lambda_1 is not simple";
        return value.scalar().status() == Status.HOLDS
                ? form
                        + ": for V = lambda I the hull of the rescaled tokens shrinks all the same, and in all runs seen they converge"
                : form + ": nothing is proved, though convergence is expected for most Q^T K";
    }

    private String contracting() {
        return "no eigenvalue of V has a positive real part: tokens have been seen to shrink, which is proved only for V = -lambda I and Q^T K symmetric positive definite";
    }
}
