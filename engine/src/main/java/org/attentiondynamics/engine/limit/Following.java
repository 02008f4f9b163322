// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/**
 * A leader and how many follow.
 *
 * @param leader a token that leads at least one
 * @param followers how many tokens have it as their leader, itself included
 */
public record Following(int leader, int followers) {}
