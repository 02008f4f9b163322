// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

/**
 * The size of a problem, written "1024x3".
 *
 * @param n the number of tokens
 * @param d the number of their coordinates
 */
record Size(int n, int d) {
    /**
     * @throws IllegalArgumentException if the text is not two numbers above 0 with an x between
     */
    static Size of(final String text) {
        if (!text.matches("[1-9]\\d{0,8}x[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "Cannot make a problem of size \""
                            + text
                            + "\", because that is not tokens x coordinates. Write for example 1024x3.");
        }
        String[] parts = text.split("x");
        return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return n + "x" + d;
    }
}
