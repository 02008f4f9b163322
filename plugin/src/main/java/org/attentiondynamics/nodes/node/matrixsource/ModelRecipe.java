// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.table.ExactText;
import org.knime.core.node.InvalidSettingsException;

/**
 * How an Attention Matrix Source with given settings makes its model, and how one with some of them changed would. Whatever is out of its
 * range is said where a model is asked for, in the sentences of that node. Immutable.
 */
public final class ModelRecipe {
    private final MatrixSourceNodeParameters settings;

    private ModelRecipe(final MatrixSourceNodeParameters settings) {
        this.settings = settings;
    }

    /** The recipe of the settings as they are now. */
    public static ModelRecipe of(final MatrixSourceNodeParameters settings) {
        return new ModelRecipe(settings.copy());
    }

    /** The same with another dimension. */
    public ModelRecipe withDimension(final int d) {
        return with(changed -> changed.m_dimension = d);
    }

    /** The same with another factor of V. */
    public ModelRecipe withFactor(final double factor) {
        return with(changed -> changed.m_factor = factor);
    }

    /** The same at another inverse temperature. */
    public ModelRecipe withInverseTemperature(final double beta) {
        return with(changed -> changed.m_inverseTemperature = beta);
    }

    /** The same with another seed. */
    public ModelRecipe withSeed(final int seed) {
        return with(changed -> changed.m_seed = seed);
    }

    /** The same with V from the family of this name, such as GOOD_TRIPLE or good triple; empty if there is none. */
    public Optional<ModelRecipe> withFamily(final String name) {
        String constant = name.strip().replaceAll("[\\s-]+", "_").toUpperCase(Locale.ROOT);
        return Arrays.stream(ValueFamily.values())
                .filter(family -> family.name().equals(constant))
                .findFirst()
                .map(family -> with(changed -> changed.m_value = family));
    }

    private ModelRecipe with(final Consumer<MatrixSourceNodeParameters> change) {
        MatrixSourceNodeParameters changed = settings.copy();
        change.accept(changed);
        return new ModelRecipe(changed);
    }

    /** The names of all families of V that can be drawn. */
    public static List<String> families() {
        return Arrays.stream(ValueFamily.values())
                .filter(family -> family != ValueFamily.TABLE)
                .map(Enum::name)
                .toList();
    }

    /** The name of the family of V. */
    public String family() {
        return settings.m_value.name();
    }

    /** Whether the dimension is chosen and not fixed by the family of V. */
    public boolean asksForDimension() {
        return settings.m_value.asksFor(FamilySetting.DIMENSION);
    }

    /** Whether the family of V has a factor. */
    public boolean asksForFactor() {
        return settings.m_value.asksFor(FamilySetting.FACTOR);
    }

    /** The factor of V, if its family has one. */
    public OptionalDouble factor() {
        return asksForFactor() ? OptionalDouble.of(settings.m_factor) : OptionalDouble.empty();
    }

    /** The inverse temperature. */
    public double inverseTemperature() {
        return settings.m_inverseTemperature;
    }

    /** The seed. */
    public int seed() {
        return settings.m_seed;
    }

    /** The number of heads. */
    public int heads() {
        return settings.m_heads;
    }

    /**
     * d.
     *
     * @throws InvalidSettingsException if a setting is out of its range, the matrices do not fit each other, or V is to come from a table
     */
    public int dimension() throws InvalidSettingsException {
        int d = value().dimension();
        Heads.of(d, settings);
        return d;
    }

    /**
     * The model.
     *
     * @throws InvalidSettingsException if a setting is out of its range, the matrices do not fit each other, V is to come from a table, or
     *     numbers overflow
     */
    public AttentionModel draw() throws InvalidSettingsException {
        MatrixFamily value = value();
        return Heads.of(value.dimension(), settings).draw(value);
    }

    private MatrixFamily value() throws InvalidSettingsException {
        if (settings.m_value == ValueFamily.TABLE) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because it is to come from a table and no table with a matrix is connected to this node. "
                            + "Choose another family.");
        }
        settings.validate();
        return settings.valueFamily();
    }

    /** All that decides which model is drawn, in exact numbers. */
    public String text() {
        ExactText text = new ExactText().add("V", settings.m_value.name());
        addValue(text);
        text.add("Q", settings.m_query.name());
        if (settings.m_query.asksFor(FamilySetting.FORM_EIGENVALUES)) {
            text.add("eigenvalues of Q", settings.m_formEigenvalues);
        }
        if (settings.m_query.asksFor(FamilySetting.HEAD_SIZE)) {
            text.add("k", settings.m_headSize);
        }
        return text.add("K", settings.m_key.name())
                .add("beta", settings.m_inverseTemperature)
                .add("heads", settings.m_heads)
                .add("matrix seed", settings.m_seed)
                .toString();
    }

    private void addValue(final ExactText text) {
        for (FamilySetting setting : FamilySetting.values()) {
            if (!settings.m_value.asksFor(setting)) {
                continue;
            }
            switch (setting) {
                case DIMENSION -> text.add("d", settings.m_dimension);
                case FACTOR -> text.add("factor", settings.m_factor);
                case DIAGONAL_ENTRIES -> text.add("diagonal", settings.m_diagonal);
                case EIGENVALUES -> text.add("eigenvalues", settings.m_eigenvalues);
                case GAP -> text.add("gap", settings.m_gap);
                case MULTIPLICITY -> text.add("multiplicity", settings.m_multiplicity);
                case CONDITION -> text.add("condition", settings.m_condition);
                case STANDARD_DEVIATION -> text.add("deviation of V", settings.m_standardDeviation);
                case FORM_EIGENVALUES, HEAD_SIZE ->
                        throw new IllegalStateException("no family of V asks for " + setting);
            }
        }
    }
}
