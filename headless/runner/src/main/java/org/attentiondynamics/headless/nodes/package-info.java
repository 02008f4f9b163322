// SPDX-License-Identifier: Apache-2.0
/**
 * What can be executed: nodes found in the extension registry and a few of genuine KNIME that the
 * runner has itself.
 *
 * <p>May import: outcome, workflow, nodes.csv, nodes.flow, the stand-in. May be imported by: execution, output,
 * cli.
 */
package org.attentiondynamics.headless.nodes;
