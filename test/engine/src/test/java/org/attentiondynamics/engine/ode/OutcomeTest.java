// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REACHED_HORIZON | reached the horizon",
                "SETTLED | settled, nothing is left to happen",
                "STOPPED | was stopped by its observer; resume it to go on",
                "EVENT | ended at the event it was to end at; resume it to go on",
                "STEP_LIMIT | stopped at the step limit; raise the limit, loosen the tolerance or shorten the horizon",
                "STEP_TOO_SMALL | stopped because no step above rounding meets the tolerance; loosen the tolerance or shorten the horizon",
                "NOT_FINITE | stopped because the state left the range of double precision; shorten the horizon or scale the problem down",
                "CANCELLED | stopped on request; what was solved until then is kept"
            })
    void sentenceSaysWhenAtWhatCostAndWhatToDo(final Ending ending, final String advice) {
        assertThat(new Outcome(ending, 3.25, 988, 12, 7000, 0.1, 0.2, 40).sentence())
                .isEqualTo(
                        "At t = 3.25 after 1000 steps, 12 of them rejected, the integration "
                                + advice
                                + ".");
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheHorizonAndRestAreComplete(final Ending ending) {
        Outcome outcome = new Outcome(Ending.STOPPED, 1, 1, 0, 7, 1, 1, 0.5).withEnding(ending);
        assertThat(outcome).isEqualTo(new Outcome(ending, 1, 1, 0, 7, 1, 1, 0.5));
        assertThat(outcome.sentence()).contains(" after 1 step, ");
        assertThat(outcome.isComplete())
                .isEqualTo(ending == Ending.REACHED_HORIZON || ending == Ending.SETTLED);
    }
}
