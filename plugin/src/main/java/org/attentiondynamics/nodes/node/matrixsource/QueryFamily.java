// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.FORM_EIGENVALUES;
import static org.attentiondynamics.nodes.node.matrixsource.FamilySetting.HEAD_SIZE;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.source.matrix.Gaussian;
import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.attentiondynamics.engine.source.matrix.ScaledIdentity;
import org.attentiondynamics.engine.source.matrix.SymmetricSpectrum;
import org.attentiondynamics.engine.source.matrix.Uniform;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.Label;

/** Where the query matrix comes from. Constants are stored in workflows by name and never change their meaning. */
enum QueryFamily {
    @Label(value = "Identity", description = "Q = I.")
    IDENTITY,
    @Label(
            value = "Random, normal entries",
            description = "Independent normal entries with mean 0 and standard deviation 1.")
    GAUSSIAN(HEAD_SIZE),
    @Label(value = "Random, entries from -1 to 1", description = "Independent uniform entries.")
    UNIFORM_SYMMETRIC(HEAD_SIZE),
    @Label(value = "Random, entries from 0 to 1", description = "Independent uniform entries.")
    UNIFORM_POSITIVE(HEAD_SIZE),
    @Label(
            value = "Symmetric, given eigenvalues",
            description =
                    "Q = U diag(eigenvalues) U^T with a random orthogonal U. With the key family Identity these are the eigenvalues of Q^T K.")
    SYMMETRIC(FORM_EIGENVALUES);

    private final List<FamilySetting> settings;

    QueryFamily(final FamilySetting... settings) {
        this.settings = List.of(settings);
    }

    /** Whether the family looks at a setting. */
    boolean asksFor(final FamilySetting setting) {
        return settings.contains(setting);
    }

    /** The families that look at a setting. */
    static QueryFamily[] askingFor(final FamilySetting setting) {
        return Arrays.stream(values())
                .filter(family -> family.asksFor(setting))
                .toArray(QueryFamily[]::new);
    }

    /**
     * The family of Q, before the inverse temperature.
     *
     * @param rows as many as a random one is to have
     * @throws InvalidSettingsException if the eigenvalues cannot be read
     */
    MatrixFamily family(final int rows, final int d, final MatrixSourceNodeParameters p)
            throws InvalidSettingsException {
        return switch (this) {
            case IDENTITY -> new ScaledIdentity(d, 1);
            case GAUSSIAN -> new Gaussian(rows, d, 1);
            case UNIFORM_SYMMETRIC -> new Uniform(rows, d, -1, 1);
            case UNIFORM_POSITIVE -> new Uniform(rows, d, 0, 1);
            case SYMMETRIC -> new SymmetricSpectrum(p.formEigenvalues().reals());
        };
    }
}
