// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.util.List;

/** Where the four weight matrices of a layer are: W_Q, W_K, W_V and W_O. */
record Projections(Projection query, Projection key, Projection value, Projection output) {
    List<Projection> all() {
        return List.of(query, key, value, output);
    }
}
