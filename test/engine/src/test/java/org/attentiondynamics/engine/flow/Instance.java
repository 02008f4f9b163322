// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attentiondynamics.engine.spectrum.ValueMatrices;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A random model of one head and random tokens in [-1, 1]^d, the same for the same seed; 1 to 60 tokens, 1 to 16 coordinates, small ones
 * often.
 *
 * <p>V = A J A^{-1} with J block diagonal: rows of A^{-1} are left eigenvectors of V, or span left invariant planes, known without any
 * eigenvalue iteration.
 *
 * @param seed names the instance
 * @param kind of V
 * @param form B, general; of a size that scores are a few units
 * @param blocks J; its eigenvalues have real parts in [-1, 1] and imaginary parts in [-2, 2]
 * @param basis A; its condition number is a few units
 * @param inverse A^{-1}
 * @param value V
 * @param tokens x(0)
 */
record Instance(
        long seed,
        Kind kind,
        Matrix form,
        Matrix blocks,
        Matrix basis,
        Matrix inverse,
        Matrix value,
        Tokens tokens) {
    enum Kind {
        SYMMETRIC,
        NON_NORMAL,
        DEFECTIVE,
        COMPLEX
    }

    /** The instances of seeds 1 to 200, all kinds in turn. */
    static Stream<Instance> all() {
        return LongStream.rangeClosed(1, 200).mapToObj(Instance::of);
    }

    static Instance of(final long seed) {
        Random random = new Random(new SplittableRandom(seed).nextLong());
        Kind kind = Kind.values()[(int) (seed % Kind.values().length)];
        int n = 1 + (int) (60 * Math.pow(random.nextDouble(), 3));
        int d = 1 + (int) (16 * Math.pow(random.nextDouble(), 3));
        Matrix blocks = blocks(random, kind, d);
        Matrix basis = kind == Kind.SYMMETRIC ? rotation(random, d) : skew(random, d);
        Matrix inverse = kind == Kind.SYMMETRIC ? basis.transpose() : inverse(basis);
        Matrix v = basis.times(blocks).times(inverse);
        return new Instance(
                seed,
                kind,
                form(random, d),
                blocks,
                basis,
                inverse,
                kind == Kind.SYMMETRIC ? symmetricPart(v) : v,
                Flows.uniform(random, n, d, 1));
    }

    AttentionModel model() {
        return model(form, value);
    }

    /** The model of B and V: Q = I, K = B. */
    static AttentionModel model(final Matrix form, final Matrix value) {
        return AttentionModel.of(Matrix.identity(form.rows()), form, value);
    }

    Instance with(final Matrix otherForm, final Matrix otherValue) {
        return new Instance(seed, kind, otherForm, blocks, basis, inverse, otherValue, tokens);
    }

    Instance with(final double[] otherTokens) {
        Tokens others = Tokens.of(n(), d(), otherTokens);
        return new Instance(seed, kind, form, blocks, basis, inverse, value, others);
    }

    /** With (V + 1.4 I) / 2 for V: all real parts in [0.2, 1.2], so that all tokens gather. */
    Instance positive() {
        Matrix shifted = value.plus(Matrix.scaledIdentity(d(), 1.4));
        return with(form, shifted.times(Matrix.scaledIdentity(d(), 0.5)));
    }

    /** With token order[k] at place k. */
    Instance repeated(final int[] order) {
        Tokens others = Tokens.of(order.length, d(), Rows.ordered(order, d(), tokens.toArray()));
        return new Instance(seed, kind, form, blocks, basis, inverse, value, others);
    }

    /** Tokens of one coordinate under numbers B and V. */
    Instance onALine(final double[] others, final double b, final double v) {
        Matrix one = Matrix.identity(1);
        Matrix value = Matrix.diagonal(v);
        Tokens line = Tokens.of(others.length, 1, others);
        return new Instance(seed, kind, Matrix.diagonal(b), value, one, one, value, line);
    }

    /** B^T B / |B|: positive definite, as large as B. */
    Matrix positiveForm() {
        double size = Math.max(form.maxNorm(), 1e-3);
        return form.transpose().times(form).times(Matrix.scaledIdentity(d(), 1 / size));
    }

    /** x(T), n x d. */
    double[] end(final double time) {
        return Flows.tokensAt(model(), tokens, time);
    }

    int n() {
        return tokens.count();
    }

    int d() {
        return tokens.dimension();
    }

    /** A source of random numbers that belong to the instance. */
    Random random() {
        return new Random(new SplittableRandom(~seed).nextLong());
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + kind + ", " + tokens;
    }

    private static Matrix form(final Random random, final int d) {
        double size = (0.2 + 2.8 * random.nextDouble()) * 3 / d; // a score is about size * |x|^2
        double[] entries = new double[d * d];
        Arrays.setAll(entries, k -> size * random.nextGaussian());
        return Matrix.of(d, d, entries);
    }

    private static Matrix blocks(final Random random, final Kind kind, final int d) {
        Matrix[] blocks = new Matrix[d];
        int count = 0;
        for (int first = 0; first < d; ) {
            double re = 2 * random.nextDouble() - 1;
            double im = 4 * random.nextDouble() - 2;
            int size = Math.min(d - first, 2 + random.nextInt(2));
            Matrix next = Matrix.diagonal(re);
            if (kind == Kind.DEFECTIVE && size > 1) {
                next = ValueMatrices.jordan(re, size);
            } else if (kind == Kind.COMPLEX && size > 1 && random.nextInt(4) > 0) {
                next = ValueMatrices.turn(re, im);
            }
            blocks[count++] = next;
            first += next.rows();
        }
        return ValueMatrices.sum(Arrays.copyOf(blocks, count));
    }

    static Matrix rotation(final Random random, final int d) {
        return ValueMatrices.rotation(random.nextLong(), d);
    }

    /** I + R / 2, R of Gaussian entries of variance 1/d; drawn again until |M^-1| is moderate. */
    static Matrix skew(final Random random, final int d) {
        while (true) {
            Matrix half = Matrix.scaledIdentity(d, 0.5);
            Matrix m =
                    Matrix.identity(d).plus(ValueMatrices.random(random.nextLong(), d).times(half));
            if (inverse(m).maxNorm() < 4) {
                return m;
            }
        }
    }

    static Matrix inverse(final Matrix m) {
        DMatrixRMaj inverse = new DMatrixRMaj(m.rows(), m.rows());
        CommonOps_DDRM.invert(new DMatrixRMaj(m.rows(), m.rows(), true, m.toArray()), inverse);
        return Matrix.of(m.rows(), m.rows(), inverse.data);
    }

    static Matrix symmetricPart(final Matrix m) {
        return m.plus(m.transpose()).times(Matrix.scaledIdentity(m.rows(), 0.5));
    }
}
