// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;

/** V restricted to one invariant subspace, acting on modal coordinates [first, first + size) of every token. */
sealed interface Block permits RealBlock, RotationBlock, DenseBlock, LayerBlock {
    int first();

    int size();

    /** The eigenvalues of D with multiplicity; conjugates included. */
    List<Eigenvalue> eigenvalues();

    /** The largest real part of the block's eigenvalues. */
    double rate();

    /** How the block moves. */
    Mode mode();

    default boolean expanding() {
        return rate() > 0;
    }

    /** out = e^{t(D - shift I)} in on this block, for n tokens of d coordinates. The arrays must differ. */
    void propagate(double t, double shift, double[] in, int n, int d, double[] out);

    /** out = D in on this block, for n tokens of d coordinates. The arrays must differ. */
    void apply(double[] in, int n, int d, double[] out);

    /**
     * The same subspace of the layers x -> (I + dt V) x.
     *
     * @throws IllegalArgumentException if a layer is singular here
     */
    LayerBlock layered(double dt);
}
