// SPDX-License-Identifier: Apache-2.0
/**
 * KNIME's CSV Reader and CSV Writer, by the settings genuine KNIME saves. What they cannot honour
 * they refuse by name.
 *
 * <p>May import: outcome, workflow, nodes, the stand-in, univocity-parsers, of jackson-core the
 * digits of doubles. May be imported by: nodes.
 */
package org.attentiondynamics.headless.nodes.csv;
