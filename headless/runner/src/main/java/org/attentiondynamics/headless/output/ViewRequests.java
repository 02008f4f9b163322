// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of its data service whose answers a view wants to have with it where no node is there to ask: the list "requests" in its initial
 * data, of a method and the params of each.
 */
final class ViewRequests {
    /** A call; the params are whole numbers, other numbers, text, yes or no. */
    record Request(String method, List<Object> params) {}

    private ViewRequests() {}

    /** The calls in {"result": {"requests": [{"method": ..., "params": [...]}, ...]}}; none where there is no such list. */
    static List<Request> of(final String initialData) throws IOException {
        List<Request> requests = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(initialData)) {
            if (json.nextToken() == JsonToken.START_OBJECT
                    && enters(json, "result", JsonToken.START_OBJECT)
                    && enters(json, "requests", JsonToken.START_ARRAY)) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    requests.add(request(json));
                }
            }
        }
        return requests;
    }

    /** Whether the object being read has such a field; what comes before it is passed over. */
    private static boolean enters(final JsonParser json, final String field, final JsonToken start)
            throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals(field);
            JsonToken value = json.nextToken();
            if (found) {
                return value == start;
            }
            json.skipChildren();
        }
        return false;
    }

    private static Request request(final JsonParser json) throws IOException {
        String method = "";
        List<Object> params = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("method")) {
                method = json.getText();
            } else if (field.equals("params") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    params.add(value(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return new Request(method, params);
    }

    private static Object value(final JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getText();
        };
    }
}
