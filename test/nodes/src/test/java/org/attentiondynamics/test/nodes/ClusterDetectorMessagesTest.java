// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

class ClusterDetectorMessagesTest extends WithNodes {
    @Test
    void tokensThatSettleAreNoReasonToWarn() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] flow = flow(model, nodes.drawn(2));
        assertThat(warning(model, flow[0])).isEmpty();
        assertThat(warning(model, flow[1])).isEmpty();
    }

    @Test
    void contractionIsNoReasonToWarn() throws Exception {
        PortObject model = nodes.model("-1, -1");
        assertThat(warning(model, flow(model, nodes.drawn(2))[1])).isEmpty();
    }

    @Test
    void nothingSettledIsMentioned() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject tokens = flow(model, nodes.drawn(2), "horizon", "xdouble", "0.5")[1];
        assertThat(warning(model, tokens))
                .contains(
                        "No direction of V has settled by t = 0.5, so all tokens count as one cluster. Integrate to a longer horizon.");
    }

    @Test
    void undecidedTokensAreCounted() throws Exception {
        PortObject model = nodes.model("1, 1");
        // The last token lies between two others and is drawn to both, for ever, in exact
        // arithmetic only.
        PortObject tokens =
                nodes.tokens(
                        new double[] {1, 1},
                        new double[] {1, -1},
                        new double[] {-1, 1},
                        new double[] {-1, -1},
                        new double[] {1, 0});
        HostedNode.Executed found =
                nodes.run(
                        Nodes.node(Nodes.CLUSTER_DETECTOR),
                        model,
                        flow(model, tokens, "horizon", "xdouble", "40.0")[1]);
        assertThat(found.warning())
                .contains(
                        "1 of 5 tokens is undecided: it is not known for certain which token leads. A verdict that hangs on undecided tokens is "
                                + "UNDECIDED; integrate at a lower tolerance.");
        assertThat(Nodes.texts(found.out()[0], "decided"))
                .containsExactly("true", "true", "true", "true", "false");
        assertThat(Nodes.text(found.out()[3], 0, "undecided")).isEqualTo("1");
    }

    @Test
    void leaderThatNamesNoRowIsUnknown() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject tokens = flow(model, nodes.drawn(2))[1];
        String leader = Nodes.text(tokens, 0, "leader");
        long followers = Nodes.texts(tokens, "leader").stream().filter(leader::equals).count();
        List<DataRow> others =
                Nodes.rows(tokens).stream()
                        .filter(row -> !row.getKey().getString().equals(leader))
                        .toList();
        HostedNode.Executed found =
                nodes.run(
                        Nodes.node(Nodes.CLUSTER_DETECTOR), model, nodes.withRows(tokens, others));
        assertThat(found.warning())
                .contains(
                        (followers - 1)
                                + " of 39 tokens are without a known leader: the column \"leader\" names none of the rows. Connect the tokens "
                                + "unfiltered.");
        assertThat(Nodes.text(found.out()[0], 0, "leader")).isEqualTo("?");
        assertThat(Nodes.text(found.out()[0], 0, "decided")).isEqualTo("false");
    }

    @Test
    void trajectoryOutOfOrderHasNoCourseOfTime() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject trajectory = flow(model, nodes.drawn(2))[0];
        List<DataRow> rows = new ArrayList<>(Nodes.rows(trajectory));
        Collections.reverse(rows);
        HostedNode.Executed found =
                nodes.run(
                        Nodes.node(Nodes.CLUSTER_DETECTOR),
                        model,
                        nodes.withRows(trajectory, rows));
        assertThat(found.warning())
                .contains(
                        "The table \"Through time\" is empty, because the rows are not in the order of t. Sort the trajectory by t.");
        assertThat(Nodes.rows(found.out()[4])).isEmpty();
        assertThat(Nodes.text(found.out()[2], 0, "verdict")).isEqualTo("PASS");
    }

    @Test
    void severalWarningsAreOneMessage() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject trajectory = flow(model, nodes.drawn(2), "horizon", "xdouble", "0.5")[0];
        List<DataRow> rows = new ArrayList<>(Nodes.rows(trajectory));
        Collections.reverse(rows);
        assertThat(warning(model, nodes.withRows(trajectory, rows)))
                .hasValueSatisfying(
                        message ->
                                assertThat(message)
                                        .matches(
                                                "No direction .* longer horizon\\. The table .* by t\\."));
    }

    @Test
    void tokenThatIsThereTwiceIsNamed() throws Exception {
        PortObject model = nodes.model("1");
        PortObject twice =
                nodes.table(
                        List.of("token", "t", "z1"),
                        List.of(row("a", 0, 1), row("b", 0, 2), row("a", 0, 3)));
        assertThatThrownBy(() -> warning(model, twice))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot read tokens, because token \"a\" is there twice at t = 0.0. Connect the trajectory of one run.");
    }

    @Test
    void timesThatAreNoNumbersAreRefused() throws Exception {
        PortObject model = nodes.model("1");
        PortObject tokens =
                nodes.table(
                        List.of("t", "z1"),
                        List.<DataCell[]>of(
                                new DataCell[] {new StringCell("late"), new DoubleCell(1)}));
        assertThatThrownBy(() -> warning(model, tokens))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith(
                        "Cannot read times, because column \"t\" does not hold numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time|-1.0|Cannot observe the tokens, because their time is -1.0. Set a finite time of at least 0.",
                "layerSize|-0.5|Cannot observe the tokens, because their layer size is -0.5. Set a finite layer size of at least 0.",
                "layerSize|NaN|Cannot observe the tokens, because their layer size is NaN. Set a finite layer size of at least 0.",
            })
    void settingOutOfRangeIsASentence(final String key, final String value, final String sentence) {
        assertThatThrownBy(() -> Nodes.node(Nodes.CLUSTER_DETECTOR, key, "xdouble", value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void longTrajectoryTellsHowFarItIsAndCanBeCancelled() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject trajectory = flow(model, nodes.drawn(2))[0];
        AtomicReference<String> heard = new AtomicReference<>();
        var exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> heard.compareAndSet(null, message),
                        () -> heard.get() != null);
        assertThatThrownBy(
                        () ->
                                Nodes.run(
                                        exec,
                                        Nodes.node(Nodes.CLUSTER_DETECTOR),
                                        model,
                                        trajectory))
                .isInstanceOf(CanceledExecutionException.class);
        assertThat(heard.get()).isEqualTo("frame 1 of 61");
    }

    private static DataCell[] row(final String token, final double t, final double z) {
        return new DataCell[] {new StringCell(token), new DoubleCell(t), new DoubleCell(z)};
    }

    private PortObject[] flow(
            final PortObject model, final PortObject tokens, final String... changes)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.INTEGRATOR, changes), model, tokens).out();
    }

    private Optional<String> warning(final PortObject model, final PortObject tokens)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, tokens).warning();
    }
}
