// SPDX-License-Identifier: Apache-2.0
/**
 * What the host of a node lends to long computations: threads, memory, and the wish of the user to stop.
 *
 * <p>May import: engine.attention, KNIME's execution API. May be imported by: node.*.
 */
package org.attentiondynamics.nodes.host;
