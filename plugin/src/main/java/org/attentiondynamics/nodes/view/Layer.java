// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/** What a picture may show besides the tokens. */
public enum Layer {
    /** The paths of the tokens up to the drawn frame. */
    PATHS,
    /** The convex hull of the tokens. */
    HULL,
    /** The polytope, lines or planes that the tokens tend to. */
    LIMIT,
    /** A ring around each token that others follow. */
    LEADERS,
    /** A line from each token to the one that it follows. */
    LINKS,
    /** A cross at the centre of each cluster. */
    CENTRES
}
