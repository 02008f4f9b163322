// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.nio.charset.Charset;
import org.attentiondynamics.headless.nodes.FileTarget;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** The settings of a CSV Writer. */
record CsvWriterSettings(
        FileTarget target,
        String columnDelimiter,
        String rowDelimiter,
        char quote,
        char quoteEscape,
        boolean header,
        boolean skipHeaderOnAppend,
        boolean rowId,
        String missing,
        boolean gzip,
        Quotes quotes,
        String separatorReplacement,
        char decimal,
        boolean scientific,
        boolean trailingZero,
        Charset charset) {

    /** Which cells get quotes; the names are those in the settings. */
    enum Quotes {
        STRINGS_ONLY,
        IF_NEEDED,
        ALWAYS,
        NEVER
    }

    static CsvWriterSettings of(final NodeSettings model, final WorkflowFolder workflow)
            throws InvalidSettingsException {
        NodeSettingsRO basic = model.getNodeSettings("settings");
        NodeSettingsRO advanced = model.getNodeSettings("advanced_settings");
        refuseComments(model.getNodeSettings("comment_header_settings"));
        CsvWriterSettings settings =
                new CsvWriterSettings(
                        FileTarget.of(basic.getNodeSettings("file_chooser_settings"), workflow),
                        basic.getString("column_delimiter"),
                        rowDelimiter(basic.getString("row_delimiter")),
                        basic.getChar("quote_char"),
                        basic.getChar("quote_escape_char"),
                        basic.getBoolean("write_column_header"),
                        basic.getBoolean("skip_column_header_on_append"),
                        basic.getBoolean("write_row_header"),
                        advanced.getString("missing_value_pattern"),
                        advanced.getBoolean("compress_with_gzip"),
                        quotes(advanced.getString("quote_mode")),
                        advanced.getString("separator_replacement"),
                        advanced.getChar("decimal_separator"),
                        advanced.getBoolean("use_scientific_format"),
                        advanced.getBoolean("keep_trailing_zero_in_decimals"),
                        CsvReaderSettings.charset(
                                model.getNodeSettings("encoding").getString("character_set")));
        settings.requireConsistent();
        return settings;
    }

    private static void refuseComments(final NodeSettingsRO comments)
            throws InvalidSettingsException {
        for (String key :
                new String[] {
                    "add_time_to_comment",
                    "add_user_to_comment",
                    "add_table_name_to_comment",
                    "add_custom_text_to_comment"
                }) {
            if (comments.getBoolean(key)) {
                throw new InvalidSettingsException(
                        "The setting "
                                + key
                                + " is not supported by the CSV Writer of this runner. Switch it"
                                + " off in KNIME and save again.");
            }
        }
    }

    /** Null is the line break of the system. */
    private static String rowDelimiter(final String saved) throws InvalidSettingsException {
        if (saved == null) {
            return System.lineSeparator();
        }
        if (!saved.matches("\\r\\n?|\\n")) {
            throw new InvalidSettingsException(
                    "The row_delimiter is no line break. Choose a line break in KNIME.");
        }
        return saved;
    }

    private static Quotes quotes(final String mode) throws InvalidSettingsException {
        for (Quotes quotes : Quotes.values()) {
            if (quotes.name().equals(mode)) {
                return quotes;
            }
        }
        throw new InvalidSettingsException(
                "The quote_mode \""
                        + mode
                        + "\" is not known. Use STRINGS_ONLY, IF_NEEDED, ALWAYS or NEVER.");
    }

    private void requireConsistent() throws InvalidSettingsException {
        if (columnDelimiter == null || columnDelimiter.isEmpty()) {
            throw new InvalidSettingsException(
                    "The column delimiter is empty. Give one, for example a comma.");
        }
        if (missing != null && missing.contains(columnDelimiter)) {
            throw new InvalidSettingsException(
                    "The text for missing values \""
                            + missing
                            + "\" contains the column delimiter. Change one of them.");
        }
        if (columnDelimiter.indexOf(decimal) >= 0) {
            throw new InvalidSettingsException(
                    "The column delimiter contains the decimal separator \""
                            + decimal
                            + "\". Change one of them.");
        }
        if (gzip && target.ifExists() == FileTarget.IfExists.APPEND) {
            throw new InvalidSettingsException(
                    "Nothing can be appended to a gzip file. Switch the compression off, or"
                            + " overwrite the file.");
        }
    }
}
