// SPDX-License-Identifier: Apache-2.0
/**
 * Points and their convex hull: nearest points, extreme points, length, area and volume, clusters by gaps.
 *
 * <p>May import: nothing of ours; points are {@code double[]}. May be imported by: limit.
 */
package org.attentiondynamics.engine.geometry;
