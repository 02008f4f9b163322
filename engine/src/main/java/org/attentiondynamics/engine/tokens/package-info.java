// SPDX-License-Identifier: Apache-2.0
/**
 * What the flow acts on: tokens, matrices and the attention model, as values that validate and copy.
 *
 * <p>May import: nothing of ours. May be imported by: everything.
 */
package org.attentiondynamics.engine.tokens;
