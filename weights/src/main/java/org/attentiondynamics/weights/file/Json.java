// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** One JSON object of a file, member after member; nothing of it is held. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private Json() {}

    /** What to do with a member: the parser stands at the first token of its value and is left at the last. */
    interface Member {
        void read(String name, JsonParser value) throws IOException;
    }

    /**
     * Reads an object and nothing after it.
     *
     * @param what the part of the file, as sentences call it
     * @throws WeightsException if it is not an object of JSON
     */
    static void object(
            final Refusals refusals,
            final String what,
            final InputStream bytes,
            final Member member)
            throws IOException {
        try (JsonParser parser =
                FACTORY.createParser(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            parser.nextToken();
            members(refusals, what, parser, member);
            if (parser.nextToken() != null) {
                throw refusals.because(what + " goes on after its end", Refusals.DOWNLOAD_AGAIN);
            }
        } catch (JsonProcessingException e) {
            throw refusals.because(what + " is not JSON" + place(e), Refusals.DOWNLOAD_AGAIN, e);
        }
    }

    /** Unknown where the parser gave up because of a limit. */
    private static String place(final JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null || location.getCharOffset() < 0
                ? " that we can read"
                : " at character " + (location.getCharOffset() + 1);
    }

    /** Reads the object at whose first token the parser stands. */
    static void members(
            final Refusals refusals,
            final String what,
            final JsonParser parser,
            final Member member)
            throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw refusals.because(what + " is not a JSON object", Refusals.DOWNLOAD_AGAIN);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name, parser);
        }
    }
}
