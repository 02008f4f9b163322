// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * A row of a table of an attention model.
 *
 * @param head counted from 1, as row and column
 */
record ModelEntry(int head, MatrixName matrix, int row, int column, double value) {
    private static final String WHAT = "the attention model";

    /** Refuses a table that lacks a column or has one of another type. */
    static void require(final DataTableSpec spec) throws InvalidSettingsException {
        for (String column : ModelTable.SPEC.getColumnNames()) {
            if (!spec.containsName(column)) {
                throw new InvalidSettingsException(
                        "Cannot read the attention model, because the table has no column \""
                                + column
                                + "\". Connect a table with the columns "
                                + String.join(", ", ModelTable.SPEC.getColumnNames())
                                + ".");
            }
        }
        for (String column :
                List.of(Columns.HEAD, ModelTable.ROW, ModelTable.COLUMN, ModelTable.VALUE)) {
            TokenTable.requireNumeric(spec, column, WHAT);
        }
        if (!spec.getColumnSpec(ModelTable.MATRIX).getType().isCompatible(StringValue.class)) {
            throw new InvalidSettingsException(
                    "Cannot read the attention model, because column \""
                            + ModelTable.MATRIX
                            + "\" does not hold texts but "
                            + spec.getColumnSpec(ModelTable.MATRIX).getType().getName()
                            + ". Name the matrices Q, K and V.");
        }
    }

    /** Reads a row of a table that has all columns. */
    static ModelEntry of(final DataRow row, final DataTableSpec spec) throws KNIMEException {
        return new ModelEntry(
                place(row, spec, Columns.HEAD),
                name(row, spec.findColumnIndex(ModelTable.MATRIX)),
                place(row, spec, ModelTable.ROW),
                place(row, spec, ModelTable.COLUMN),
                TokenTable.number(
                        row, spec.findColumnIndex(ModelTable.VALUE), ModelTable.VALUE, WHAT));
    }

    private static int place(final DataRow row, final DataTableSpec spec, final String column)
            throws KNIMEException {
        double number = TokenTable.number(row, spec.findColumnIndex(column), column, WHAT);
        if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw new KNIMEException(
                    "Cannot read the attention model, because column \""
                            + column
                            + "\" holds "
                            + number
                            + " in row \""
                            + row.getKey().getString()
                            + "\". Count heads, rows and columns in whole numbers from 1.");
        }
        return (int) number;
    }

    private static MatrixName name(final DataRow row, final int index) throws KNIMEException {
        DataCell cell = row.getCell(index);
        String text = cell instanceof StringValue value ? value.getStringValue() : "";
        return Arrays.stream(MatrixName.values())
                .filter(name -> name.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new KNIMEException(
                                        "Cannot read the attention model, because column \""
                                                + ModelTable.MATRIX
                                                + "\" "
                                                + (cell.isMissing()
                                                        ? "has a missing value"
                                                        : "holds \"" + text + "\"")
                                                + " in row \""
                                                + row.getKey().getString()
                                                + "\". Name the matrices Q, K and V."));
    }
}
