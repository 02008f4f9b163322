// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;

/** A file of weights that cannot be read, as a sentence for users: what, because of what, and what to do. */
public final class WeightsException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public WeightsException(final String message) {
        super(message);
    }

    /** With the sentence and what led to it. */
    public WeightsException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
