// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison reads from our side. */
class FiguresTest {
    /** Sums of a few dozen positive terms in another order, and exponentials of a few units. */
    private static final double ROUNDING = 1e-12;

    /** The tolerance asked for, and steps of 1/400 of order four. */
    private static final double INTEGRATION = 1e-7;

    @TempDir private Path folder;

    @Test
    void theProblemOnFileIsTheOneAttended() throws IOException {
        assertThat(figures("problem", "30x3", file("problem"))).isEmpty();
        double[] numbers = Numbers.read(folder.resolve("problem"));
        double[] x = Arrays.copyOf(numbers, 90);
        Matrix form = Matrix.of(3, 3, Arrays.copyOfRange(numbers, 90, 99));
        assertThat(numbers).hasSize(99);
        assertThat(figures("attend", "30x3", "2", "0.01", file("means")))
                .containsOnlyKeys("median", "best");
        assertThat(Numbers.read(folder.resolve("means")))
                .containsExactly(PlainAttention.means(x, form, x), within(ROUNDING));
    }

    @Test
    void theSolveStartsFromTheTokensOnFile() throws IOException {
        figures("start", "identity:6x2:1", file("start"));
        Map<String, String> figures =
                figures("solve", "identity:6x2:1", "1e-9", "1", "dense", "0.01", file("end"));
        assertThat(figures)
                .containsOnlyKeys("median", "best", "evaluations", "steps", "reached", "undecided")
                .containsEntry("reached", "1.0");
        double[] start = Numbers.read(folder.resolve("start"));
        assertThat(Numbers.read(folder.resolve("end")))
                .containsExactly(PlainAttention.rescaled(start, 2, 1, 400), within(INTEGRATION));
    }

    @Test
    void aStepIsTheRightHandSidesAndWhatIsBeyond() throws IOException {
        Map<String, String> figures = figures("step", "identity:6x2:2", "0.05");
        double step = Double.parseDouble(figures.get("step"));
        double attend = Double.parseDouble(figures.get("attend"));
        double evaluations = Double.parseDouble(figures.get("evaluations"));
        assertThat(Double.parseDouble(figures.get("beyond")))
                .isEqualTo(step - evaluations * attend);
        assertThat(evaluations).isGreaterThan(1);
        assertThat(attend).isPositive();
    }

    @Test
    void allocationIsCountedStepByStep() throws IOException {
        Map<String, String> figures = figures("allocation", "identity:6x2:2", "1e-12", "2");
        assertThat(figures).containsOnlyKeys("median", "mean", "steps");
        assertThat(Double.parseDouble(figures.get("steps"))).isGreaterThan(1);
        assertThat(Double.parseDouble(figures.get("median"))).isNotNegative();
    }

    @Test
    void allocationSeesWhatIsAllocated() {
        try (Threads threads = new Threads(1)) {
            long before = threads.allocated();
            double[] taken = new double[1000];
            assertThat(threads.allocated() - before).isGreaterThan(taken.length * Double.BYTES);
            before = threads.allocated();
            long after = threads.allocated();
            assertThat(after - before).isZero();
        }
    }

    @Test
    void hashesTellOtherResultsApartAndNotThreads() throws IOException {
        Map<String, String> small = figures("bits", "20x3", "1", "2");
        Map<String, String> other = figures("bits", "21x3", "1");
        Map<String, String> course = figures("bits", "identity:6x2:1", "1", "7");
        assertThat(small.get("bits1")).hasSize(64).isEqualTo(small.get("bits2"));
        assertThat(other.get("bits1")).isNotEqualTo(small.get("bits1"));
        assertThat(course.get("bits1")).hasSize(64).isEqualTo(course.get("bits7"));
    }

    private String file(final String name) {
        return folder.resolve(name).toString();
    }

    private static Map<String, String> figures(final String... args) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Figures.main(args);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
