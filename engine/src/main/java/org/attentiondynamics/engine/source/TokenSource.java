// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * Tokens, one after another.
 *
 * <p>Not thread-safe.
 */
@FunctionalInterface
public interface TokenSource {
    /** The next token: d finite coordinates, an array of its own. */
    double[] next();
}
