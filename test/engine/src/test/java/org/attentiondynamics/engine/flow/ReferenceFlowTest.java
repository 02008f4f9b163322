// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The references against the flow as it is written, where doubles can follow it. */
class ReferenceFlowTest {
    @ParameterizedTest
    @CsvSource({
        "fast-and-slow, 6, 2, 4",
        "fast-and-slow-wide, 6, 2, 4",
        "mixed-spectrum, 8, 3, 4",
        "identity, 10, 2, 3",
        "identity-late-switch, 10, 2, 3"
    })
    void referenceIsComplete(final String name, final int n, final int d, final int moments) {
        ReferenceFlow reference = ReferenceFlow.read(name);
        assertThat(reference.model().dimension()).isEqualTo(d);
        assertThat(reference.moments()).hasSize(moments);
        for (ReferenceFlow.Moment moment : reference.moments()) {
            assertThat(moment.rescaled().count()).isEqualTo(n);
            for (int leader : moment.leaders()) {
                assertThat(leader).isBetween(0, n - 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "identity-late-switch"})
    void identityIsTheFlowAsItIsWritten(final String name) {
        ReferenceFlow reference = ReferenceFlow.read(name);
        ReferenceFlow.Moment moment = reference.moments().get(1);
        assertThat(moment.time()).isEqualTo(3);
        Tokens x = new PlainFlow(Matrix.identity(2)).at(reference.initial(), 3);
        // Steps at 1e-14, their errors grown by switching leaders.
        assertThat(scaled(x, Math.exp(-3)))
                .containsExactly(moment.rescaled().toArray(), within(1e-11));
    }

    @Test
    void mixedSpectrumIsTheFlowAsItIsWritten() {
        ReferenceFlow reference = ReferenceFlow.read("mixed-spectrum");
        ReferenceFlow.Moment moment = reference.moments().get(1);
        assertThat(moment.time()).isEqualTo(5);
        Matrix value = reference.model().value();
        Tokens x = new PlainFlow(value).at(reference.initial(), 5);
        for (int i = 0; i < x.count(); i++) {
            // x grows like e^{7.5} = 1800.
            assertThat(Propagator.apply(value, 5, moment.rescaled().token(i)))
                    .containsExactly(x.token(i), within(1800 * 1e-11));
        }
    }

    private static double[] scaled(final Tokens tokens, final double factor) {
        double[] values = tokens.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
        return values;
    }
}
