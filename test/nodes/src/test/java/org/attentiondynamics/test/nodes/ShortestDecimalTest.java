// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.attentiondynamics.standin.ShortestDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digits that the stand-in writes for a double, which are the same on every Java. */
class ShortestDecimalTest {
    private static final int SAMPLES = 2000;

    /** The first Java whose Double.toString gives the shortest digits. */
    private static final int FIRST_SHORTEST = 19;

    /** Doubles for which an older Java gives more digits, or others, and ends of the range. */
    @ParameterizedTest
    @CsvSource({
        "2.0E-3, 0.002",
        "1.0E23, 1.0E23",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "4.9E-324, 4.9E-324",
        "9.5E21, 9.5E21",
        "2.98023223876953125E-8, 2.9802322387695312E-8",
        "5.684341886080802E-14, 5.684341886080802E-14",
        "-1.7976931348623157E308, -1.7976931348623157E308",
        "9999999, 9999999.0",
        "10000000, 1.0E7",
        "-0.0, -0.0",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void digitsAreTheFewestThatReadBack(final double value, final String text) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    }

    private static DoubleStream samples() {
        Random random = new Random(1);
        DoubleStream any =
                DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                        .limit(SAMPLES);
        DoubleStream usual = DoubleStream.generate(random::nextGaussian).limit(SAMPLES);
        DoubleStream powers =
                DoubleStream.iterate(Double.MIN_VALUE, Double::isFinite, x -> 2 * x)
                        .flatMap(x -> DoubleStream.of(x, Math.nextUp(x), Math.nextDown(x)));
        return DoubleStream.concat(DoubleStream.concat(any, usual), powers);
    }

    @Test
    void everyDoubleReadsBackToItsBits() {
        assertThat(samples())
                .hasSizeGreaterThan(2 * SAMPLES)
                .allMatch(x -> Double.compare(Double.parseDouble(ShortestDecimal.of(x)), x) == 0);
    }

    @Test
    void digitsAreThoseOfANewerJava() {
        assumeTrue(Runtime.version().feature() >= FIRST_SHORTEST, "this Java is older");
        assertThat(samples()).allMatch(x -> ShortestDecimal.of(x).equals(Double.toString(x)));
    }
}
