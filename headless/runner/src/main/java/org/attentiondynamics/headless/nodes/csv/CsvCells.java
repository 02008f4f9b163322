// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;

/** The lines of a file, by the settings of a CSV Writer. Not thread-safe. */
final class CsvCells {
    /** The most digits a double can have after the point. */
    private static final int ALL_DIGITS = 340;

    private final CsvWriterSettings settings;
    private final DataTableSpec spec;
    private final DecimalFormat doubles;
    private final DecimalFormat integers;

    CsvCells(final CsvWriterSettings settings, final DataTableSpec spec) {
        this.settings = settings;
        this.spec = spec;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        this.doubles = new DecimalFormat(settings.trailingZero() ? "#.0" : "#.#", symbols);
        doubles.setMaximumFractionDigits(ALL_DIGITS);
        this.integers = new DecimalFormat("#", symbols);
    }

    String header() {
        List<String> cells = new ArrayList<>();
        if (settings.rowId()) {
            cells.add(quoted("row ID", false));
        }
        for (DataColumnSpec column : spec) {
            cells.add(quoted(column.getName(), false));
        }
        return line(cells);
    }

    String line(final DataRow row) {
        List<String> cells = new ArrayList<>();
        if (settings.rowId()) {
            cells.add(quoted(row.getKey().getString(), false));
        }
        for (int i = 0; i < spec.getNumColumns(); i++) {
            cells.add(cell(row.getCell(i), spec.getColumnSpec(i).getType()));
        }
        return line(cells);
    }

    private String line(final List<String> cells) {
        return String.join(settings.columnDelimiter(), cells) + settings.rowDelimiter();
    }

    private String cell(final DataCell cell, final DataType type) {
        if (cell.isMissing()) {
            return settings.missing() == null ? "" : settings.missing();
        }
        boolean number = type.isCompatible(DoubleValue.class);
        return quoted(number ? number(cell, type) : cell.toString(), number);
    }

    private String number(final DataCell cell, final DataType type) {
        double value = ((DoubleValue) cell).getDoubleValue();
        if (!type.equals(DoubleCell.TYPE)) {
            return settings.scientific() ? cell.toString() : integers.format(value);
        }
        String shortest = NumberOutput.toString(value, true);
        return settings.scientific() ? shortest : plain(value, shortest);
    }

    /** Formatted from its digits, since those that Java finds for a double depend on its version. */
    private String plain(final double value, final String digits) {
        boolean isPlain = Double.isFinite(value) && value != 0;
        return doubles.format(isPlain ? new BigDecimal(digits) : (Object) value)
                .replace('.', settings.decimal());
    }

    private String quoted(final String text, final boolean number) {
        if (!number
                && settings.quotes() == CsvWriterSettings.Quotes.NEVER
                && text.contains(settings.columnDelimiter())) {
            return text.replace(settings.columnDelimiter(), settings.separatorReplacement());
        }
        return needsQuotes(text, number)
                ? settings.quote() + escaped(text) + settings.quote()
                : text;
    }

    private boolean needsQuotes(final String text, final boolean number) {
        return switch (settings.quotes()) {
            case ALWAYS -> true;
            case STRINGS_ONLY -> !number;
            case IF_NEEDED ->
                    text.contains(settings.columnDelimiter())
                            || text.indexOf('\n') >= 0
                            || text.indexOf('\r') >= 0;
            case NEVER -> false;
        };
    }

    private String escaped(final String text) {
        String quote = String.valueOf(settings.quote());
        String escape = String.valueOf(settings.quoteEscape());
        String doubled = quote.equals(escape) ? text : text.replace(escape, escape + escape);
        return doubled.replace(quote, escape + quote);
    }
}
