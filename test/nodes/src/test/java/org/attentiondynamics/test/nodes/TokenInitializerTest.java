// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataRow;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

/** Tokens that are drawn or laid out. */
class TokenInitializerTest extends WithNodes {
    /** The settings of the first release. */
    private static final Set<String> FIRST =
            Set.of("tokens", "dimension", "distribution", "halfWidth", "standardDeviation", "seed");

    /** Roundings of a few sums. */
    private static final double ROUNDING = 1e-14;

    /** x1 of the first two tokens of seed 1, as the first release drew them. */
    @ParameterizedTest
    @CsvSource({
        "UNIFORM_BOX, 0x1.54cb967ab42eep-1, 0x1.2d71175573fdcp2",
        "GAUSSIAN, 0x1.b7c251a5470ccp-2, -0x1.4eaec1cb11224p-2"
    })
    void settingsOfTheFirstReleaseGiveItsTokens(
            final String family, final double first, final double second) throws Exception {
        HostedNode node = Nodes.node(Nodes.TOKEN_INITIALIZER);
        NodeSettings settings = Nodes.settings(node, "distribution", "xstring", family);
        SettingsAccess.entries(settings).keySet().retainAll(FIRST);
        NodeSettings ports = new NodeSettings("node_creation_config");
        ports.addNodeSettings("Tokens");
        node.configurePorts(ports);
        node.loadSettings(settings);
        PortObject tokens = nodes.run(node).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "x2");
        assertThat(Nodes.numbers(tokens, "x1")).hasSize(40).startsWith(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "UNIFORM_BOX, 40",
        "GAUSSIAN, 40",
        "SPHERE, 40",
        "BALL, 40",
        "HEMISPHERE, 40",
        "SIMPLEX, 40",
        "GAUSSIAN_MIXTURE, 40",
        "GRID, 40",
        "GAUSSIAN_QUANTILES, 40",
        "REGULAR_POLYGON, 40",
        "REGULAR_SIMPLEX, 4",
        "CROSS_POLYTOPE, 6",
        "CUBE, 8",
        "PAIR, 2",
        "ANTISYMMETRIC_PAIR, 2",
        "SYMMETRIC_TRIPLE, 3",
        "SQUARE_AND_TOKEN, 5"
    })
    void everyFamilyFillsTheTable(final String family, final int n) throws Exception {
        PortObject tokens = family(family, "dimension", "xint", "3");
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "x2", "x3");
        List<DataRow> rows = Nodes.rows(tokens);
        assertThat(rows).hasSize(n);
        assertThat(rows.get(n - 1).getKey().getString()).isEqualTo("Row" + (n - 1));
        assertThat(Nodes.numbers(tokens, "x3")).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPHERE",
                "HEMISPHERE",
                "REGULAR_POLYGON",
                "REGULAR_SIMPLEX",
                "CROSS_POLYTOPE",
                "ANTISYMMETRIC_PAIR"
            })
    void radiusIsTheLengthOfTokens(final String family) throws Exception {
        PortObject tokens = family(family, "radius", "xdouble", "2.5");
        for (double[] token : plane(tokens)) {
            assertThat(Math.hypot(token[0], token[1])).isCloseTo(2.5, within(ROUNDING));
        }
    }

    @Test
    void radiusOfASimplexIsTheSumOfCoordinates() throws Exception {
        for (double[] token : plane(family("SIMPLEX", "radius", "xdouble", "2.5"))) {
            assertThat(token[0] + token[1]).isCloseTo(2.5, within(ROUNDING));
        }
    }

    @Test
    void radiusOfTheOtherFamiliesIsAsTheirDescriptionsSay() throws Exception {
        String[] half = {"radius", "xdouble", "0.5"};
        for (double[] token : plane(family("BALL", half))) {
            assertThat(Math.hypot(token[0], token[1])).isLessThan(0.5 + ROUNDING);
        }
        assertThat(plane(family("CUBE", half)))
                .isDeepEqualTo(pairs(-0.5, -0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5));
        assertThat(plane(family("SYMMETRIC_TRIPLE", half)))
                .isDeepEqualTo(pairs(-0.5, 0, 0, 0, 0.5, 0));
    }

    @Test
    void offsetPlacesThePairAndTheFifthToken() throws Exception {
        String[] changes = {"radius", "xdouble", "2.0", "offset", "xdouble", "-3.0"};
        double[][] pair = plane(family("PAIR", changes));
        assertThat(pair[0][0]).isCloseTo(-3 + Math.sqrt(2), within(ROUNDING));
        assertThat(pair[1][0]).isCloseTo(-3 - Math.sqrt(2), within(ROUNDING));
        assertThat(plane(family("SQUARE_AND_TOKEN", changes)))
                .isDeepEqualTo(pairs(2, 2, 2, -2, -2, 2, -2, -2, -3, 0));
    }

    @Test
    void halfWidthIsThatOfTheGrid() throws Exception {
        double[][] grid =
                plane(family("GRID", "halfWidth", "xdouble", "2.0", "tokens", "xint", "4"));
        assertThat(grid).isDeepEqualTo(pairs(-2, -2, -2, 2, 2, -2, 2, 2));
    }

    @Test
    void standardDeviationScalesTheQuantiles() throws Exception {
        String[] line = {"dimension", "xint", "1", "tokens", "xint", "2"};
        double one = Nodes.numbers(family("GAUSSIAN_QUANTILES", line), "x1")[0];
        // The lower quartile of the normal distribution.
        assertThat(one).isCloseTo(-0.6744897501960817, within(ROUNDING));
    }

    @Test
    void componentsOfAMixtureAreFarApartIfTheSpreadIs() throws Exception {
        PortObject tokens =
                family(
                        "GAUSSIAN_MIXTURE",
                        "components",
                        "xint",
                        "2",
                        "spread",
                        "xdouble",
                        "1000.0",
                        "standardDeviation",
                        "xdouble",
                        "0.001");
        double[] x = Nodes.numbers(tokens, "x1");
        assertThat(x[2]).isCloseTo(x[0], within(0.02));
        assertThat(x[3]).isCloseTo(x[1], within(0.02));
        assertThat(Math.abs(x[1] - x[0])).isGreaterThan(1);
    }

    @Test
    void seedDecidesNothingWhereThereIsNoChance() throws Exception {
        for (String family : List.of("GRID", "GAUSSIAN_QUANTILES", "REGULAR_SIMPLEX")) {
            assertThat(plane(family(family, "seed", "xint", "2"))).isEqualTo(plane(family(family)));
        }
    }

    @Test
    void unitLengthAndLengthRootDimensionAreLengths() throws Exception {
        for (double[] token :
                plane(family("GAUSSIAN", "normalisation", "xstring", "UNIT_LENGTH"))) {
            assertThat(Math.hypot(token[0], token[1])).isCloseTo(1, within(ROUNDING));
        }
        for (double[] token :
                plane(family("GAUSSIAN", "normalisation", "xstring", "LENGTH_ROOT_D"))) {
            assertThat(Math.hypot(token[0], token[1])).isCloseTo(Math.sqrt(2), within(ROUNDING));
        }
    }

    @Test
    void centredAndStandardisedTokensHaveMeanZero() throws Exception {
        double[] centred =
                Nodes.numbers(family("SIMPLEX", "normalisation", "xstring", "CENTRED"), "x1");
        assertThat(sum(centred, 1)).isCloseTo(0, within(ROUNDING));
        double[] standardised =
                Nodes.numbers(family("SIMPLEX", "normalisation", "xstring", "STANDARDISED"), "x1");
        assertThat(sum(standardised, 1)).isCloseTo(0, within(10 * ROUNDING));
        assertThat(sum(standardised, 2)).isCloseTo(40, within(40 * ROUNDING));
    }

    @Test
    void tokenThatIsZeroHasNoUnitLength() throws Exception {
        HostedNode node = node("SYMMETRIC_TRIPLE", "normalisation", "xstring", "UNIT_LENGTH");
        assertThatThrownBy(() -> nodes.run(node))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot normalise the tokens, because token \"Row1\" is 0 and has no direction. "
                                + "Leave it out or choose another normalisation.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQUARE_AND_TOKEN|1|Cannot draw tokens, because a square lies in a plane and takes at least 2 dimensions, was 1. Set a greater dimension.",
                "REGULAR_POLYGON|1|Cannot draw tokens, because a regular polygon lies in a plane and takes at least 2 dimensions, was 1. Set a greater dimension.",
                "CUBE|30|Cannot draw tokens, because the tokens of this family in 30 dimensions take more than 1073741824 numbers. Set a smaller dimension.",
                "CUBE|100|Cannot draw tokens, because the tokens of this family in 100 dimensions take more than 1073741824 numbers. Set a smaller dimension.",
                "REGULAR_SIMPLEX|40000|Cannot draw tokens, because the tokens of this family in 40000 dimensions take more than 1073741824 numbers. Set a smaller dimension.",
            })
    void dimensionThatTheFamilyCannotHaveIsASentence(
            final String family, final String d, final String sentence) {
        assertThatThrownBy(() -> node(family, "dimension", "xint", d))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "CENTRED"})
    void cancellingEndsTheNode(final String normalisation) throws Exception {
        HostedNode node = node("GAUSSIAN", "normalisation", "xstring", normalisation);
        ExecutionContext cancelled =
                HostExecution.context(scratch, (fraction, message) -> {}, () -> true);
        assertThatThrownBy(() -> Nodes.run(cancelled, node))
                .isInstanceOf(CanceledExecutionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "CENTRED"})
    void progressGrowsFromNothingToAlmostOne(final String normalisation) throws Exception {
        List<Double> told = new ArrayList<>();
        HostedNode node = node("GAUSSIAN", "normalisation", "xstring", normalisation);
        Nodes.run(
                HostExecution.context(
                        scratch, (fraction, message) -> told.add(fraction), () -> false),
                node);
        assertThat(told).isSorted().startsWith(0.0);
        assertThat(told.get(told.size() - 1)).isBetween(0.9, 1.0);
    }

    private static HostedNode node(final String family, final String... changes) throws Exception {
        List<String> all = new ArrayList<>(List.of("distribution", "xstring", family));
        all.addAll(List.of(changes));
        return Nodes.node(Nodes.TOKEN_INITIALIZER, all.toArray(String[]::new));
    }

    private PortObject family(final String family, final String... changes) throws Exception {
        return nodes.run(node(family, changes)).out()[0];
    }

    private static double[][] plane(final PortObject tokens) {
        double[] x = Nodes.numbers(tokens, "x1");
        double[] y = Nodes.numbers(tokens, "x2");
        double[][] plane = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            plane[i] = new double[] {x[i], y[i]};
        }
        return plane;
    }

    private static double[][] pairs(final double... numbers) {
        double[][] pairs = new double[numbers.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new double[] {numbers[2 * i], numbers[2 * i + 1]};
        }
        return pairs;
    }

    private static double sum(final double[] x, final int power) {
        double sum = 0;
        for (double each : x) {
            sum += Math.pow(each, power);
        }
        return sum;
    }
}
