// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.attentiondynamics.headless.nodes.SavedPath;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * The settings of a CSV Reader.
 *
 * @param skipLines lines before the first row, header included; 0 for none
 * @param skipRows rows after the header that are read but dropped; 0 for none
 * @param mostRows -1 for all
 * @param rowsForTypes how many rows the types are guessed from; -1 for all
 * @param stored the columns as the node's dialog saved them, if it did for this file
 */
record CsvReaderSettings(
        Path file,
        boolean hasHeader,
        boolean hasRowId,
        boolean shortRows,
        boolean skipEmptyRows,
        CsvSyntax syntax,
        long skipLines,
        long skipRows,
        long mostRows,
        long rowsForTypes,
        Charset charset,
        NumberFormat numbers,
        Optional<StoredColumns> stored) {

    static CsvReaderSettings of(final NodeSettings model, final WorkflowFolder workflow)
            throws InvalidSettingsException {
        NodeSettingsRO basic = model.getNodeSettings("settings");
        NodeSettingsRO advanced = model.getNodeSettings("advanced_settings");
        NodeSettingsRO limits = model.getNodeSettings("limit_rows");
        refuseWhatIsNotSupported(basic, advanced);
        NodeSettingsRO chooser = basic.getNodeSettings("file_selection");
        return new CsvReaderSettings(
                SavedPath.resolve(chooser, workflow),
                basic.getBoolean("has_column_header"),
                basic.getBoolean("has_row_id"),
                basic.getBoolean("support_short_data_rows"),
                basic.getBoolean("skip_empty_data_rows"),
                CsvSyntax.of(basic, advanced),
                counted(limits, "skip_lines", "number_of_lines_to_skip", 0),
                counted(limits, "skip_data_rows", "number_of_rows_to_skip", 0),
                counted(limits, "limit_data_rows", "max_rows", -1),
                counted(advanced, "limit_data_rows_scanned", "max_data_rows_scanned", -1),
                charset(model.getNodeSettings("encoding").getString("charset")),
                new NumberFormat(
                        CsvSyntax.character(advanced, "thousands_separator"),
                        CsvSyntax.character(advanced, "decimal_separator")),
                StoredColumns.of(model, chooser.getNodeSettings("path").getString("path")));
    }

    private static void refuseWhatIsNotSupported(
            final NodeSettingsRO basic, final NodeSettingsRO advanced)
            throws InvalidSettingsException {
        String mode =
                basic.getNodeSettings("file_selection")
                        .getNodeSettings("filter_mode")
                        .getString("filter_mode");
        if (!"FILE".equals(mode)) {
            throw notSupported("filter_mode " + mode + " (several files)", "Choose a single file");
        }
        if (basic.getBoolean("prepend_file_idx_to_row_id", false)) {
            throw notSupported("prepend_file_idx_to_row_id", "Switch it off");
        }
        if (advanced.getBoolean("append_path_column_Internals", false)) {
            throw notSupported("append_path_column (Append file path column)", "Switch it off");
        }
    }

    private static long counted(
            final NodeSettingsRO settings,
            final String enabledKey,
            final String countKey,
            final long otherwise)
            throws InvalidSettingsException {
        boolean enabled = settings.getBoolean(enabledKey);
        long count = settings.getLong(countKey);
        if (enabled && count < 0) {
            throw new InvalidSettingsException(
                    "\"" + countKey + "\" is " + count + ". Give 0 or more.");
        }
        return enabled ? count : otherwise;
    }

    static Charset charset(final String name) throws InvalidSettingsException {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidSettingsException(
                    "The encoding \"" + name + "\" is not known. Use UTF-8.", e);
        }
    }

    private static InvalidSettingsException notSupported(
            final String setting, final String advice) {
        return new InvalidSettingsException(
                "The setting "
                        + setting
                        + " is not supported by the CSV Reader of this runner. "
                        + advice
                        + " in KNIME and save again.");
    }
}
