// SPDX-License-Identifier: Apache-2.0
/**
 * KNIME tables to engine values and back: the only place that knows data cells.
 *
 * <p>May import: engine.tokens, KNIME's table API and its choices of columns. May be imported by: node.*.
 */
package org.attentiondynamics.nodes.table;
