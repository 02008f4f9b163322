// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

/**
 * Names and values as one text, "d=2; factor=0x1.8p0": equal exactly if all values are, in every version of Java. Real numbers stand in
 * hexadecimal; quotes keep texts apart from what surrounds them.
 */
public final class ExactText {
    private final StringBuilder text = new StringBuilder();

    /** Appends a whole number. */
    public ExactText add(final String name, final long value) {
        return append(name, Long.toString(value));
    }

    /** Appends a real number. */
    public ExactText add(final String name, final double value) {
        return append(name, Double.toHexString(value));
    }

    /** Appends yes or no. */
    public ExactText add(final String name, final boolean value) {
        return append(name, Boolean.toString(value));
    }

    /** Appends a text. */
    public ExactText add(final String name, final String value) {
        return append(name, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    private ExactText append(final String name, final String value) {
        text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(value);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
