// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.CONDITION;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.DIAGONAL_ENTRIES;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.DIMENSION;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.EIGENVALUES;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.FACTOR;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.GAP;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.MULTIPLICITY;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.STANDARD_DEVIATION;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.source.matrix.Diagonal;
import org.attentiondynamics.engine.source.matrix.Gaussian;
import org.attentiondynamics.engine.source.matrix.GaussianOrthogonal;
import org.attentiondynamics.engine.source.matrix.GoodTripleValue;
import org.attentiondynamics.engine.source.matrix.Gram;
import org.attentiondynamics.engine.source.matrix.JustOutsideValue;
import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.attentiondynamics.engine.source.matrix.NonNormal;
import org.attentiondynamics.engine.source.matrix.PaperMatrix;
import org.attentiondynamics.engine.source.matrix.ParanormalValue;
import org.attentiondynamics.engine.source.matrix.PrescribedSpectrum;
import org.attentiondynamics.engine.source.matrix.Scaled;
import org.attentiondynamics.engine.source.matrix.ScaledIdentity;
import org.attentiondynamics.engine.source.matrix.SymmetricSpectrum;
import org.attentiondynamics.engine.source.matrix.Uniform;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.Label;

/** Where the value matrix comes from. Constants are stored in workflows by name and never change their meaning. */
enum ValueFamily {
    @Label(value = "Identity", description = "V = I: tokens gather at the vertices of a polytope.")
    IDENTITY(DIMENSION),
    @Label(value = "Scaled identity", description = "V is a factor times I.")
    SCALED_IDENTITY(DIMENSION, FACTOR),
    @Label(value = "Diagonal", description = "V has the given diagonal.")
    DIAGONAL(DIAGONAL_ENTRIES),
    @Label(
            value = "Symmetric, given eigenvalues",
            description =
                    "V = U diag(eigenvalues) U^T with a random orthogonal U: the eigenvectors stand at right angles.")
    SYMMETRIC(EIGENVALUES),
    @Label(
            value = "Non-normal, given eigenvalues",
            description =
                    "V = S D S^-1 with real or complex eigenvalues in D and a random basis S: the eigenvectors do not stand at right angles.")
    NON_NORMAL(EIGENVALUES, CONDITION),
    @Label(
            value = "Good triple, given gap (Theorem 4.2)",
            description =
                    "The leading eigenvalue is 1, and the next smaller modulus is 1 - gap. The others are random, real or complex.")
    GOOD_TRIPLE(DIMENSION, FACTOR, GAP, CONDITION),
    @Label(
            value = "Paranormal, given gap (Theorem 5.2)",
            description =
                    "The eigenvalue 1 has a multiplicity m, and the next smaller modulus is 1 - gap. The others are random, real or complex.")
    PARANORMAL(DIMENSION, FACTOR, GAP, MULTIPLICITY, CONDITION),
    @Label(
            value = "Just outside, given gap",
            description =
                    "As the good triple, but one negative eigenvalue or complex pair has modulus 1 + gap: the hypotheses of Theorem 4.2 fail by the gap.")
    JUST_OUTSIDE(DIMENSION, FACTOR, GAP, CONDITION),
    @Label(
            value = "Random, normal entries",
            description = "Independent normal entries with mean 0.")
    GAUSSIAN(DIMENSION, STANDARD_DEVIATION),
    @Label(
            value = "Random symmetric (GOE)",
            description =
                    "The Gaussian orthogonal ensemble: for standard deviation s the eigenvalues fill the interval from -2s to 2s as d grows.")
    GOE(DIMENSION, STANDARD_DEVIATION),
    @Label(
            value = "Random, entries from 0 to 1",
            description =
                    "Independent uniform entries. The leading eigenvalue is real, positive and simple (Perron and Frobenius).")
    UNIFORM_POSITIVE(DIMENSION, FACTOR),
    @Label(value = "Random, entries from -1 to 1", description = "Independent uniform entries.")
    UNIFORM_SYMMETRIC(DIMENSION, FACTOR),
    @Label(
            value = "Random W W^T",
            description =
                    "W has uniform entries from -1 to 1: no eigenvalue is negative, as in the paper's experiments on leaders and low rank.")
    GRAM(DIMENSION, FACTOR),
    @Label(
            value = "From the table",
            description =
                    "V is read from the numeric columns of the connected table, as many rows as columns.")
    TABLE,
    @Label(
            value = "Paper: hyperplanes, 2-D",
            description = "The 2x2 matrix of the paper's figure with two lines.")
    PAPER_HYPERPLANES_2D,
    @Label(
            value = "Paper: hyperplanes, 3-D, contracting spiral",
            description = "The 3x3 matrix of the paper whose complex pair has negative real part.")
    PAPER_HYPERPLANES_3D_CONTRACTING,
    @Label(
            value = "Paper: hyperplanes, 3-D, expanding spiral",
            description = "The 3x3 matrix of the paper whose complex pair has positive real part.")
    PAPER_HYPERPLANES_3D_EXPANDING,
    @Label(
            value = "Paper: codimension 2",
            description = "The symmetric 3x3 matrix of the paper with two positive eigenvalues.")
    PAPER_CODIMENSION,
    @Label(value = "Paper: polytope times line", description = "V = diag(1, 1, -0.5).")
    PAPER_POLYTOPE_TIMES_LINE;

    private final List<FamilySetting> settings;

    ValueFamily(final FamilySetting... settings) {
        this.settings = List.of(settings);
    }

    /** Whether the family looks at a setting. */
    boolean asksFor(final FamilySetting setting) {
        return settings.contains(setting);
    }

    /** The families that look at a setting. */
    static ValueFamily[] askingFor(final FamilySetting setting) {
        return Arrays.stream(values())
                .filter(family -> family.asksFor(setting))
                .toArray(ValueFamily[]::new);
    }

    /**
     * The family of V; not for {@link #TABLE}.
     *
     * @throws IllegalArgumentException if a setting is out of its range
     * @throws InvalidSettingsException if a text cannot be read
     */
    MatrixFamily family(final MatrixSourceNodeParameters p) throws InvalidSettingsException {
        int d = p.m_dimension;
        return switch (this) {
            case IDENTITY -> new ScaledIdentity(d, 1);
            case SCALED_IDENTITY -> new ScaledIdentity(d, p.m_factor);
            case DIAGONAL -> new Diagonal(p.diagonal().numbers());
            case SYMMETRIC -> new SymmetricSpectrum(p.eigenvalues().reals());
            case NON_NORMAL ->
                    new NonNormal(new PrescribedSpectrum(p.eigenvalues().numbers()), p.m_condition);
            case GOOD_TRIPLE -> scaled(p, new GoodTripleValue(d, p.m_gap, p.m_condition));
            case PARANORMAL ->
                    scaled(p, new ParanormalValue(d, p.m_multiplicity, p.m_gap, p.m_condition));
            case JUST_OUTSIDE -> scaled(p, new JustOutsideValue(d, p.m_gap, p.m_condition));
            case GAUSSIAN -> new Gaussian(d, d, p.m_standardDeviation);
            case GOE -> new GaussianOrthogonal(d, p.m_standardDeviation);
            case UNIFORM_POSITIVE -> scaled(p, new Uniform(d, d, 0, 1));
            case UNIFORM_SYMMETRIC -> scaled(p, new Uniform(d, d, -1, 1));
            case GRAM -> scaled(p, new Gram(new Uniform(d, d, -1, 1)));
            case TABLE -> throw new IllegalStateException("the table is not among the settings");
            case PAPER_HYPERPLANES_2D -> PaperMatrix.HYPERPLANES_2D;
            case PAPER_HYPERPLANES_3D_CONTRACTING -> PaperMatrix.HYPERPLANES_3D_CONTRACTING;
            case PAPER_HYPERPLANES_3D_EXPANDING -> PaperMatrix.HYPERPLANES_3D_EXPANDING;
            case PAPER_CODIMENSION -> PaperMatrix.CODIMENSION;
            case PAPER_POLYTOPE_TIMES_LINE -> PaperMatrix.POLYTOPE_TIMES_LINE;
        };
    }

    private static MatrixFamily scaled(
            final MatrixSourceNodeParameters p, final MatrixFamily family) {
        return new Scaled(family, p.m_factor);
    }
}
