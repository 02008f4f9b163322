// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/** Whether what was observed agrees with what was predicted. */
public enum Judgement {
    /** The observation agrees with the prediction within the tolerance. */
    PASS("PASS"),
    /** It does not, and the horizon was long enough to tell. */
    FAIL("FAIL"),
    /** The horizon is too short to tell. */
    UNDECIDED("UNDECIDED"),
    /** There is no prediction. */
    NO_THEOREM("NO THEOREM");

    private final String text;

    Judgement(final String text) {
        this.text = text;
    }

    /** As tables show it. */
    public String text() {
        return text;
    }
}
