// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attentiondynamics.headless.nodes.csv.StoredColumns.StoredColumn;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;

/** The columns of a file as the table has them. */
record CsvColumns(List<CsvColumn> columns, int width) {
    /**
     * @param index of the cell in a row of the file, row id not counted
     */
    record CsvColumn(String name, ColumnType type, int index) {}

    /**
     * Reads the names and guesses the types from the first rows: of all types that fit every cell
     * the narrowest, text if there is none but missing cells.
     */
    static CsvColumns of(final CsvReaderSettings settings) throws IOException, CsvFault {
        try (CsvRows rows = CsvRows.open(settings)) {
            List<String> names = settings.hasHeader() ? header(settings, rows) : List.of();
            List<ColumnType> types = types(settings, rows);
            int width = Math.max(names.size(), types.size());
            List<CsvColumn> columns = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            names.stream().filter(name -> name != null).forEach(taken::add);
            for (int i = 0; i < width; i++) {
                String name = i < names.size() ? names.get(i) : null;
                ColumnType type = i < types.size() ? types.get(i) : null;
                columns.add(
                        new CsvColumn(
                                name == null ? unique("Column" + i, taken) : name,
                                type == null ? ColumnType.STRING : type,
                                i));
            }
            CsvColumns found = new CsvColumns(columns, width);
            return settings.stored().isPresent()
                    ? found.transformed(settings.stored().get())
                    : found;
        }
    }

    private static List<String> header(final CsvReaderSettings settings, final CsvRows rows)
            throws CsvFault {
        String[] row = rows.next();
        if (row == null) {
            throw new CsvFault(
                    "the file is empty where its column names should be",
                    "Choose a file with a header, or switch the header off");
        }
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : withoutRowId(settings, row)) {
            names.add(name == null ? null : unique(name, taken));
        }
        return names;
    }

    private static List<ColumnType> types(final CsvReaderSettings settings, final CsvRows rows)
            throws CsvFault {
        List<ColumnType> types = new ArrayList<>();
        long left = settings.rowsForTypes() < 0 ? Long.MAX_VALUE : settings.rowsForTypes();
        for (String[] row = rows.next(); row != null && left > 0; row = rows.next(), left--) {
            String[] cells = withoutRowId(settings, row);
            for (int i = 0; i < cells.length; i++) {
                if (i == types.size()) {
                    types.add(null);
                }
                if (cells[i] != null) {
                    ColumnType narrowest = types.get(i) == null ? ColumnType.INT : types.get(i);
                    types.set(i, narrowest.widenedTo(cells[i], settings.numbers()));
                }
            }
        }
        return types;
    }

    static String[] withoutRowId(final CsvReaderSettings settings, final String[] row) {
        return settings.hasRowId() ? Arrays.copyOfRange(row, 1, Math.max(1, row.length)) : row;
    }

    private static String unique(final String name, final Set<String> taken) {
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
            free = name + " (#" + i + ")";
        }
        return free;
    }

    private CsvColumns transformed(final StoredColumns stored) throws CsvFault {
        List<CsvColumn> kept = new ArrayList<>();
        requireSame(stored);
        for (StoredColumn column : stored.kept()) {
            int index = names().indexOf(column.nameInFile());
            kept.add(new CsvColumn(column.name(), column.type(), index));
        }
        return new CsvColumns(kept, width);
    }

    private void requireSame(final StoredColumns stored) throws CsvFault {
        List<String> before = stored.columns().stream().map(StoredColumn::nameInFile).toList();
        if (!new HashSet<>(before).equals(new HashSet<>(names()))) {
            throw new CsvFault(
                    "its columns are "
                            + String.join(", ", names())
                            + " and the CSV Reader was configured for "
                            + String.join(", ", before),
                    "Configure the CSV Reader for this file in KNIME, or correct the file");
        }
    }

    private List<String> names() {
        return columns.stream().map(CsvColumn::name).toList();
    }

    DataTableSpec spec(final String tableName) {
        DataTableSpecCreator spec = new DataTableSpecCreator().setName(tableName);
        columns.forEach(
                c ->
                        spec.addColumns(
                                new DataColumnSpecCreator(c.name(), c.type().dataType())
                                        .createSpec()));
        return spec.createSpec();
    }
}
