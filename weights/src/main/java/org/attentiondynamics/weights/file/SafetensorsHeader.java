// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The JSON header of a safetensors file: name to dtype, shape and data_offsets. */
final class SafetensorsHeader {
    private static final String METADATA = "__metadata__";

    private final Refusals refusals;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param begin the first byte of the numbers, counted from the end of the header
     * @param end one after the last
     */
    record Entry(String name, String dtype, List<Long> shape, long begin, long end) {}

    private SafetensorsHeader(final Refusals refusals) {
        this.refusals = refusals;
    }

    /** The tensors in the order of the header. */
    static List<Entry> read(final Refusals refusals, final InputStream json) throws IOException {
        SafetensorsHeader header = new SafetensorsHeader(refusals);
        Json.object(refusals, "its header", json, header::member);
        return header.entries;
    }

    private void member(final String name, final JsonParser value) throws IOException {
        if (name.equals(METADATA)) {
            value.skipChildren();
        } else {
            entries.add(new EntryReader(name).read(value));
            StoredTensors.requireFew(refusals, entries.size());
        }
    }

    private final class EntryReader {
        private final String name;
        private String dtype;
        private List<Long> shape;
        private List<Long> offsets;

        EntryReader(final String name) {
            this.name = name;
        }

        Entry read(final JsonParser value) throws IOException {
            Json.members(refusals, tensor(), value, this::member);
            if (dtype == null || shape == null || offsets == null || offsets.size() != 2) {
                throw refusals.because(
                        tensor() + " lacks a dtype, a shape or two data_offsets",
                        Refusals.DOWNLOAD_AGAIN);
            }
            return new Entry(name, dtype, shape, offsets.get(0), offsets.get(1));
        }

        private void member(final String key, final JsonParser value) throws IOException {
            switch (key) {
                case "dtype" -> dtype = text(value);
                case "shape" -> shape = wholeNumbers("shape", value);
                case "data_offsets" -> offsets = wholeNumbers("data_offsets", value);
                default -> value.skipChildren();
            }
        }

        private String text(final JsonParser value) throws IOException {
            if (value.currentToken() != JsonToken.VALUE_STRING) {
                throw refusals.because(
                        "the dtype of " + tensor() + " is not a text", Refusals.DOWNLOAD_AGAIN);
            }
            return value.getText();
        }

        private List<Long> wholeNumbers(final String key, final JsonParser value)
                throws IOException {
            if (!value.isExpectedStartArrayToken()) {
                throw refusals.because(
                        "the " + key + " of " + tensor() + " is not a list",
                        Refusals.DOWNLOAD_AGAIN);
            }
            List<Long> numbers = new ArrayList<>();
            while (value.nextToken() != JsonToken.END_ARRAY) {
                numbers.add(wholeNumber(key, value));
                Shape.requireFewAxes(refusals, name, numbers.size());
            }
            return numbers;
        }

        private long wholeNumber(final String key, final JsonParser value) throws IOException {
            if (value.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                try {
                    return Long.parseLong(value.getText());
                } catch (NumberFormatException beyondLong) {
                    // said below
                }
            }
            throw refusals.because(
                    "the "
                            + key
                            + " of "
                            + tensor()
                            + " holds "
                            + Refusals.plain(value.getText())
                            + ", which is not a whole number below 2^63",
                    Refusals.DOWNLOAD_AGAIN);
        }

        private String tensor() {
            return "tensor " + Refusals.quoted(name);
        }
    }
}
