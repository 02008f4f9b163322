// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Where rescaled tokens go, known once every leader is proved to lead for ever: each token to its leader along every expanding mode of V.
 * Along the other modes z has no limit; there the limit is given as 0.
 *
 * @param tokens lim z(t), without its part along modes that do not expand
 * @param errorBounds for each token how far that can be from the exact limit, in any coordinate: ten times the sum of the local errors of
 *     the run, and what a second run differs by if there was one. It is an estimate: near the border between two basins the flow itself
 *     magnifies errors at will, which only the second run can see
 * @param since the time from which the leaders are proved to lead for ever
 */
public record Limit(Tokens tokens, double[] errorBounds, double since) {}
