// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    @Test
    void sizesReadAsTheyAreWritten() {
        assertThat(Size.of("1024x3")).isEqualTo(new Size(1024, 3)).hasToString("1024x3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1024", "0x3", "3x", "axb", "2x2x2"})
    void whatIsNoSizeIsRefused(final String text) {
        assertThatThrownBy(() -> Size.of(text))
                .hasMessage(
                        "Cannot make a problem of size \""
                                + text
                                + "\", because that is not tokens x coordinates. Write for example 1024x3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "identity:40x2", "round:40x2:1", "identity:40x2:soon"})
    void whatIsNoCourseIsRefused(final String text) {
        assertThatThrownBy(() -> Course.of(text))
                .hasMessage(
                        "Cannot make a course of \""
                                + text
                                + "\", because that is not value:size:time. Write for example identity:40x2:12.");
    }

    @Test
    void numbersAreLittleEndianDoublesAndNothingElse(@TempDir final Path folder)
            throws IOException {
        Path file = folder.resolve("numbers");
        Numbers.write(file, new double[] {1, -0.0}, new double[] {Double.MIN_VALUE});
        assertThat(Files.readAllBytes(file))
                .containsExactly(
                        0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0x80, 1, 0, 0, 0, 0, 0,
                        0, 0);
        assertThat(Numbers.read(file)).containsExactly(1, -0.0, Double.MIN_VALUE);
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheMiddleTwo() {
        assertThat(Samples.of(new double[] {5, 1, 3})).isEqualTo(new Samples(3, 1));
        assertThat(Samples.of(new double[] {4, 1, 2, 8})).isEqualTo(new Samples(3, 1));
    }

    @Test
    void whatTakesLongerThanItsTimeRunsOnce() {
        AtomicInteger runs = new AtomicInteger();
        Samples samples = Samples.of(0, runs::incrementAndGet);
        assertThat(runs).hasValue(1);
        assertThat(samples.best()).isEqualTo(samples.median()).isPositive();
    }
}
