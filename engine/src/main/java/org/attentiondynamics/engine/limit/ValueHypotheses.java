// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Locale;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.LeadingGroup;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * What the statements assume of V.
 *
 * <p>Margins are relative to the Frobenius norm |V|, gaps to the larger of the two numbers compared. Tolerances follow from V being known
 * up to {@link LeadingGroup#ROUNDING} |V|, times the condition of the eigenvalue.
 */
final class ValueHypotheses {
    /** A real part below this share of |V| may be a rounding of 0, depending on its condition. */
    private static final double CLEARLY_POSITIVE = 1e-6;

    private final ValueSpectrum spectrum;
    private final Matrix value;
    private final LeadingGroup group;

    ValueHypotheses(final ValueSpectrum spectrum) {
        this.spectrum = spectrum;
        this.value = spectrum.value();
        this.group = spectrum.leadingGroup();
    }

    LeadingGroup group() {
        return group;
    }

    /** tr V / d: lambda, if V = lambda I. */
    double mean() {
        double sum = 0;
        for (int k = 0; k < value.rows(); k++) {
            sum += value.at(k, k) / value.rows();
        }
        return sum;
    }

    /** |V - lambda I| / |V| = 0, lambda = tr V / d. */
    Hypothesis scalar() {
        double lambda = mean();
        double sum = 0;
        for (int i = 0; i < value.rows(); i++) {
            for (int j = 0; j < value.rows(); j++) {
                double off = relative(value.at(i, j) - (i == j ? lambda : 0));
                sum += off * off;
            }
        }
        return Hypothesis.equal(
                "V = lambda I for lambda = " + figure(lambda),
                Math.sqrt(sum),
                LeadingGroup.ROUNDING);
    }

    /** tr V / (sqrt(d) |V|), which is 1 for the identity, is positive. */
    Hypothesis positiveTrace(final String statement) {
        return Hypothesis.positive(statement, traceShare(), LeadingGroup.ROUNDING);
    }

    /** -tr V / (sqrt(d) |V|) is positive. */
    Hypothesis negativeTrace(final String statement) {
        return Hypothesis.positive(statement, -traceShare(), LeadingGroup.ROUNDING);
    }

    private double traceShare() {
        return relative(mean()) * Math.sqrt(value.rows());
    }

    /** Im lambda_1 = 0. */
    Hypothesis real() {
        return Hypothesis.equal(
                "the eigenvalue of V of largest real part, "
                        + figure(group.eigenvalue())
                        + ", is real",
                relative(group.eigenvalue().im()),
                relative(group.uncertainty()));
    }

    /** Re lambda_1 / |V| > 0. */
    Hypothesis growing() {
        return Hypothesis.positive(
                "the largest real part of an eigenvalue of V, "
                        + figure(group.eigenvalue().re())
                        + ", is positive",
                relative(group.eigenvalue().re()),
                relative(group.uncertainty()));
    }

    /** lambda_1 is simple and above the modulus of every other eigenvalue; 0 of multiplicity above one, whichever they are. */
    Hypothesis simpleAndDominant() {
        if (group.size() > 1 && group.eigenvalue().isReal()) {
            return Hypothesis.positive("lambda_1 is simple", 0, relative(group.uncertainty()));
        }
        return dominant();
    }

    /** (Re lambda_1 - rho(V on G)) / the larger of the two > 0. */
    Hypothesis dominant() {
        double lambda = group.eigenvalue().re();
        double size = Math.max(group.eigenvalue().modulus(), group.rival());
        return Hypothesis.positive(
                "lambda_1 exceeds the moduli of the other eigenvalues, the largest of which is "
                        + figure(group.rival()),
                size == 0 ? 0 : (lambda - group.rival()) / size,
                size == 0 ? 0 : (group.uncertainty() + group.rivalUncertainty()) / size);
    }

    /** Re lambda_1 - Re lambda_2 > 0, relative to |V|. */
    Hypothesis simpleInGrowth() {
        boolean simple = group.size() == 1;
        return Hypothesis.positive(
                "lambda_1 is simple and exceeds the real parts of the other eigenvalues",
                !simple
                        ? 0
                        : value.rows() == 1
                                ? 1
                                : relative(group.eigenvalue().re() - group.rivalGrowth()),
                relative(group.uncertainty() + group.rivalUncertainty()));
    }

    /** V = lambda I on F. */
    Hypothesis noJordanBlock() {
        return Hypothesis.equal(
                "V = lambda_1 I on an invariant subspace of dimension " + group.size(),
                group.deviation(),
                LeadingGroup.ROUNDING * group.condition());
    }

    /** The positive real parts of eigenvalues, ascending; those that may be a rounding of 0 are left out. */
    double[] growthRates() {
        return spectrum.eigenvalues().stream()
                .filter(this::grows)
                .mapToDouble(Eigenvalue::re)
                .sorted()
                .toArray();
    }

    private boolean grows(final Eigenvalue e) {
        double share = relative(e.re());
        return share > CLEARLY_POSITIVE
                || share > LeadingGroup.ROUNDING && e.re() > spectrum.uncertainty(e);
    }

    private double relative(final double x) {
        return group.norm() == 0 ? 0 : x / group.norm();
    }

    static String figure(final double x) {
        return String.format(Locale.ROOT, "%.6g", x);
    }

    static String figure(final Eigenvalue e) {
        return e.isReal()
                ? figure(e.re())
                : figure(e.re()) + " +- " + figure(Math.abs(e.im())) + " i";
    }
}
