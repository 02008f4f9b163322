// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** Whether averages pass over keys that weigh nothing. */
public enum Pruning {
    /** Where few enough keys are visible, as counted for some rows at every evaluation. */
    WHERE_IT_PAYS,
    /** Every row sums over all keys. */
    NEVER
}
