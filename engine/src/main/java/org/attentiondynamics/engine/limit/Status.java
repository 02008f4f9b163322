// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/** Whether a hypothesis is satisfied; from best to worst. */
public enum Status {
    /** It is, and rounding of the matrices does not change that. */
    HOLDS("holds"),
    /** Rounding of the matrices decides. */
    BORDERLINE("borderline"),
    /** It is not, and rounding does not change that. */
    FAILS("fails");

    private final String text;

    Status(final String text) {
        this.text = text;
    }

    /** As tables show it. */
    public String text() {
        return text;
    }
}
