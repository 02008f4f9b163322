// SPDX-License-Identifier: Apache-2.0
/**
 * Self-attention: scores in the log domain, the row softmax and its averages, leaders.
 *
 * <p>May import: tokens. May be imported by: flow, limit.
 */
package org.attentiondynamics.engine.attention;
