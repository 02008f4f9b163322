// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

/** Two rows have the same key. */
public class DuplicateKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public DuplicateKeyException(final String message, final String key) {
        super(message);
        this.key = key;
    }

    public String getKey() {
        return key;
    }
}
