// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.knime.core.node.InvalidSettingsException;

/** The ranges of the settings, whichever family looks at them. */
record SettingRanges(MatrixSourceNodeParameters parameters) {
    /** More coordinates than any model in use has. */
    static final int MOST_DIMENSIONS = 16_384;

    /** More heads than any layer in use has. */
    static final int MOST_HEADS = 1024;

    void require() throws InvalidSettingsException {
        if (parameters.m_dimension < 1 || parameters.m_dimension > MOST_DIMENSIONS) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the dimension is "
                            + parameters.m_dimension
                            + ". Set a dimension from 1 to "
                            + MOST_DIMENSIONS
                            + ".");
        }
        finite("factor", parameters.m_factor);
        if (!(finite("inverse temperature", parameters.m_inverseTemperature) > 0)) {
            throw new InvalidSettingsException(
                    "Cannot make the query matrix, because the inverse temperature is "
                            + parameters.m_inverseTemperature
                            + ". Set a number above 0.");
        }
        requireCount("number of heads", parameters.m_heads, 1, MOST_HEADS);
        requireCount("head size", parameters.m_headSize, 0, MOST_DIMENSIONS);
        if (parameters.m_query.asksFor(FamilySetting.FORM_EIGENVALUES)) {
            parameters.formEigenvalues().reals();
        }
        requireDimension();
    }

    /** Of V, where a list of numbers says it. */
    private void requireDimension() throws InvalidSettingsException {
        ValueFamily family = parameters.m_value;
        if (family != ValueFamily.TABLE && parameters.valueFamily().dimension() > MOST_DIMENSIONS) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the "
                            + (family.asksFor(FamilySetting.DIAGONAL_ENTRIES)
                                    ? "diagonal has more than " + MOST_DIMENSIONS + " entries."
                                    : "list has more than " + MOST_DIMENSIONS + " eigenvalues."));
        }
    }

    private static void requireCount(
            final String name, final int value, final int least, final int most)
            throws InvalidSettingsException {
        if (value < least || value > most) {
            throw new InvalidSettingsException(
                    "Cannot make the matrices, because the "
                            + name
                            + " is "
                            + value
                            + ". Set a number from "
                            + least
                            + " to "
                            + most
                            + ".");
        }
    }

    /** The value, if it is a number at all and not infinite. */
    static double finite(final String name, final double value) throws InvalidSettingsException {
        if (!Double.isFinite(value)) {
            throw new InvalidSettingsException(
                    "Cannot make the matrices, because the "
                            + name
                            + " is "
                            + value
                            + ". Set a finite number.");
        }
        return value;
    }
}
