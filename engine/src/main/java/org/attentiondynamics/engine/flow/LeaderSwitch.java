// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/**
 * A token has found another leader.
 *
 * @param time when the two scored the same; for layers, the layer from which on the new one leads
 * @param head the attention head
 * @param token whose leader
 * @param from the leader before
 * @param to the leader after
 */
public record LeaderSwitch(double time, int head, int token, int from, int to) {}
