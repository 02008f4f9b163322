// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

class HeadFamilyTest {
    private static final int D = 4;
    private static final int K = 2;
    private static final MatrixFamily VALUE = new Gaussian(D, D, 1);
    private static final MatrixFamily THIN = new Gaussian(K, D, 1);
    private static final MatrixFamily IDENTITY = new ScaledIdentity(D, 1);

    @Test
    void valueQueryAndKeyAreDrawnFromNumbersOfTheirOwn() {
        AttentionHead head =
                new HeadFamily(VALUE, VALUE, Optional.of(VALUE), 1).draw(RandomNumbers.of(1));
        AttentionHead other =
                new HeadFamily(VALUE, THIN, Optional.of(new Uniform(K, D, 0, 1)), 1)
                        .draw(RandomNumbers.of(1));

        assertThat(head.value()).isNotEqualTo(head.query()).isNotEqualTo(head.key());
        assertThat(head.query()).isNotEqualTo(head.key());
        assertThat(other.value()).isEqualTo(head.value());
        assertThat(other.query().size()).isEqualTo("2x4");
    }

    @Test
    void inverseTemperatureMultipliesEveryScore() {
        Matrix one = form(new HeadFamily(VALUE, THIN, Optional.empty(), 1));
        Matrix four = form(new HeadFamily(VALUE, THIN, Optional.empty(), 4));

        assertThat(four).isEqualTo(one.times(4));
    }

    @Test
    void keyEqualToTheQueryGivesAPositiveSemidefiniteForm() {
        Matrix form = form(new HeadFamily(VALUE, THIN, Optional.empty(), 1));

        assertThat(form.asymmetry()).isZero();
        assertThat(Spectra.of(form)).allMatch(e -> e.re() > -Spectra.ACCURATE);
    }

    private static Matrix form(final HeadFamily family) {
        return family.draw(RandomNumbers.of(5)).form();
    }

    @Test
    void headsDifferAndTheFirstStayTheSameWhenThereAreMore() {
        HeadFamily family = new HeadFamily(VALUE, THIN, Optional.of(THIN), 1);
        AttentionModel three = family.draw(3, 7);

        assertThat(three.heads()).hasSize(3).doesNotHaveDuplicates();
        assertThat(family.draw(2, 7).heads()).isEqualTo(three.heads().subList(0, 2));
        assertThat(family.draw(3, 7)).isEqualTo(three);
        assertThat(family.draw(3, 8).heads()).doesNotContainAnyElementsOf(three.heads());
    }

    @Test
    void sizesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new HeadFamily(THIN, THIN, Optional.empty(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value matrix must be 4x4, was 2x4");
        assertThatThrownBy(
                        () -> new HeadFamily(VALUE, new ScaledIdentity(3, 1), Optional.empty(), 1))
                .hasMessage("query matrix must be 3x4, was 3x3");
        assertThatThrownBy(() -> new HeadFamily(VALUE, THIN, Optional.of(IDENTITY), 1))
                .hasMessage("key matrix must be 2x4, was 4x4");
        assertThatThrownBy(() -> new HeadFamily(VALUE, THIN, Optional.empty(), 0))
                .hasMessage("inverse temperature must be finite and above 0, was 0.0");
        assertThatThrownBy(() -> new HeadFamily(VALUE, THIN, Optional.empty(), 1).draw(0, 1))
                .hasMessage("an attention model needs at least one head");
    }
}
