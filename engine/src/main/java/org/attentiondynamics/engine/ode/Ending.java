// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** Why a solve ended. */
public enum Ending {
    /** The horizon was reached. */
    REACHED_HORIZON("reached the horizon"),
    /** The solution is at rest. No solver says so of itself; who knows the solution may say it of a solve that was stopped. */
    SETTLED("settled, nothing is left to happen"),
    /** The observer asked to stop. */
    STOPPED("was stopped by its observer; resume it to go on"),
    /** A terminal event happened. */
    EVENT("ended at the event it was to end at; resume it to go on"),
    /** The step limit was used up. */
    STEP_LIMIT(
            "stopped at the step limit; raise the limit, loosen the tolerance or shorten the horizon"),
    /** No step above rounding keeps the error within the tolerance. */
    STEP_TOO_SMALL(
            "stopped because no step above rounding meets the tolerance; loosen the tolerance or shorten the horizon"),
    /** The state or its derivative left the range of double precision. */
    NOT_FINITE(
            "stopped because the state left the range of double precision; shorten the horizon or scale the problem down"),
    /** The caller asked to stop. */
    CANCELLED("stopped on request; what was solved until then is kept");

    private final String advice;

    Ending(final String advice) {
        this.advice = advice;
    }

    /** What happened and what to do about it, as the end of a sentence. */
    public String advice() {
        return advice;
    }
}
