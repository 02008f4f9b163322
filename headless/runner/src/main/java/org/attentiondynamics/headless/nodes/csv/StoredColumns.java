// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * The columns a CSV Reader's dialog found in the file and what its table "Transformation" makes of
 * them: which are kept, under which name, in which order, with which type.
 */
record StoredColumns(List<StoredColumn> columns) {
    private static final String GROUP = "table_spec_config_Internals";

    /**
     * @param nameInFile the column's header
     * @param name the name it gets
     */
    record StoredColumn(
            String nameInFile, String name, ColumnType type, boolean keep, int position) {}

    /**
     * @param path the chosen path; columns stored for another file do not count, and the types are
     *     guessed anew
     */
    static Optional<StoredColumns> of(final NodeSettings model, final String path)
            throws InvalidSettingsException {
        if (!model.containsKey(GROUP)
                || !model.getNodeSettings(GROUP).containsKey("table_transformation")) {
            return Optional.empty();
        }
        NodeSettingsRO stored = model.getNodeSettings(GROUP);
        if (!path.equals(stored.getString("source_group_id", path))) {
            return Optional.empty();
        }
        NodeSettingsRO entries =
                stored.getNodeSettings("table_transformation").getNodeSettings("columns");
        List<StoredColumn> columns = new ArrayList<>();
        for (int i = 0; i < entries.getInt("num_columns"); i++) {
            columns.add(column(entries.getNodeSettings(Integer.toString(i))));
        }
        return Optional.of(new StoredColumns(columns));
    }

    private static StoredColumn column(final NodeSettingsRO entry) throws InvalidSettingsException {
        String nameInFile = entry.getNodeSettings("external_spec").getString("name");
        String converter = entry.getNodeSettings("production_path").getString("_converter", "");
        return new StoredColumn(
                nameInFile,
                entry.getString("name"),
                type(nameInFile, converter),
                entry.getBoolean("keep"),
                entry.getInt("position"));
    }

    private static ColumnType type(final String column, final String converter)
            throws InvalidSettingsException {
        for (ColumnType type : ColumnType.values()) {
            if (converter.startsWith(type.dataType().getCellClass().getName() + "$")) {
                return type;
            }
        }
        throw new InvalidSettingsException(
                "The type that the CSV Reader's transformation gives column \""
                        + column
                        + "\" is not supported by this runner. Use string, integer, long or"
                        + " double.");
    }

    /** The columns that are kept, in their order. */
    List<StoredColumn> kept() {
        return columns.stream()
                .filter(StoredColumn::keep)
                .sorted(Comparator.comparingInt(StoredColumn::position))
                .toList();
    }
}
