// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model in several safetensors files, by its index: weight_map says which file of the same folder has which tensor.
 *
 * <p>Opening reads the header of each; a file is opened again only for the numbers asked of it.
 */
final class ShardedSafetensors {
    private static final String WEIGHT_MAP = "weight_map";

    private final Refusals refusals;
    private final Neighbours neighbours;
    private final Map<String, String> fileOf = new LinkedHashMap<>();
    private final Map<String, Map<String, StoredTensors.Stored>> shards = new HashMap<>();

    private ShardedSafetensors(final Path index) {
        this.refusals = Refusals.of(index);
        this.neighbours = new Neighbours(index);
    }

    static WeightFile open(final Path index) throws IOException {
        ShardedSafetensors model = new ShardedSafetensors(index);
        Json.object(model.refusals, "the index", Files.newInputStream(index), model::memberOfIndex);
        if (model.fileOf.isEmpty()) {
            throw model.refusals.because("it has no weight_map", Refusals.DOWNLOAD_AGAIN);
        }
        List<StoredTensors.Stored> tensors = new ArrayList<>();
        for (Map.Entry<String, String> entry : model.fileOf.entrySet()) {
            tensors.add(model.stored(entry.getKey(), entry.getValue()));
        }
        return new StoredTensors(model.refusals, tensors);
    }

    private void memberOfIndex(final String name, final JsonParser value) throws IOException {
        if (name.equals(WEIGHT_MAP)) {
            Json.members(refusals, "its weight_map", value, this::tensor);
        } else {
            value.skipChildren();
        }
    }

    private void tensor(final String name, final JsonParser value) throws IOException {
        if (value.currentToken() != JsonToken.VALUE_STRING) {
            throw refusals.because(
                    "its weight_map names no file for " + Refusals.quoted(name),
                    Refusals.DOWNLOAD_AGAIN);
        }
        fileOf.put(name, value.getText());
        StoredTensors.requireFew(refusals, fileOf.size());
    }

    private StoredTensors.Stored stored(final String tensor, final String file) throws IOException {
        if (!shards.containsKey(file)) {
            shards.put(file, shard(neighbours.named(file)));
        }
        StoredTensors.Stored stored = shards.get(file).get(tensor);
        if (stored == null) {
            throw refusals.because(
                    "tensor "
                            + Refusals.quoted(tensor)
                            + " is not in "
                            + Refusals.quoted(file)
                            + ", where the index says it is",
                    "Download the index and all its files again.");
        }
        return stored;
    }

    private static Map<String, StoredTensors.Stored> shard(final Path path) throws IOException {
        Map<String, StoredTensors.Stored> byName = new HashMap<>();
        for (StoredTensors.Stored stored : Safetensors.contents(path)) {
            byName.put(stored.info().name(), stored);
        }
        return byName;
    }
}
