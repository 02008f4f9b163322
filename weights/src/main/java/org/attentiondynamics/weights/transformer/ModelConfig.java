// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.attentiondynamics.weights.file.WeightsException;

/** The file config.json that is kept beside the weights of a model, as far as it tells of heads. */
public final class ModelConfig {
    static final String NAME = "config.json";

    private static final Set<String> HEADS = Set.of("num_attention_heads", "n_head");
    private static final String KEY_VALUE_HEADS = "num_key_value_heads";
    private static final String SIZE = "head_dim";

    private ModelConfig() {}

    /**
     * The counts in the config.json beside a file or in a folder; unknown where it is missing or silent.
     *
     * @throws WeightsException if it is no JSON or a count in it is no whole number above 0
     */
    public static HeadCounts beside(final Path weights) throws WeightsException {
        Path config =
                Files.isDirectory(weights) ? weights.resolve(NAME) : weights.resolveSibling(NAME);
        return Files.isRegularFile(config) ? read(config) : HeadCounts.UNKNOWN;
    }

    private static HeadCounts read(final Path config) throws WeightsException {
        Map<String, Integer> found = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(config.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw refused(config, "it does not hold a JSON object", null);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (isCount(key) && value != JsonToken.VALUE_NULL) {
                    found.put(HEADS.contains(key) ? "heads" : key, count(config, key, json));
                }
                json.skipChildren();
            }
        } catch (JsonProcessingException e) {
            throw refused(config, "it is not well-formed JSON: " + e.getOriginalMessage(), e);
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw refused(config, "it cannot be read: " + e.getMessage(), e);
        }
        return new HeadCounts(
                found.getOrDefault("heads", 0),
                found.getOrDefault(KEY_VALUE_HEADS, 0),
                found.getOrDefault(SIZE, 0));
    }

    private static boolean isCount(final String key) {
        return HEADS.contains(key) || KEY_VALUE_HEADS.equals(key) || SIZE.equals(key);
    }

    private static int count(final Path config, final String key, final JsonParser json)
            throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() == JsonParser.NumberType.INT
                && json.getIntValue() > 0) {
            return json.getIntValue();
        }
        throw refused(
                config, "\"" + key + "\" is " + json.getText() + ", no whole number above 0", null);
    }

    private static WeightsException refused(
            final Path config, final String because, final Throwable cause) {
        return new WeightsException(
                "Cannot read "
                        + config
                        + ", because "
                        + because
                        + ". Download it again, or remove it and set the numbers of heads by hand.",
                cause);
    }
}
