// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** An execution that failed for a reason the user can act on. */
public final class KNIMEException extends Exception {
    private static final long serialVersionUID = 1L;

    public KNIMEException(final String message) {
        super(message);
    }

    public KNIMEException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
