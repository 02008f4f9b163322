// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.config.base.ConfigBaseRO;

/** How the manifest writes things: indented, with line feeds and the same digits on every system. */
final class Json {
    private static final String ARRAY_SIZE = "array-size";

    private Json() {}

    static JsonGenerator open(final Path file) throws IOException {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return new JsonFactory()
                .createGenerator(
                        new BufferedOutputStream(Files.newOutputStream(file)), JsonEncoding.UTF8)
                .setPrettyPrinter(printer)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER.mappedFeature());
    }

    static void strings(final JsonGenerator json, final String field, final List<String> values)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A group of settings as an object, or as an array if it is one. */
    static void settings(final JsonGenerator json, final ConfigBaseRO group) throws IOException {
        Map<String, Object> entries = SettingsAccess.entries(group);
        boolean array = entries.containsKey(ARRAY_SIZE);
        if (array) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
        for (Map.Entry<String, Object> entry : entries.entrySet()) {
            if (array && entry.getKey().equals(ARRAY_SIZE)) {
                continue;
            }
            if (!array) {
                json.writeFieldName(entry.getKey());
            }
            if (entry.getValue() instanceof ConfigBaseRO child) {
                settings(json, child);
            } else if (entry.getValue() instanceof Setting setting) {
                setting(json, setting);
            }
        }
        if (array) {
            json.writeEndArray();
        } else {
            json.writeEndObject();
        }
    }

    static void setting(final JsonGenerator json, final Setting setting) throws IOException {
        if (setting.value() == null) {
            json.writeNull();
            return;
        }
        switch (setting.type()) {
            case "xboolean" -> json.writeBoolean(Boolean.parseBoolean(setting.value()));
            case "xint", "xlong", "xshort", "xbyte" -> json.writeNumber(setting.value());
            case "xdouble", "xfloat" -> number(json, setting.value());
            case "xpassword", "xtransientstring" -> json.writeNull();
            default -> json.writeString(setting.value());
        }
    }

    /** JSON knows no NaN and no infinity. */
    private static void number(final JsonGenerator json, final String value) throws IOException {
        if (Double.isFinite(Double.parseDouble(value))) {
            json.writeNumber(Double.parseDouble(value));
        } else {
            json.writeString(value);
        }
    }
}
