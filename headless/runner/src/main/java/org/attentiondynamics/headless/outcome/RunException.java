// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.outcome;

/**
 * The end of a run that did not succeed: an exit code and one sentence for the user that says what,
 * where, what to do.
 */
public final class RunException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    private RunException(final ExitCode exitCode, final String sentence, final Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public static RunException badArgument(final String sentence) {
        return new RunException(ExitCode.BAD_ARGUMENTS, sentence, null);
    }

    public static RunException badArgument(final String sentence, final Throwable cause) {
        return new RunException(ExitCode.BAD_ARGUMENTS, sentence, cause);
    }

    public static RunException load(final String sentence) {
        return new RunException(ExitCode.LOAD_ERROR, sentence, null);
    }

    public static RunException load(final String sentence, final Throwable cause) {
        return new RunException(ExitCode.LOAD_ERROR, sentence, cause);
    }

    public static RunException execution(final String sentence) {
        return new RunException(ExitCode.EXECUTION_ERROR, sentence, null);
    }

    public static RunException execution(final String sentence, final Throwable cause) {
        return new RunException(ExitCode.EXECUTION_ERROR, sentence, cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
