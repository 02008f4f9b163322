// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Coordinates zeta = Phi^{-1} z in which V is block diagonal: V Phi = Phi D, one block of D per invariant subspace.
 *
 * <p>Each coordinate of zeta keeps its own relative accuracy, however differently the subspaces grow; that is why the flow runs here and
 * not in z. For a diagonal V, Phi = I; for a symmetric V, Phi is orthogonal; otherwise Phi holds an eigenvector for a simple real
 * eigenvalue, real and imaginary part of one for a simple complex pair, and an orthonormal basis of the invariant subspace for a group of
 * eigenvalues that no well-conditioned basis separates (defective, or nearly). At worst that group is all of V, and Phi = I.
 *
 * <p>A {@linkplain #layered layered} basis has the same coordinates and the powers of R = I + dt V in place of e^{tV}.
 *
 * <p>Immutable and thread-safe: what dense blocks keep of past times does not show. Cost O(n d) per operation for blocks of bounded size,
 * O(n d^2) for one dense block, and O(d^3) more for a new time.
 */
public final class ModalBasis {
    /**
     * Coordinates lose log10(condition) digits, and scores, which are quadratic, twice as many; beyond this a larger block is the more
     * accurate choice.
     */
    static final double CONDITION_LIMIT = 1e3;

    private final int dimension;
    private final Optional<BasisChange> change;
    private final List<Block> blocks;
    private final Map<Part, Block[]> parts;
    private final double growthRate;

    private ModalBasis(
            final int dimension,
            final Optional<BasisChange> change,
            final List<? extends Block> blocks) {
        this.dimension = dimension;
        this.change = change;
        this.blocks = List.copyOf(blocks);
        this.parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, this.blocks.stream().filter(part::holds).toArray(Block[]::new));
        }
        this.growthRate = Math.max(0, blocks.stream().mapToDouble(Block::rate).max().orElseThrow());
    }

    static ModalBasis of(final Matrix value) {
        Eigenbasis found = Eigenbasis.of(value);
        return new ModalBasis(value.rows(), found.change(), found.blocks());
    }

    /** All d eigenvalues of V, by block. */
    List<Eigenvalue> eigenvalues() {
        return blocks.stream().flatMap(b -> b.eigenvalues().stream()).toList();
    }

    /**
     * By how much an eigenvalue met more than once moves if V, of entries about 1 in the unit of the caller, changes by the given amount:
     * like the m-th root of its change in a block that has it m times, and like the change itself in blocks of one.
     */
    double repeatedSensitivity(final Eigenvalue e, final double amount) {
        double largest = amount;
        for (Block block : blocks) {
            long times = block.eigenvalues().stream().filter(e::equals).count();
            if (times > 0) {
                double moved = amount * projectorBound(block);
                largest = Math.max(largest, StrictMath.pow(moved, 1.0 / times));
            }
        }
        return largest;
    }

    private double projectorBound(final Block block) {
        return change.map(c -> c.projectorBound(block.first(), block.size())).orElse(1.0);
    }

    /** The sizes of the blocks, in the order of their coordinates. */
    List<Integer> sizes() {
        return blocks.stream().map(Block::size).toList();
    }

    /** |Phi|_F |Phi^{-1}|_F; 1 for Phi = I. */
    double condition() {
        return change.map(BasisChange::condition).orElse(1.0);
    }

    /** d. */
    public int dimension() {
        return dimension;
    }

    /** Whether V splits into blocks of one real eigenvalue or one complex pair each, so that no block is dense. */
    public boolean isSplit() {
        return blocks.stream().noneMatch(b -> b instanceof DenseBlock || b instanceof DenseLayer);
    }

    /** rho = max(0, largest rate): tokens grow at most like e^{rho t}, up to polynomials in t. */
    public double growthRate() {
        return growthRate;
    }

    /**
     * The growth rate of each modal coordinate, at which zeta_k contracts towards its leader: Re lambda, or log|1 + dt lambda| / dt for
     * layers. For the coordinates of one dense block, the largest of the block.
     */
    public double[] rates() {
        double[] rates = new double[dimension];
        for (Block block : blocks) {
            Arrays.fill(rates, block.first(), block.first() + block.size(), block.rate());
        }
        return rates;
    }

    /** The entries of D, if it is diagonal and not layered. */
    public Optional<double[]> diagonal() {
        double[] entries = new double[dimension];
        for (Block block : blocks) {
            if (!(block instanceof RealBlock real)) {
                return Optional.empty();
            }
            entries[real.first()] = real.lambda();
        }
        return Optional.of(entries);
    }

    /** Of each modal coordinate, whether its rate is above 0: whether it belongs to {@link Part#EXPANDING}. */
    public boolean[] expanding() {
        boolean[] expanding = new boolean[dimension];
        for (Block block : blocks) {
            Arrays.fill(expanding, block.first(), block.first() + block.size(), block.expanding());
        }
        return expanding;
    }

    /** The groups of modal coordinates that move by themselves, in order. */
    public List<Mode> modes() {
        return blocks.stream().map(Block::mode).toList();
    }

    /**
     * The largest coordinate that z = Phi zeta can have where |zeta_k| is at most the given extent.
     *
     * @param extent one number of at least 0 for each modal coordinate. Not modified.
     */
    public double reach(final double[] extent) {
        return change.map(c -> c.reach(extent))
                .orElseGet(() -> Arrays.stream(extent).max().orElseThrow());
    }

    /** zeta = Phi^{-1} z for n tokens, row-major. Not modified. */
    public double[] toModal(final double[] z, final int n) {
        return change.map(c -> c.toModal(z, n)).orElseGet(z::clone);
    }

    /** z = Phi zeta for n tokens, row-major. Not modified. */
    public double[] fromModal(final double[] zeta, final int n) {
        return change.map(c -> c.fromModal(zeta, n)).orElseGet(zeta::clone);
    }

    /** Phi^T B Phi: the form that scores modal coordinates. */
    public Matrix form(final Matrix b) {
        return change.map(c -> c.basis().transpose().times(b).times(c.basis())).orElse(b);
    }

    /** Phi^{-1} A Phi: the matrix A acting on modal coordinates. */
    public Matrix operator(final Matrix a) {
        return change.map(c -> c.inverse().times(a).times(c.basis())).orElse(a);
    }

    /**
     * y = e^{t(D - rho I)} zeta for n tokens, rho the {@link #growthRate}: for t >= 0 bounded in t up to polynomials.
     *
     * @param zeta n * d modal coordinates. Not modified.
     * @param y n * d results. Modified; must be another array.
     * @throws IllegalArgumentException if the basis is layered and t is not a whole number of layers
     */
    public void propagate(final double t, final double[] zeta, final int n, final double[] y) {
        propagate(t, growthRate, zeta, n, y, Part.ALL);
    }

    /**
     * out = e^{t(D - shift I)} in for n tokens on one part of the coordinates; for layers of size dt and t = k dt, out = R^k e^{-t shift}
     * in.
     *
     * @param t of either sign. Coordinates with t (rate - shift) above 709 overflow.
     * @param in n * d modal coordinates. Not modified.
     * @param out n * d results. Modified on the part only; must be another array.
     * @throws IllegalArgumentException if the basis is layered and t is not a whole number of layers
     */
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final double[] out,
            final Part part) {
        for (Block block : parts.get(part)) {
            block.propagate(t, shift, in, n, dimension, out);
        }
    }

    /**
     * out = D in for n tokens, on a layered basis too.
     *
     * @param in n * d modal coordinates. Not modified.
     * @param out n * d results. Modified; must be another array.
     */
    public void applyValue(final double[] in, final int n, final double[] out) {
        for (Block block : parts.get(Part.ALL)) {
            block.apply(in, n, dimension, out);
        }
    }

    /**
     * The same coordinates for the layers x -> R x, R = I + dt V, in place of x' = V x: propagation over t = k dt takes k layers, and a
     * coordinate grows at the rate log|1 + dt lambda| / dt.
     *
     * <p>Times may be off a multiple of dt by 1e-12 of themselves, as a running sum is.
     *
     * <p>Source: arXiv:2305.05465, Remark 3.4.
     *
     * @param dt the size of a layer, positive
     * @throws IllegalArgumentException if dt is not positive and finite, or 1 + dt lambda = 0 to rounding for an eigenvalue lambda
     */
    public ModalBasis layered(final double dt) {
        if (!(dt > 0) || Double.isInfinite(dt)) {
            throw new IllegalArgumentException("layer size must be positive and finite, was " + dt);
        }
        return new ModalBasis(
                dimension, change, blocks.stream().map(block -> block.layered(dt)).toList());
    }

    /**
     * out = R^{-1} in for n tokens, R = I + dt D: one layer back.
     *
     * @param in n * d modal coordinates. Not modified.
     * @param out n * d results. Modified; must be another array.
     * @throws IllegalStateException if the basis is not layered
     */
    public void applyInverseLayer(final double[] in, final int n, final double[] out) {
        for (Block block : parts.get(Part.ALL)) {
            if (!(block instanceof LayerBlock layer)) {
                throw new IllegalStateException("a basis has layers only after layered(dt)");
            }
            layer.applyInverse(in, n, dimension, out);
        }
    }
}
