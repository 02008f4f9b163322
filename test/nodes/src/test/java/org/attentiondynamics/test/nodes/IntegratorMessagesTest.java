// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

class IntegratorMessagesTest extends WithNodes {
    private static final String TIE =
            "1 of 5 tokens is undecided: the error of the run is larger than what decides which token leads. Lower the tolerance, or leave out "
                    + "the tokens that are not marked in the column \"decided\" of the final tokens.";

    private static final String OUT_OF_RANGE =
            "Some rescaled coordinates have left the range of double precision and stand in the tables as numbers of about 1e290. Shorten the "
                    + "horizon.";

    @Test
    void tokensThatAreUndecidedAreCounted() throws Exception {
        assertThat(warning(nodes.model("1, 1"), mirrored(), "horizon", "xdouble", "40.0"))
                .contains(TIE);
    }

    @Test
    void severalWarningsAreOneMessage() throws Exception {
        // e^{-680} is above the closeness, and e^{680} above 1e290.
        assertThat(
                        warning(
                                nodes.model("1, -1"),
                                nodes.tokens(new double[] {2, 1}, new double[] {1, -2}),
                                "stop",
                                "xstring",
                                "SETTLED",
                                "closeness",
                                "xdouble",
                                "1.0E-300",
                                "horizon",
                                "xdouble",
                                "680.0"))
                .contains(
                        "The tokens had not settled by t = 680.0. Raise the horizon or the closeness; without a direction in which V expands "
                                + "tokens never settle. "
                                + OUT_OF_RANGE);
    }

    @Test
    void stepLimitIsMentioned() throws Exception {
        assertThat(warning(nodes.model("1, 1"), mirrored(), "stepLimit", "xint", "2"))
                .hasValueSatisfying(
                        message ->
                                assertThat(message)
                                        .matches(
                                                "At t = .* after \\d+ steps, .* stopped at the step limit; .*\\."));
    }

    @Test
    void runThatHasNotSettledSaysSo() throws Exception {
        assertThat(
                        warning(
                                nodes.model("1, 1"),
                                nodes.tokens(new double[] {2, 1}, new double[] {1, 2}),
                                "stop",
                                "xstring",
                                "SETTLED",
                                "horizon",
                                "xdouble",
                                "0.125"))
                .contains(
                        "The tokens had not settled by t = 0.125. Raise the horizon or the closeness; without a direction in which V expands "
                                + "tokens never settle.");
    }

    @Test
    void coordinatesOutOfRangeAreMentioned() throws Exception {
        // Along -1 the follower is held by its leader, so e^t times it grows without bound.
        assertThat(
                        warning(
                                nodes.model("1, -1"),
                                nodes.tokens(new double[] {2, 1}, new double[] {1, -2}),
                                "horizon",
                                "xdouble",
                                "2000.0"))
                .contains(OUT_OF_RANGE);
    }

    @Test
    void layersThatCannotBeRescaledAreASentence() throws Exception {
        PortObject model = nodes.model("-1");
        PortObject tokens = nodes.tokens(new double[] {1}, new double[] {2});
        assertThatThrownBy(
                        () ->
                                nodes.run(
                                        Nodes.node(Nodes.INTEGRATOR, "motion", "xstring", "LAYERS"),
                                        model,
                                        tokens))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot integrate, because layers of size 1 cannot be rescaled, because 1 + 1 lambda = 0 for the eigenvalue "
                                + "lambda = -1; choose another size.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stop|SETTLED|closeness|1.0|Cannot integrate, because the closeness must be above 0 and below 1, was 1.0. Correct the setting.",
                "motion|LAYERS|layerSize|0.0|Cannot integrate, because the layer size must be finite and above 0, was 0.0. Correct the setting.",
            })
    void settingOutOfRangeIsASentence(
            final String choice,
            final String constant,
            final String key,
            final String value,
            final String sentence) {
        assertThatThrownBy(
                        () ->
                                Nodes.node(
                                        Nodes.INTEGRATOR,
                                        choice,
                                        "xstring",
                                        constant,
                                        key,
                                        "xdouble",
                                        value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0|Cannot read masses, because column \"m\" holds 0.0 in row \"Row0\". Replace or filter masses that are not above 0 first.",
                "-2.5|Cannot read masses, because column \"m\" holds -2.5 in row \"Row0\". Replace or filter masses that are not above 0 first.",
                "Infinity|Cannot read masses, because column \"m\" holds Infinity in row \"Row0\". Replace or filter values that are not finite first.",
            })
    void massOutOfRangeIsNamedByColumnAndRow(final double mass, final String sentence) {
        assertThatThrownBy(() -> runWithMass(new DoubleCell(mass), "m"))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(sentence);
    }

    @Test
    void missingMassIsNamedByColumnAndRow() {
        assertThatThrownBy(() -> runWithMass(DataType.getMissingCell(), "m"))
                .hasMessage(
                        "Cannot read masses, because column \"m\" has a missing value in row \"Row0\". Filter or impute missing values first.");
    }

    @Test
    void massColumnIsSelectedPresentAndNumeric() {
        assertThatThrownBy(() -> runWithMass(new DoubleCell(1), ""))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot read masses, because no mass column is selected. Select one, or say that tokens have no masses.");
        assertThatThrownBy(() -> runWithMass(new DoubleCell(1), "weight"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        "Cannot read masses, because the table has no column \"weight\"");
        assertThatThrownBy(() -> runWithMass(new StringCell("one"), "m"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        "Cannot read masses, because column \"m\" does not hold numbers");
    }

    private void runWithMass(final DataCell mass, final String column) throws Exception {
        List<DataCell[]> rows = new ArrayList<>();
        rows.add(new DataCell[] {new DoubleCell(1), mass});
        var masses =
                mass.isMissing()
                        ? nodes.tableOf(
                                List.of("c", "m"), List.of(DoubleCell.TYPE, DoubleCell.TYPE), rows)
                        : nodes.table(List.of("c", "m"), rows);
        nodes.run(
                Nodes.node(
                        Nodes.INTEGRATOR,
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        column),
                nodes.model("1"),
                masses);
    }

    /** The last token lies between two others and is drawn to both, for ever, in exact arithmetic only. */
    private PortObject mirrored() {
        return nodes.tokens(
                new double[] {1, 1},
                new double[] {1, -1},
                new double[] {-1, 1},
                new double[] {-1, -1},
                new double[] {1, 0});
    }

    private Optional<String> warning(
            final PortObject model, final PortObject tokens, final String... changes)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.INTEGRATOR, changes), model, tokens).warning();
    }
}
