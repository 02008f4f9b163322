// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    private static final List<String> NAMES =
            List.of(
                    "layer.0.query.weight",
                    "layer.0.query.bias",
                    "layer.0.key.weight",
                    "layer.1.query.weight",
                    "embedding.weight");

    @Test
    void aMisspeltNameFindsItself() {
        assertThat(NearestNames.nearest("layer.0.qury.weight", NAMES))
                .startsWith("layer.0.query.weight")
                .hasSize(3);
    }

    @Test
    void aNameWithAPrefixTooManyFindsTheOneWithout() {
        assertThat(NearestNames.nearest("model.encoder.layer.1.query.weight", NAMES))
                .startsWith("layer.1.query.weight");
    }

    @Test
    void sharedSegmentsCountMoreThanLetters() {
        assertThat(NearestNames.nearest("key.weight", NAMES)).startsWith("layer.0.key.weight");
    }

    @Test
    void anEmptyFileHasNothingToOffer() {
        assertThat(NearestNames.advice("x", List.of()))
                .isEqualTo("The file has no tensors; use another one.");
    }

    @Test
    void veryLongNamesAreCompared() {
        String name = "a".repeat(1_000_000);
        assertThat(NearestNames.nearest(name, List.of(name + "b"))).containsExactly(name + "b");
    }
}
