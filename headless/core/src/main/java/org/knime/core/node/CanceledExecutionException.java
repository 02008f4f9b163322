// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** The user has asked to stop. */
public class CanceledExecutionException extends Exception {
    private static final long serialVersionUID = 1L;

    public CanceledExecutionException() {
        this("The execution was cancelled.");
    }

    public CanceledExecutionException(final String message) {
        super(message);
    }
}
