// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.Optional;

/**
 * All tokens of a trajectory at one time, lent while it is read: the next frame overwrites it.
 *
 * @param time t
 * @param z n * d coordinates, row-major; NaN where a cell is missing
 * @param leaders the token each token follows, -1 where unknown; empty if the trajectory does not say
 */
public record TrajectoryFrame(double time, double[] z, Optional<int[]> leaders) {}
