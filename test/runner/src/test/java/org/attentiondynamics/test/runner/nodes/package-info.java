// SPDX-License-Identifier: Apache-2.0
/**
 * Small nodes registered by this bundle, so that the runner is tested without the nodes it was
 * written for.
 */
package org.attentiondynamics.test.runner.nodes;
