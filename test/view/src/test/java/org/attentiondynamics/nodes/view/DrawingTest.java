// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts a picture is made of: hulls, ticks, extents, letters. */
class DrawingTest {
    @Test
    void hullOfASquareIsItsCorners() {
        List<Place> square =
                List.of(
                        new Place(0, 0),
                        new Place(2, 0),
                        new Place(1, 1),
                        new Place(2, 2),
                        new Place(0, 2),
                        new Place(1, 0));
        assertThat(Hull.of(square))
                .containsExactlyInAnyOrder(
                        new Place(0, 0), new Place(2, 0), new Place(2, 2), new Place(0, 2));
    }

    @Test
    void hullOfCollinearPointsIsASegmentAndOfOneThePoint() {
        assertThat(Hull.of(List.of(new Place(0, 0), new Place(1, 2), new Place(2, 4)))).hasSize(2);
        assertThat(Hull.of(List.of(new Place(1, 1), new Place(1, 1)))).hasSize(1);
        assertThat(Hull.of(List.of())).isEmpty();
    }

    @Test
    void addingPointsInsideLeavesTheHull() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Place> points = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                points.add(new Place(random.nextDouble(), random.nextDouble()));
            }
            List<Place> more = new ArrayList<>(points);
            for (int i = 0; i < 20; i++) {
                Place a = points.get(random.nextInt(30));
                Place b = points.get(random.nextInt(30));
                more.add(new Place((a.x() + b.x() + 0.5) / 3, (a.y() + b.y() + 0.5) / 3));
            }
            assertThat(Hull.of(more)).as("seed %d", seed).isEqualTo(Hull.of(points));
        }
    }

    @Test
    void hullOfACubeHasTwelveEdges() {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            points.add(new double[] {(i & 1) * 2 - 1, (i & 2) - 1, (i & 4) / 2.0 - 1});
        }
        points.add(new double[] {0.2, 0.1, -0.4});
        assertThat(SpaceHull.edges(points, () -> {})).hasSize(12);
    }

    @Test
    void hullOfPointsInAPlaneHasNoEdges() {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            points.add(new double[] {i % 3, i / 3, (i % 3) - 2.0 * (i / 3)});
        }
        assertThat(SpaceHull.edges(points, () -> {})).isEmpty();
        assertThat(SpaceHull.edges(List.of(), () -> {})).isEmpty();
    }

    @Test
    void hullInSpaceLeavesNothingOutside() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                points.add(
                        new double[] {
                            random.nextDouble(), random.nextDouble(), random.nextDouble()
                        });
            }
            List<SpaceHull.Edge> edges = SpaceHull.edges(points, () -> {});
            assertThat(edges).as("seed %d", seed).isNotEmpty();
            for (SpaceHull.Edge edge : edges) {
                assertThat(points).as("seed %d", seed).noneMatch(edge.left()::sees);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5.2 | 5.2 | 6 | −4 −2 0 2 4",
                "0 | 0.35 | 4 | 0 0.1 0.2 0.3",
                "-5e12 | 5e12 | 3 | −5·10¹² 0 5·10¹²",
                "0 | 3.1e-7 | 4 | 0 10⁻⁷ 2·10⁻⁷ 3·10⁻⁷",
                "99999 | 100001 | 2 | 0.99999·10⁵ 10⁵ 1.00001·10⁵",
            })
    void ticksAreRoundNumbers(
            final double lower, final double upper, final int wanted, final String labels) {
        String shown =
                String.join(
                        " ",
                        Ticks.of(new Extent(lower, upper), wanted).all().stream()
                                .map(Ticks.Tick::label)
                                .toList());
        assertThat(shown).isEqualTo(labels);
    }

    @Test
    void extentsHaveRoomAroundOneValue() {
        assertThat(Extent.EMPTY.padded()).isEqualTo(new Extent(-1, 1));
        assertThat(Extent.EMPTY.with(3).padded()).isEqualTo(new Extent(2.5, 3.5));
        assertThat(Extent.EMPTY.with(1e12).padded().span()).isEqualTo(1e11);
        assertThat(Extent.EMPTY.with(Double.NaN).with(Double.POSITIVE_INFINITY))
                .isEqualTo(Extent.EMPTY);
    }

    @Test
    void textIsOutlinesAndUnknownCharactersAreBoxes() {
        assertThat(Lettering.REGULAR.width("λ₁ √ρ · −3 × 10⁻⁴", 20)).isPositive();
        assertThat(Lettering.BOLD.letters("A"))
                .singleElement()
                .matches(a -> !a.outline().isEmpty());
        assertThat(Lettering.BOLD.letters("漢")).isEqualTo(Lettering.BOLD.letters("□"));
        assertThat(Lettering.REGULAR.width("漢", 20)).isEqualTo(Lettering.REGULAR.width("□", 20));
        assertThat(Lettering.REGULAR.width("", 20)).isZero();
    }

    @Test
    void longTextIsCut() {
        String text = "a title that is much too long for its sheet";
        String cut = Lettering.BOLD.fitted(text, 20, 200);
        assertThat(cut).endsWith("…").hasSizeLessThan(text.length());
        assertThat(Lettering.BOLD.width(cut, 20)).isLessThanOrEqualTo(200);
        assertThat(Lettering.BOLD.fitted(text, 20, 2000)).isEqualTo(text);
    }

    @Test
    void countsAreForPeople() {
        assertThat(Census.counted(1, "token")).isEqualTo("1 token");
        assertThat(Census.counted(1_234_567, "token")).isEqualTo("1,234,567 tokens");
    }
}
