// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

/**
 * A wire between two nodes, by their ids. Port 0 carries flow variables; port 1 is a node's first
 * data port.
 */
public record SavedConnection(int source, int sourcePort, int target, int targetPort) {}
