// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.attentiondynamics.nodes.table.Columns;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;

/** What a result is: in memory, in a cell, and in a line of a progress file. Real numbers keep all their bits in each. */
enum Kind {
    /** String. */
    TEXT("text") {
        @Override
        Columns append(final Columns columns, final String name) {
            return columns.text(name);
        }

        @Override
        Optional<Object> of(final DataCell cell) {
            return cell instanceof StringValue value
                    ? Optional.of(value.getStringValue())
                    : Optional.empty();
        }

        @Override
        void write(final JsonGenerator json, final Object value) throws IOException {
            json.writeString((String) value);
        }

        @Override
        Optional<Object> read(final JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING
                    ? Optional.of(json.getText())
                    : Optional.empty();
        }
    },
    /** Double. */
    REAL("numbers") {
        @Override
        Columns append(final Columns columns, final String name) {
            return columns.real(name);
        }

        @Override
        Optional<Object> of(final DataCell cell) {
            return cell instanceof DoubleValue value
                    ? Optional.of(value.getDoubleValue())
                    : Optional.empty();
        }

        @Override
        void write(final JsonGenerator json, final Object value) throws IOException {
            json.writeNumber((Double) value);
        }

        @Override
        Optional<Object> read(final JsonParser json) throws IOException {
            try { // infinity is no number in JSON, but a text

                return Optional.of(Double.valueOf(json.getText()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    },
    /** Integer. */
    WHOLE("whole numbers") {
        @Override
        Columns append(final Columns columns, final String name) {
            return columns.whole(name);
        }

        @Override
        Optional<Object> of(final DataCell cell) {
            return cell instanceof IntValue value
                    ? Optional.of(value.getIntValue())
                    : Optional.empty();
        }

        @Override
        void write(final JsonGenerator json, final Object value) throws IOException {
            json.writeNumber((Integer) value);
        }

        @Override
        Optional<Object> read(final JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Optional.of(json.getIntValue())
                    : Optional.empty();
        }
    },
    /** Long. */
    LARGE("whole numbers") {
        @Override
        Columns append(final Columns columns, final String name) {
            return columns.large(name);
        }

        @Override
        Optional<Object> of(final DataCell cell) {
            return cell instanceof LongValue value
                    ? Optional.of(value.getLongValue())
                    : Optional.empty();
        }

        @Override
        void write(final JsonGenerator json, final Object value) throws IOException {
            json.writeNumber((Long) value);
        }

        @Override
        Optional<Object> read(final JsonParser json) throws IOException {
            return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Optional.of(json.getLongValue())
                    : Optional.empty();
        }
    },
    /** Boolean. */
    YES_NO("yes or no") {
        @Override
        Columns append(final Columns columns, final String name) {
            return columns.yesNo(name);
        }

        @Override
        Optional<Object> of(final DataCell cell) {
            return cell instanceof BooleanValue value
                    ? Optional.of(value.getBooleanValue())
                    : Optional.empty();
        }

        @Override
        void write(final JsonGenerator json, final Object value) throws IOException {
            json.writeBoolean((Boolean) value);
        }

        @Override
        Optional<Object> read(final JsonParser json) throws IOException {
            return json.currentToken().isBoolean()
                    ? Optional.of(json.getBooleanValue())
                    : Optional.empty();
        }
    };

    private final String held;

    Kind(final String held) {
        this.held = held;
    }

    /** What cells of the kind hold, as in "does not hold whole numbers". */
    String held() {
        return held;
    }

    /** Appends a column of the kind. */
    abstract Columns append(Columns columns, String name);

    /** What a cell that is not missing holds; empty if it is of another kind. */
    abstract Optional<Object> of(DataCell cell);

    /** Writes a value that is not null. */
    abstract void write(JsonGenerator json, Object value) throws IOException;

    /** The value the parser is at, which is not null; empty if it is of another kind. */
    abstract Optional<Object> read(JsonParser json) throws IOException;
}
