// SPDX-License-Identifier: Apache-2.0
/**
 * From a saved workflow to results: load every node, configure the whole graph, execute it,
 * independent nodes side by side.
 *
 * <p>May import: outcome, workflow, settings, nodes, nodes.flow, the stand-in. May be imported by: output, cli.
 * Writes no file.
 */
package org.attentiondynamics.headless.execution;
