// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.model;

import java.util.Locale;
import org.attentiondynamics.engine.limit.Prediction;
import org.attentiondynamics.engine.limit.Regime;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Statement;
import org.attentiondynamics.engine.spectrum.SpectralValue;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;

/** What the port of a model shows to people: the spectrum of V, of several heads that of the sum, and what each statement says of the model. */
final class ModelText {
    /** A port is to open at once: the eigenvalues of so many dimensions take a few milliseconds. */
    private static final int MOST_DIMENSIONS = 64;

    private ModelText() {}

    static String of(final AttentionModel model) {
        if (model.dimension() > MOST_DIMENSIONS) {
            return "Eigenvalues and regimes are not shown here beyond dimension "
                    + MOST_DIMENSIONS
                    + ": open the tables beside this port.\n";
        }
        ValueSpectrum spectrum = ValueSpectrum.of(model.value());
        StringBuilder text = new StringBuilder("Eigenvalues of V\n\n");
        text.append(line("re", "im", "multiplicity", "condition"));
        for (SpectralValue value : spectrum.values()) {
            text.append(
                    line(
                            number(value.eigenvalue().re()),
                            number(value.eigenvalue().im()),
                            Integer.toString(value.multiplicity()),
                            number(value.condition())));
        }
        Regimes regimes = Regimes.of(model, spectrum);
        text.append("\nRegime\n\n").append(sentence(regimes.leading()));
        for (Regime regime : regimes.all()) {
            if (regime.statement() != regimes.leading().statement()) {
                text.append(sentence(regime));
            }
        }
        return text.toString();
    }

    private static String line(
            final String re, final String im, final String multiplicity, final String condition) {
        return String.format("%12s %12s %14s %12s\n", re, im, multiplicity, condition);
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String sentence(final Regime regime) {
        Statement statement = regime.statement();
        String prediction =
                regime.prediction() instanceof Prediction.Nothing
                        ? ""
                        : " Predicted: " + statement.prediction() + ".";
        return statement.title()
                + " "
                + regime.status().text()
                + ": "
                + regime.reason()
                + "."
                + prediction
                + "\n";
    }
}
