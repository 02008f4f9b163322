// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A line of a progress file: {"crc":"0a1b2c3d","run":"...","result":{...}}. The checksum is that of all bytes after the comma behind it.
 *
 * @param runKey what decides the result
 */
record ResultLine(String runKey, RunResult result) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String BEFORE = "{\"crc\":\"";
    private static final String AFTER = "\",";
    private static final int DIGITS = 8;
    private static final int BODY = BEFORE.length() + DIGITS + AFTER.length();

    /** The line, without its end. */
    String text() {
        String body = body();
        return BEFORE + checksum(body) + AFTER + body;
    }

    private String body() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("run", runKey);
            json.writeObjectFieldStart("result");
            for (var value : result.values().entrySet()) {
                json.writeFieldName(value.getKey().title());
                value.getKey().kind().write(json, value.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString().substring(1);
    }

    private static String checksum(final String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** The line as it was written; empty if it is another text. */
    static Optional<ResultLine> of(final String text) {
        if (text.length() < BODY) {
            return Optional.empty();
        }
        String body = text.substring(BODY);
        if (!text.startsWith(BEFORE + checksum(body) + AFTER)) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser("{" + body)) {
            return parsed(json);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ResultLine> parsed(final JsonParser json) throws IOException {
        json.nextToken();
        if (!"run".equals(json.nextFieldName()) || json.nextToken() != JsonToken.VALUE_STRING) {
            return Optional.empty();
        }
        String runKey = json.getText();
        if (!"result".equals(json.nextFieldName()) || json.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        RunResult.Builder result = new RunResult.Builder();
        for (String title = json.nextFieldName(); title != null; title = json.nextFieldName()) {
            Optional<ResultColumn> column = ResultColumn.titled(title);
            json.nextToken();
            Optional<Object> value =
                    column.isPresent() ? column.get().kind().read(json) : Optional.empty();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            result.set(column.get(), value.get());
        }
        return Optional.of(new ResultLine(runKey, result.result()));
    }
}
