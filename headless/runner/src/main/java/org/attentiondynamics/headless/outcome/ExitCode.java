// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.outcome;

/** What the process says to its caller; the numbers are those of KNIME's batch executor. */
public enum ExitCode {
    OK(0),
    BAD_ARGUMENTS(2),
    LOAD_ERROR(3),
    EXECUTION_ERROR(4);

    private final int number;

    ExitCode(final int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
