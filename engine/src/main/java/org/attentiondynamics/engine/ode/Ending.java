// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** Why a solve ended. */
public enum Ending {
    /** The horizon was reached. */
    REACHED_HORIZON("reached the horizon"),
    /** The step limit was used up. */
    STEP_LIMIT(
            "stopped at the step limit; raise the limit, loosen the tolerance or shorten the horizon"),
    /** No step above rounding keeps the error within the tolerance. */
    STEP_TOO_SMALL(
            "stopped because no step above rounding meets the tolerance; loosen the tolerance or shorten the horizon"),
    /** The state or its derivative left the range of double precision. */
    NOT_FINITE(
            "stopped because the tokens left the range of double precision; shorten the horizon or scale the value matrix down"),
    /** The caller asked to stop. */
    CANCELLED("stopped on request");

    private final String advice;

    Ending(final String advice) {
        this.advice = advice;
    }

    /** What happened and what to do about it, as the end of a sentence. */
    public String advice() {
        return advice;
    }
}
