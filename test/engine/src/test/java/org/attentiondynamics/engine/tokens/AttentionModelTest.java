// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionModelTest {
    @Test
    void reversingNegatesEveryValueMatrixAndNothingElse() {
        AttentionHead first =
                new AttentionHead(
                        Matrix.of(1, 2, 1, 2), Matrix.of(1, 2, 3, 4), Matrix.of(2, 2, 1, -2, 0, 3));
        AttentionHead second =
                new AttentionHead(
                        Matrix.identity(2), Matrix.diagonal(2, 1), Matrix.diagonal(0.5, -1));
        AttentionModel model = new AttentionModel(List.of(first, second));
        AttentionModel reversed = model.reversed();
        assertThat(reversed.heads())
                .extracting(AttentionHead::form)
                .containsExactly(first.form(), second.form());
        assertThat(reversed.value().plus(model.value())).isEqualTo(Matrix.of(2, 2, 0, 0, 0, 0));
        assertThat(reversed.reversed()).isEqualTo(model);
    }
}
