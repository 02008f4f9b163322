// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.attentiondynamics.nodes.view.png.Png;
import org.attentiondynamics.nodes.view.raster.Demand;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture that nobody wants any more ends at the next question, and questions come often. */
class CancelledPicturesTest {
    private static final PictureSize SIZE = PictureSize.onScreen(800, 600);
    private static final Scene SCENE = Scenes.falling(60, 3, 8, 5, 1);

    /** Pixels or bytes that are a matter of milliseconds. */
    private static final int OFTEN = 1 << 16;

    private static final int PIXEL = 3; // bytes
    private static final int TRIES = 12;

    /** A picture of each kind and format. */
    private enum Format {
        PNG(asked -> painter(asked).png(Frames.last(SCENE), SIZE)),
        SVG(asked -> painter(asked).svg(Frames.last(SCENE), SIZE)),
        ANIMATION(
                asked ->
                        painter(asked)
                                .animation(
                                        Frames.spread(SCENE, 4),
                                        SIZE,
                                        new Pace(4, 1, 0),
                                        (drawn, count) -> {})),
        PLOT_PNG(asked -> PlotSamples.attention(false).unless(asked).png(SIZE)),
        PLOT_SVG(asked -> PlotSamples.attention(false).unless(asked).svg(SIZE));

        private final Function<BooleanSupplier, byte[]> draw;

        Format(final Function<BooleanSupplier, byte[]> draw) {
            this.draw = draw;
        }

        byte[] drawn(final BooleanSupplier asked) {
            return draw.apply(asked);
        }
    }

    private static ScenePainter painter(final BooleanSupplier asked) {
        return ScenePainter.of(SCENE, Overlays.NONE, Look.usual(SCENE)).unless(asked);
    }

    /** How often is asked of a picture that is wanted. */
    private static int questions(final Format format) {
        AtomicInteger asked = new AtomicInteger();
        format.drawn(() -> asked.incrementAndGet() < 0);
        return asked.get();
    }

    @ParameterizedTest
    @EnumSource
    void endsAtTheFirstQuestionAfterTheFlagIsUp(final Format format) {
        int questions = questions(format);
        assertThat(questions).isGreaterThan(TRIES);
        for (int k = 0; k <= TRIES; k++) {
            int up = 1 + k * (questions - 1) / TRIES;
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() -> format.drawn(() -> asked.incrementAndGet() >= up))
                    .as("question %d of %d", up, questions)
                    .isInstanceOf(CancellationException.class);
            assertThat(asked).hasValue(up);
        }
    }

    @Test
    void compressingAsksAtLeastOnceIn64Kilobytes() {
        AtomicInteger asked = new AtomicInteger();
        Raster raster =
                new Raster(
                        700,
                        900,
                        Ink.opaque(0xFFFFFF),
                        new Demand(() -> asked.incrementAndGet() < 0));
        int before = asked.get();
        Png.of(raster, 96);
        int row = PIXEL * raster.width();
        assertThat(asked.get() - before)
                .isGreaterThanOrEqualTo(raster.height() * row / (OFTEN + row));
    }

    @Test
    void oneMarkThatCoversThePaperAsksWhileItIsFilled() {
        AtomicInteger asked = new AtomicInteger();
        Raster raster =
                new Raster(
                        1200,
                        1000,
                        Ink.opaque(0xFFFFFF),
                        new Demand(() -> asked.incrementAndGet() < 0));
        int before = asked.get();
        raster.fill(Outline.rectangle(0, 0, 1200, 1000), new Ink(0x123456, 0.5));
        int row = raster.width();
        assertThat(asked.get() - before)
                .isGreaterThanOrEqualTo(raster.height() * row / (OFTEN + row));
    }

    @Test
    void oneMarkOfManyPointsAsksWhileItIsSpelledOut() {
        AtomicInteger asked = new AtomicInteger();
        Demand demand = new Demand(() -> asked.incrementAndGet() < 0);
        Outline line = new Outline().moveTo(0, 0);
        for (int i = 1; i <= OFTEN; i++) {
            line.lineTo(i, i % 2);
        }
        SvgPath.of(line, demand);
        assertThat(asked).hasValueGreaterThanOrEqualTo(2);
    }
}
