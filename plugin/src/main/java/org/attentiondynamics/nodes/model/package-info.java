// SPDX-License-Identifier: Apache-2.0
/**
 * The port object "Attention model": Q, K and V of every head, kept together from node to node.
 *
 * <p>May import: engine.tokens, engine.spectrum, engine.limit, KNIME's port API. May be imported by: node.*.
 */
package org.attentiondynamics.nodes.model;
