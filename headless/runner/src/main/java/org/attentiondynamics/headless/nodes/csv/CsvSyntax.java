// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParserSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * How cells and rows are delimited and quoted. The parser is the one genuine KNIME uses, set up by
 * the same settings, so that corner cases come out alike.
 *
 * @param lineBreaks whether any of LF, CR, CRLF ends a row; else {@code rowDelimiter} does
 */
record CsvSyntax(
        String columnDelimiter,
        boolean lineBreaks,
        String rowDelimiter,
        char quote,
        char quoteEscape,
        char comment,
        boolean keepQuotes,
        boolean emptyQuotesAreMissing,
        boolean limitCellLength,
        int mostColumns) {
    private static final int LONGEST_CELL = 1 << 19; // KNIME's limit, if a limit is set

    static CsvSyntax of(final NodeSettingsRO basic, final NodeSettingsRO advanced)
            throws InvalidSettingsException {
        String columns = basic.getString("column_delimiter");
        if (columns == null || columns.isEmpty()) {
            throw new InvalidSettingsException(
                    "The column delimiter is empty. Give one, for example a comma.");
        }
        String rows = basic.getString("row_delimiter");
        boolean lineBreaks = basic.getBoolean("use_line_break_row_delimiter", false);
        if (!lineBreaks && (rows == null || rows.isEmpty() || rows.length() > 2)) {
            throw new InvalidSettingsException(
                    "The row delimiter must have one or two characters. Use line breaks.");
        }
        return new CsvSyntax(
                columns,
                lineBreaks,
                rows,
                character(basic, "quote_char"),
                character(basic, "quote_escape_char"),
                character(basic, "comment_char"),
                keepQuotes(advanced.getString("quote_option")),
                advanced.getBoolean("replace_empty_quotes_with_missing"),
                advanced.getBoolean("limit_memory_per_column"),
                advanced.getInt("maximum_number_of_columns"));
    }

    private static boolean keepQuotes(final String option) throws InvalidSettingsException {
        return switch (option == null ? "" : option) {
            case "REMOVE_QUOTES_AND_TRIM" -> false;
            case "KEEP_QUOTES" -> true;
            default ->
                    throw new InvalidSettingsException(
                            "The quote_option \""
                                    + option
                                    + "\" is not known. Use REMOVE_QUOTES_AND_TRIM or"
                                    + " KEEP_QUOTES.");
        };
    }

    /**
     * The one character of a setting; {@code '\0'} if it is empty, which switches its function off.
     */
    static char character(final NodeSettingsRO settings, final String key)
            throws InvalidSettingsException {
        String text = settings.getString(key);
        if (text == null || text.isEmpty() || text.equals("\0")) {
            return '\0';
        }
        if (text.replace("\0", "").length() > 1) {
            throw new InvalidSettingsException(
                    "\"" + key + "\" is \"" + text + "\". Give a single character.");
        }
        return text.replace("\0", "").charAt(0);
    }

    CsvParserSettings parserSettings() {
        CsvParserSettings settings = new CsvParserSettings();
        CsvFormat format = settings.getFormat();
        format.setDelimiter(columnDelimiter);
        if (!lineBreaks) {
            format.setNormalizedNewline(rowDelimiter.length() == 2 ? '\n' : rowDelimiter.charAt(0));
        }
        format.setLineSeparator(lineBreaks ? "\n" : rowDelimiter);
        format.setQuote(quote);
        format.setQuoteEscape(quoteEscape);
        format.setComment(comment);
        settings.setKeepQuotes(keepQuotes);
        settings.trimQuotedValues(!keepQuotes);
        settings.setEmptyValue(emptyQuotesAreMissing ? null : "");
        settings.setMaxCharsPerColumn(limitCellLength ? LONGEST_CELL : -1);
        settings.setMaxColumns(mostColumns);
        return settings;
    }
}
