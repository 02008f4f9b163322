// SPDX-License-Identifier: Apache-2.0
/**
 * One package a node: the factory declares it, the parameters are its settings. A node reads, calls the engine, and writes.
 *
 * <p>May import: engine, weights, model, table, file, host, view; node.parametersweep also the recipes, settings and extents of the nodes whose
 * work it does. May be imported by: nothing.
 */
package org.attentiondynamics.nodes.node;
