// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** Averages over the attention of some rows at a time. Has the scratch of one worker: not thread-safe. */
interface AveragingKernel {
    /** The most rows of one call. */
    int tile();

    /**
     * Takes up tokens and what is averaged over their anchors, m x d; the contents of neither may change until the last row is done.
     */
    void take(AnchoredTokens tokens, double[] values);

    /** Finds the averages of rows [first, last) and the token they are relative to. */
    void average(int first, int last, Attended out);
}
