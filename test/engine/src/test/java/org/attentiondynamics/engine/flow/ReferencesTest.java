// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentiondynamics.engine.ode.Tableau;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow against references computed with 192 digits, to times at which plain double precision has long lost the slow coordinates. */
class ReferencesTest {
    /** What the specification asks of the six-token case; the flow is better by four digits. */
    private static final double AGREES = 1e-10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fast-and-slow",
                "fast-and-slow-wide",
                "mixed-spectrum",
                "identity",
                "identity-late-switch"
            })
    void agreesWithManyDigits(final String name) {
        ReferenceFlow reference = ReferenceFlow.read(name);
        for (Tableau pair : Tableau.all()) {
            for (ReferenceFlow.Moment moment : reference.moments()) {
                FlowResult result =
                        new RescaledFlow(reference.model())
                                .run(
                                        reference.initial(),
                                        FlowSettings.to(moment.time())
                                                .withScheme(new Scheme.Continuous(pair))
                                                .withTolerance(Flows.TIGHT)
                                                .withCrossCheck(true),
                                        frame -> {},
                                        () -> false);
                assertThat(result.undecidedCount()).isZero();
                assertThat(result.leaders()).isEqualTo(moment.leaders());
                assertThat(error(result, moment))
                        .as("%s at t = %s by %s", name, moment.time(), pair)
                        .isLessThan(AGREES);
            }
        }
    }

    /** The largest difference in a coordinate, relative to its extent over the tokens. */
    private static double error(final FlowResult result, final ReferenceFlow.Moment moment) {
        double worst = 0;
        for (int k = 0; k < moment.rescaled().dimension(); k++) {
            double extent = 0;
            double error = 0;
            for (int i = 0; i < moment.rescaled().count(); i++) {
                double exact = moment.rescaled().at(i, k);
                extent = Math.max(extent, Math.abs(exact));
                error = Math.max(error, Math.abs(result.rescaled().at(i, k) - exact));
            }
            worst = Math.max(worst, error / extent);
        }
        return worst;
    }
}
