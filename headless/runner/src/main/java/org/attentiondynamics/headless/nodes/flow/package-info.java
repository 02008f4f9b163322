// SPDX-License-Identifier: Apache-2.0
/**
 * KNIME's Interval Loop Start, Loop End and Variable to Table Column, by the settings genuine KNIME
 * saves. What they cannot honour they refuse by name.
 *
 * <p>May import: workflow, nodes, the stand-in. May be imported by: nodes, execution.
 */
package org.attentiondynamics.headless.nodes.flow;
