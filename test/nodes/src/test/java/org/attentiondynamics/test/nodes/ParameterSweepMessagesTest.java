// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** What a sweep says of bad settings, bad columns and bad rows. */
class ParameterSweepMessagesTest extends WithSweeps {
    private static final List<String> COLUMNS = List.of("n", "beta", "V");

    private BufferedDataTable table() {
        return nodes.table(
                COLUMNS,
                List.<DataCell[]>of(
                        new DataCell[] {
                            new IntCell(5), new DoubleCell(1), new StringCell("IDENTITY")
                        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tokensColumn|m||Cannot read the number of tokens n, because the table has no column \"m\". Select another column, or none to take the setting.",
                "seedColumn|V||Cannot read the seed, because column \"V\" does not hold numbers but String. Select another column or convert it first.",
                "familyColumn|n||Cannot read the family of V, because column \"n\" does not hold text but Number (integer). Select another column or convert it first.",
                "dimensionColumn|n|DIAGONAL|Cannot take the dimension d from column \"n\", because the family DIAGONAL of V fixes it. Select no column for it, or another family.",
                "factorColumn|beta|IDENTITY|Cannot take the factor of V from column \"beta\", because the family IDENTITY of V has none. Select no column for it, or another family.",
                "progressFile|progress.jsonl||Cannot find the progress file, because \"progress.jsonl\" is a relative path. Enter an absolute one, or knime://knime.workflow/data/... for a file inside the workflow.",
            })
    void badColumnIsSaidBeforeExecution(
            final String key, final String value, final String family, final String sentence)
            throws Exception {
        refusesToConfigure(
                sweep(
                        key,
                        "xstring",
                        value,
                        "model/value",
                        "xstring",
                        family == null ? "IDENTITY" : family),
                table(),
                sentence);
    }

    @Test
    void numberOfTokensThatTheDistributionFixesHasNoColumn() throws Exception {
        refusesToConfigure(
                sweep(
                        "tokensColumn",
                        "xstring",
                        "n",
                        "tokens/distribution",
                        "xstring",
                        "CROSS_POLYTOPE"),
                table(),
                "Cannot take the number of tokens n from column \"n\", because the distribution CROSS_POLYTOPE fixes it. Select no column for it, or another family.");
    }

    @Test
    void modelAndTokensOfDifferentDimensionsAreRefused() throws Exception {
        refusesToConfigure(
                sweep("model/dimension", "xint", "3"),
                table(),
                "Cannot integrate, because the value matrix is 3x3 but the tokens have 2 coordinates. Set the same dimension for both.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model/value|xstring|TABLE|Cannot make the value matrix, because it is to come from a table and no table with a matrix is connected to this node. Choose another family.",
                "tokens/distribution|xstring|TABLE|Cannot draw tokens, because they are to come from a table and no table with tokens is connected to this node. Choose another distribution.",
                "tokens/tokens|xint|0|Cannot draw tokens, because their number is 0. Set a number of at least 1.",
                "model/inverseTemperature|xdouble|0.0|Cannot make the query matrix, because the inverse temperature is 0.0. Set a number above 0.",
                "tolerance|xdouble|1.0|Cannot integrate, because the tolerance must be in [1.0E-13, 0.1], was 1.0. Correct the setting.",
                "horizon|xdouble|-1.0|Cannot integrate, because the horizon must be a finite time of at least 0, was -1.0. Correct the setting.",
                "stepLimit|xint|0|Cannot integrate, because the step limit must be at least 1, was 0. Correct the setting.",
            })
    void badSettingIsRefused(
            final String key, final String type, final String value, final String sentence) {
        assertThatThrownBy(() -> sweep(key, type, value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tokensColumn|2.5|4|Cannot read the number of tokens n, because column \"x\" holds 2.5 in row \"Row1\". Give a whole number of less than ten digits.",
                "tokensColumn|1e10|4|Cannot read the number of tokens n, because column \"x\" holds 1.0E10 in row \"Row1\". Give a whole number of less than ten digits.",
                "tokensColumn|-3|4|Cannot draw tokens, because their number is -3. Set a number of at least 1.",
                "seedColumn|NaN|4|Cannot read the seed, because column \"x\" holds NaN in row \"Row1\". Replace or filter values that are not finite first.",
                "inverseTemperatureColumn|0|1|Cannot make the query matrix, because the inverse temperature is 0.0. Set a number above 0.",
                "sizeColumn|-1|1|Cannot draw tokens, because the half width is -1.0. Set a finite number above 0.",
                "horizonColumn|-1|1|Cannot integrate, because the horizon must be a finite time of at least 0, was -1.0. Correct the setting.",
                "toleranceColumn|0.5|0.01|Cannot integrate, because the tolerance must be in [1.0E-13, 0.1], was 0.5. Correct the setting.",
            })
    void badRowFailsAloneAndSaysWhy(
            final String key, final double value, final double fine, final String sentence)
            throws Exception {
        HostedNode.Executed executed =
                nodes.run(sweep(key, "xstring", "x"), numbers("x", fine, value, fine));
        PortObject results = executed.out()[0];
        assertThat(Nodes.texts(results, "error").get(1)).isEqualTo(sentence);
        assertThat(Nodes.texts(results, "clusters").get(1)).isEqualTo("?");
        assertThat(Nodes.texts(results, "run").get(1)).isEqualTo("?");
        assertThat(Nodes.numbers(results, "clusters")[2]).isPositive();
        assertThat(executed.warning())
                .contains("1 of 3 runs failed: the column \"error\" says why.");
    }

    @Test
    void missingValueFailsItsRowAlone() throws Exception {
        BufferedDataTable table =
                nodes.table(
                        List.of("beta"),
                        List.<DataCell[]>of(
                                new DataCell[] {new DoubleCell(1)},
                                new DataCell[] {DataType.getMissingCell()}));
        assertThat(
                        Nodes.texts(
                                results(
                                        sweep("inverseTemperatureColumn", "xstring", "beta"),
                                        table),
                                "error"))
                .containsExactly(
                        "?",
                        "Cannot read the inverse temperature, because column \"beta\" has a missing value in row \"Row1\". Filter or impute missing values first.");
    }

    @Test
    void unknownFamilyFailsItsRowAlone() throws Exception {
        String families =
                "[IDENTITY, SCALED_IDENTITY, DIAGONAL, SYMMETRIC, NON_NORMAL, GOOD_TRIPLE, PARANORMAL, JUST_OUTSIDE, GAUSSIAN, GOE, UNIFORM_POSITIVE, UNIFORM_SYMMETRIC, GRAM, PAPER_HYPERPLANES_2D, PAPER_HYPERPLANES_3D_CONTRACTING, PAPER_HYPERPLANES_3D_EXPANDING, PAPER_CODIMENSION, PAPER_POLYTOPE_TIMES_LINE]";
        PortObject results =
                results(
                        sweep("familyColumn", "xstring", "V"),
                        texts("V", "unit", "Table", "PAPER_CODIMENSION", "good triple"));
        assertThat(Nodes.texts(results, "error"))
                .containsExactly(
                        "Cannot read the family of V, because column \"V\" holds \"unit\" in row \"Row0\". Write one of "
                                + families
                                + ".",
                        "Cannot make the value matrix, because it is to come from a table and no table with a matrix is connected to this node. Choose another family.",
                        "Cannot integrate, because the value matrix is 3x3 but the tokens have 2 coordinates. Set the same dimension for both.",
                        "?");
    }

    @Test
    void runThatDoesNotFitIntoMemoryIsNotTried() throws Exception {
        PortObject results =
                results(
                        sweep("tokensColumn", "xstring", "n", "tolerance", "xdouble", "1.0E-4"),
                        numbers("n", 3, 500_000_000));
        assertThat(Nodes.texts(results, "error").get(0)).isEqualTo("?");
        assertThat(Nodes.texts(results, "error").get(1))
                .matches(
                        "Cannot run, because 500000000 tokens in 2 coordinates take about [0-9.]+ GB of memory and [0-9.]+ GB are to be had\\. "
                                + "Take at most \\d+ tokens, or raise the memory limit of the program\\.");
    }

    @Test
    void runsThatFailWhileTheyRunSayWhy() throws Exception {
        PortObject results =
                results(
                        sweep(
                                "tokens/normalisation",
                                "xstring",
                                "UNIT_LENGTH",
                                "tokens/distribution",
                                "xstring",
                                "SYMMETRIC_TRIPLE"),
                        numbers("any", 1));
        assertThat(Nodes.text(results, 0, "error"))
                .isEqualTo(
                        "Cannot normalise the tokens, because token \"Row1\" is 0 and has no direction. Leave it out or choose another normalisation.");
        assertThat(Nodes.text(results, 0, "run")).startsWith("numerics=");
    }

    @Test
    void runsThatStopEarlyAreCounted() throws Exception {
        HostedNode.Executed executed =
                nodes.run(sweep("stepLimit", "xint", "2"), numbers("any", 1, 2));
        assertThat(executed.warning())
                .contains("2 of 2 runs did not get to the end: the column \"outcome\" says why.");
        assertThat(Nodes.texts(executed.out()[0], "complete")).containsOnly("false");
        assertThat(Nodes.text(executed.out()[0], 0, "outcome")).contains("step limit");
    }

    @Test
    void earlierResultsMustBeResults() throws Exception {
        HostedNode node = withEarlier(sweep());
        BufferedDataTable table = table();
        assertThatThrownBy(
                        () ->
                                node.configure(
                                        new PortObjectSpec[] {
                                            table.getDataTableSpec(), table.getDataTableSpec()
                                        }))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot use the earlier results, because the table has no column \"run\". Connect the results of a Parameter Sweep.");
    }
}
