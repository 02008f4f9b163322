// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

class BadInputTest extends WithNodes {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tokeninitializer.TokenInitializerNodeFactory|tokens|xint|0|Cannot draw tokens, because their number is 0. Set a number of at least 1.",
                "tokeninitializer.TokenInitializerNodeFactory|dimension|xint|0|Cannot draw tokens, because the dimension is 0. Set a dimension of at least 1.",
                "tokeninitializer.TokenInitializerNodeFactory|halfWidth|xdouble|NaN|Cannot draw tokens, because the half width is NaN. Set a finite number above 0.",
                "tokeninitializer.TokenInitializerNodeFactory|standardDeviation|xdouble|0.0|Cannot draw tokens, because the standard deviation is 0.0. Set a finite number above 0.",
                "tokeninitializer.TokenInitializerNodeFactory|radius|xdouble|Infinity|Cannot draw tokens, because the radius is Infinity. Set a finite number above 0.",
                "tokeninitializer.TokenInitializerNodeFactory|spread|xdouble|-1.0|Cannot draw tokens, because the spread is -1.0. Set a finite number above 0.",
                "tokeninitializer.TokenInitializerNodeFactory|offset|xdouble|NaN|Cannot draw tokens, because the offset is NaN. Set a finite number.",
                "tokeninitializer.TokenInitializerNodeFactory|components|xint|0|Cannot draw tokens, because the number of components is 0. Set a number of at least 1.",
                "tokeninitializer.TokenInitializerNodeFactory|tokens|xint|536870913|Cannot draw tokens, because 536870913 tokens of 2 coordinates are more than 1073741824 numbers. Draw fewer.",
                "integrator.IntegratorNodeFactory|horizon|xdouble|-1.0|Cannot integrate, because the horizon must be a finite time of at least 0, was -1.0. Correct the setting.",
                "integrator.IntegratorNodeFactory|horizon|xdouble|NaN|Cannot integrate, because the horizon must be a finite time of at least 0, was NaN. Correct the setting.",
                "integrator.IntegratorNodeFactory|tolerance|xdouble|0.0|Cannot integrate, because the tolerance must be in [1.0E-13, 0.1], was 0.0. Correct the setting.",
                "integrator.IntegratorNodeFactory|frames|xint|1|Cannot integrate, because the number of frames must be at least 2, was 1. Correct the setting.",
                "integrator.IntegratorNodeFactory|smallestAttention|xdouble|2.0|Cannot list the attention, because the smallest attention listed is 2.0. Set a weight from 0 to 1.",
                "matrixsource.MatrixSourceNodeFactory|dimension|xint|0|Cannot make the value matrix, because the dimension is 0. Set a dimension from 1 to 16384.",
                "matrixsource.MatrixSourceNodeFactory|factor|xdouble|Infinity|Cannot make the matrices, because the factor is Infinity. Set a finite number.",
                "matrixsource.MatrixSourceNodeFactory|inverseTemperature|xdouble|0.0|Cannot make the query matrix, because the inverse temperature is 0.0. Set a number above 0.",
                "clusterdetector.ClusterDetectorNodeFactory|time|xdouble|-2.0|Cannot observe the tokens, because their time is -2.0. Set a finite time of at least 0.",
                "geometryvisualizer.GeometryVisualizerNodeFactory|width|xint|3|Cannot draw the image, because its width is 3 pixels. Set a width from 200 to 10000.",
            })
    void settingOutOfRangeIsASentence(
            final String factory,
            final String key,
            final String type,
            final String value,
            final String sentence) {
        assertThatThrownBy(() -> Nodes.node(Nodes.PREFIX + factory, key, type, value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void missingSettingIsNamed() throws Exception {
        HostedNode node = Nodes.node(Nodes.TOKEN_INITIALIZER);
        NodeSettings settings = Nodes.settings(node);
        SettingsAccess.entries(settings).remove("seed");
        assertThatThrownBy(() -> node.loadSettings(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("\"seed\" is missing");
    }

    @Test
    void settingOfAnotherTypeIsNamed() {
        assertThatThrownBy(() -> Nodes.node(Nodes.TOKEN_INITIALIZER, "seed", "xstring", "one"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("\"seed\" has type xstring where xint is expected");
    }

    @Test
    void constantThatIsNoneIsNamedWithItsChoices() {
        assertThatThrownBy(
                        () ->
                                Nodes.node(
                                        Nodes.TOKEN_INITIALIZER,
                                        "distribution",
                                        "xstring",
                                        "CAUCHY"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(
                        "\"CAUCHY\", which is none of [UNIFORM_BOX, GAUSSIAN, SPHERE, ");
    }

    @Test
    void diagonalEntryThatIsNoNumberIsNamed() throws Exception {
        HostedNode node = Nodes.node(Nodes.MATRIX_SOURCE);
        assertThatThrownBy(
                        () ->
                                node.loadSettings(
                                        Nodes.settings(
                                                node,
                                                "value",
                                                "xstring",
                                                "DIAGONAL",
                                                "diagonal",
                                                "xstring",
                                                "1, two")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot make the value matrix, because the diagonal \"1, two\" holds \"two\", which is not a number. "
                                + "Write numbers separated by commas.");
    }

    @Test
    void valueMatrixThatIsNotSquareIsRefused() throws Exception {
        HostedNode node = Nodes.matrixFromTable();
        BufferedDataTable table = nodes.table(List.of("a", "b"), rows(1, 2));
        assertThatThrownBy(() -> nodes.run(node, table))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read the value matrix, because the table has 1 rows and 2 numeric columns. Provide as many rows as numeric columns.");
    }

    @Test
    void valueMatrixFromNoTableIsRefused() throws Exception {
        HostedNode node = Nodes.node(Nodes.MATRIX_SOURCE, "value", "xstring", "TABLE");
        assertThatThrownBy(() -> nodes.run(node))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("no table is connected");
    }

    @Test
    void tokensOfAnotherDimensionAreRefused() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        BufferedDataTable tokens = nodes.table(List.of("a", "b", "c"), rows(1, 2, 3));
        assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot integrate, because the value matrix is 2x2 but the tokens have 3 coordinates [a, b, c]. "
                                + "Select 2 columns or change the model's dimension.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8|[c1, c2, c3, c4, c5, c6, c7, c8]",
                "9|[c1, c2, c3, ..., c9]",
                "384|[c1, c2, c3, ..., c384]",
            })
    void manyColumnsAreListedByTheFirstThreeAndTheLast(final int count, final String listed)
            throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject tokens = nodes.tokens(new double[count]);
        assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot integrate, because the value matrix is 2x2 but the tokens have %d coordinates %s. "
                                        .formatted(count, listed)
                                + "Select 2 columns or change the model's dimension.");
    }

    @Test
    void missingCoordinateIsNamedByColumnAndRow() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        List<DataCell[]> rows = rows(1, 2);
        rows.add(new DataCell[] {new DoubleCell(3), DataType.getMissingCell()});
        BufferedDataTable tokens = nodes.table(List.of("x", "y"), rows);
        assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read tokens, because column \"y\" has a missing value in row \"Row1\". Filter or impute missing values first.");
    }

    @Test
    void coordinateThatIsNotFiniteIsNamedByColumnAndRow() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        BufferedDataTable tokens = nodes.table(List.of("x", "y"), rows(1, Double.NaN));
        assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.INTEGRATOR), model, tokens))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read tokens, because column \"y\" holds NaN in row \"Row0\". Replace or filter values that are not finite first.");
    }

    @Test
    void selectedTextColumnIsRefused() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        HostedNode integrator = Nodes.node(Nodes.INTEGRATOR);
        NodeSettings settings = Nodes.settings(integrator);
        settings.getNodeSettings("coordinates")
                .getNodeSettings("manualFilter")
                .addStringArray("manuallySelected", "x", "name");
        integrator.loadSettings(settings);
        List<DataCell[]> rows = new ArrayList<>();
        rows.add(new DataCell[] {new DoubleCell(3), new StringCell("three")});
        BufferedDataTable tokens = nodes.table(List.of("x", "name"), rows);
        assertThatThrownBy(() -> nodes.run(integrator, model, tokens))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        "Cannot read coordinates, because column \"name\" does not hold numbers");
    }

    @Test
    void detectorAsksForRescaledTokens() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        BufferedDataTable tokens = nodes.table(List.of("x1", "x2"), rows(1, 2));
        assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, tokens))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot find tokens, because the table has no column \"z1\". Connect the final tokens of an Attention Dynamics Integrator.");
    }

    @Test
    void detectorRefusesTokensOfNegativeTime() throws Exception {
        PortObject model = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[0];
        PortObject tokens = nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER)).out()[0];
        PortObject[] back =
                nodes.run(
                                Nodes.node(
                                        Nodes.INTEGRATOR,
                                        "direction",
                                        "xstring",
                                        "BACKWARD",
                                        "horizon",
                                        "xdouble",
                                        "1.5",
                                        "frames",
                                        "xint",
                                        "2"),
                                model,
                                tokens)
                        .out();
        for (PortObject table : List.of(back[0], back[1])) {
            assertThatThrownBy(() -> nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, table))
                    .isInstanceOf(KNIMEException.class)
                    .hasMessage(
                            "Cannot observe the tokens, because they are those of t = -1.5, and limits are those of time running forward. "
                                    + "Integrate forward in time.");
        }
    }

    private static List<DataCell[]> rows(final double... values) {
        DataCell[] cells = new DataCell[values.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = new DoubleCell(values[k]);
        }
        List<DataCell[]> rows = new ArrayList<>();
        rows.add(cells);
        return rows;
    }
}
