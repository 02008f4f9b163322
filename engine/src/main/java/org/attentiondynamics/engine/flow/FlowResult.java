// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Where a flow ended.
 *
 * @param rescaled z at the outcome's time
 * @param outcome how it ended, when, and at what cost
 */
public record FlowResult(Tokens rescaled, Outcome outcome) {}
