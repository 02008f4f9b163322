// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/** Which modal coordinates an operation acts on. */
public enum Part {
    /** Every coordinate. */
    ALL,
    /** Those of rate above 0. */
    EXPANDING,
    /** Those of rate 0 or below. */
    OTHER;

    boolean holds(final Block block) {
        return this == ALL || (this == EXPANDING) == block.expanding();
    }
}
