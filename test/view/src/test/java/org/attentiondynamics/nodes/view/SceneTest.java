// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneTest {
    @Test
    void framesAreLittleEndianFloatsFrameThenTokenThenCoordinate() {
        Scene scene =
                Scenes.plain(
                        new float[][] {{1, 2}, {3, 4}}, new float[][] {{5, 6}, {7, Float.NaN}});
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(scene.frames()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[8];
        bytes.asFloatBuffer().get(values);
        assertThat(values).containsExactly(1, 2, 3, 4, 5, 6, 7, Float.NaN);
    }

    @Test
    void positionsAreReadBackByFrameTokenAndAxis() {
        Positions positions =
                Scenes.positions(
                        Scenes.plain(
                                new float[][] {{1, 2}, {3, 4}}, new float[][] {{5, 6}, {7, 8}}));
        assertThat(positions.at(1, 0, 1)).isEqualTo(6);
        assertThat(positions.at(0, 1, 0)).isEqualTo(3);
        assertThat(positions.drawnAxes()).isEqualTo(2);
    }

    @Test
    void oneCoordinateIsDrawnOverTime() {
        Positions positions =
                Scenes.positions(Scenes.plain(new float[][] {{4}}, new float[][] {{5}}));
        assertThat(positions.point(1, 0)).containsExactly(1, 5);
        assertThat(positions.onAxes(1, new double[] {9})).containsExactly(1, 9);
    }

    @Test
    void tokensWithNanOrInfinityInADrawnCoordinateAreNotDrawable() {
        float inf = Float.POSITIVE_INFINITY;
        Positions positions =
                Scenes.positions(
                        Scenes.plain(
                                new float[][] {
                                    {1, 2, 3, Float.NaN}, {1, 2, inf, 4}, {Float.NaN, 2, 3, 4}
                                }));
        assertThat(positions.drawable(0, 0)).isTrue();
        assertThat(positions.drawable(0, 1)).isFalse();
        assertThat(positions.drawable(0, 2)).isFalse();
    }

    @Test
    void rejectsShapesThatContradictEachOther() {
        float[][][] z = {{{1, 2}, {3, 4}}};
        assertThatThrownBy(() -> scene(z, new double[] {0, 1}, 2, List.of("z1", "z2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one frame per time needed, was 1");
        assertThatThrownBy(() -> scene(z, new double[] {0}, 3, List.of("z1", "z2")))
                .hasMessage("one row per token needed in every frame, was 2");
        assertThatThrownBy(() -> scene(z, new double[] {0}, 2, List.of("z1")))
                .hasMessage("one number per coordinate needed, was 2");
        assertThatThrownBy(() -> scene(new float[0][][], new double[0], 0, List.of("z1")))
                .hasMessage("a scene must have at least one frame, was 0");
    }

    private static Scene scene(
            final float[][][] z, final double[] times, final int n, final List<String> axes) {
        return Scene.of(
                "",
                Scenes.names("Row", 0, n),
                times,
                z,
                axes,
                new int[n],
                new boolean[n],
                new double[0][],
                "");
    }
}
