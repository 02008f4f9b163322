// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

class ClusterDetectorTest extends WithNodes {
    private static final List<String> STATEMENTS =
            List.of(
                    "Theorem 2.1",
                    "Theorem 3.1",
                    "Theorem 4.2",
                    "Conjecture 4.3",
                    "Theorem 5.2",
                    "Section 8, V = -I");

    @Test
    void settingsOfTheFirstReleaseLoad() throws Exception {
        HostedNode node = Nodes.node(Nodes.CLUSTER_DETECTOR);
        NodeSettings old = Nodes.settings(node, "time", "xdouble", "3.0");
        SettingsAccess.entries(old).keySet().retainAll(List.of("time"));
        node.loadSettings(old);
        NodeSettings now = Nodes.settings(node);
        assertThat(now.getDouble("time")).isEqualTo(3);
        assertThat(now.getDouble("layerSize")).isZero();
        assertThat(now.keySet()).hasSize(2);
    }

    @Test
    void cancellingEndsTheNodeBetweenTwoRowsOfTheAttention() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject tokens = flow(model, nodes.drawn(2))[1];
        AtomicInteger asked = new AtomicInteger();
        ExecutionContext exec =
                HostExecution.context(
                        scratch, (fraction, message) -> {}, () -> asked.incrementAndGet() > 20);
        assertThatThrownBy(() -> Nodes.run(exec, Nodes.node(Nodes.CLUSTER_DETECTOR), model, tokens))
                .isInstanceOf(CanceledExecutionException.class);
        // Of forty rows half are looked at; then the node asks no more.
        assertThat(asked).hasValue(21);
    }

    @Test
    void tablesHaveTheirColumns() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] out = detect(model, flow(model, nodes.drawn(2))[1]);
        assertThat(Nodes.columns(out[0]))
                .containsExactly(
                        "cluster",
                        "leader",
                        "distance",
                        "distance to limit",
                        "decided",
                        "z1",
                        "z2");
        assertThat(Nodes.columns(out[1]))
                .containsExactly(
                        "cluster", "size", "vertex", "leader", "self-dominance defect", "z1", "z2");
        assertThat(Nodes.columns(out[2]))
                .containsExactly(
                        "statement",
                        "prediction",
                        "because",
                        "observation",
                        "residual",
                        "tolerance",
                        "verdict",
                        "horizon needed");
        assertThat(Nodes.columns(out[3]))
                .containsExactly(
                        "tokens",
                        "rank at 1e-2",
                        "rank at 1e-6",
                        "numerical rank",
                        "distance to Boolean",
                        "exceptional row",
                        "leaders",
                        "effective leaders",
                        "undecided");
        assertThat(Nodes.columns(out[4]))
                .containsExactly(
                        "t",
                        "rank",
                        "distance to Boolean",
                        "effective leaders",
                        "hull vertices",
                        "clusters");
    }

    @Test
    void strongestStatementComesFirstAndTheOthersInTheOrderOfThePaper() throws Exception {
        PortObject model = nodes.model("1, 1, -0.5");
        PortObject geometry = detect(model, flow(model, nodes.drawn(3))[1])[2];
        assertThat(Nodes.texts(geometry, "statement"))
                .hasSize(6)
                .startsWith("Theorem 5.2", "Theorem 2.1", "Theorem 3.1", "Theorem 4.2");
        assertThat(Nodes.texts(geometry, "verdict"))
                .startsWith("PASS", "NO THEOREM", "NO THEOREM", "UNDECIDED");
        assertThat(Nodes.numbers(geometry, "residual")[0])
                .isLessThanOrEqualTo(Nodes.numbers(geometry, "tolerance")[0]);
        assertThat(Nodes.numbers(geometry, "residual")[1]).isNaN();
        assertThat(Nodes.numbers(geometry, "horizon needed")).containsOnly(Double.NaN);
    }

    @Test
    void whereNothingAppliesTheFirstRowSaysSo() throws Exception {
        PortObject model = nodes.model("0, 0");
        PortObject geometry = detect(model, flow(model, nodes.drawn(2))[1])[2];
        assertThat(Nodes.texts(geometry, "statement").get(0)).isEqualTo("no theorem");
        assertThat(Nodes.texts(geometry, "statement").subList(1, 7)).isEqualTo(STATEMENTS);
        assertThat(Nodes.text(geometry, 0, "verdict")).isEqualTo("NO THEOREM");
        assertThat(Nodes.text(geometry, 0, "because"))
                .isEqualTo("V = 0, so that tokens do not move");
    }

    @Test
    void tooEarlyAVerdictTellsTheHorizonNeeded() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject tokens = flow(model, nodes.drawn(2), "horizon", "xdouble", "1.0")[1];
        PortObject geometry = detect(model, tokens)[2];
        assertThat(Nodes.text(geometry, 0, "verdict")).isEqualTo("UNDECIDED");
        assertThat(Nodes.numbers(geometry, "horizon needed")[0]).isGreaterThan(1).isLessThan(20);
    }

    @Test
    void limitsAndDecisionsAreTakenFromFinalTokens() throws Exception {
        PortObject model = nodes.model("1, 1, -0.5");
        PortObject tokens = flow(model, nodes.drawn(3))[1];
        PortObject[] out = detect(model, tokens);
        // Along the third coordinate, which has no limit, tokens are hundreds away.
        assertThat(Arrays.stream(Nodes.numbers(out[0], "distance to limit")))
                .allMatch(x -> x >= 0 && x < 1e-3);
        assertThat(Nodes.texts(out[0], "decided")).containsOnly("true");
        assertThat(Nodes.texts(out[0], "leader")).isEqualTo(Nodes.texts(tokens, "leader"));
        assertThat(Nodes.numbers(out[0], "z3")).isEqualTo(Nodes.numbers(tokens, "z3"));
        assertThat(Nodes.text(out[2], 0, "observation")).contains("in the limit, known at t = 12");
    }

    @Test
    void lastFrameOfATrajectoryHasLeadersButNoLimits() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] flow = flow(model, nodes.drawn(2));
        PortObject[] out = detect(model, flow[0]);
        assertThat(Nodes.texts(out[0], "leader")).isEqualTo(Nodes.texts(flow[1], "leader"));
        assertThat(Nodes.numbers(out[0], "distance to limit")).containsOnly(Double.NaN);
        assertThat(Nodes.texts(out[0], "decided")).containsOnly("?");
        assertThat(Nodes.text(out[2], 0, "verdict")).isEqualTo("PASS");
    }

    @Test
    void clusterIsLedByTheTokenInItThatMostFollow() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] out = detect(model, flow(model, nodes.drawn(2))[1]);
        List<String> leaders = Nodes.texts(out[1], "leader");
        List<String> cluster = Nodes.texts(out[0], "cluster");
        for (int c = 0; c < leaders.size(); c++) {
            int token = Integer.parseInt(leaders.get(c).substring("Row".length()));
            assertThat(cluster.get(token)).isEqualTo(String.valueOf(c));
        }
        assertThat(Nodes.numbers(out[1], "self-dominance defect")).containsOnly(0);
    }

    @Test
    void clusterThatNobodyFollowsHasNoLeader() throws Exception {
        PortObject tokens =
                nodes.table(
                        List.of("leader", "z1"),
                        List.of(led("Row0", -1), led("Row1", 1), led("Row1", 0.2)));
        PortObject[] out = detect(nodes.model("1"), tokens, "time", "xdouble", "20.0");
        assertThat(Nodes.texts(out[1], "leader")).containsExactly("Row0", "Row1", "?");
        assertThat(Nodes.texts(out[1], "vertex")).containsExactly("true", "true", "false");
        assertThat(Nodes.numbers(out[1], "self-dominance defect")[2]).isGreaterThan(0.1);
    }

    private static DataCell[] led(final String leader, final double z) {
        return new DataCell[] {new StringCell(leader), new DoubleCell(z)};
    }

    @Test
    void attentionIsOneRow() throws Exception {
        PortObject model = nodes.model("1");
        PortObject attention = detect(model, flow(model, nodes.drawn(1))[1])[3];
        assertThat(Nodes.rows(attention)).hasSize(1);
        assertThat(Nodes.text(attention, 0, "tokens")).isEqualTo("40");
        assertThat(Nodes.numbers(attention, "rank at 1e-6")[0]).isBetween(2.0, 3.0);
        assertThat(Nodes.numbers(attention, "effective leaders")[0]).isBetween(1.0, 2.0);
        assertThat(Nodes.text(attention, 0, "leaders")).isEqualTo("2");
        assertThat(Nodes.text(attention, 0, "undecided")).isEqualTo("0");
        assertThat(Nodes.text(attention, 0, "exceptional row")).isEqualTo("?");
    }

    @Test
    void trajectoryIsSummedUpFrameByFrame() throws Exception {
        PortObject model = nodes.model("1, 1");
        // Past t = 15 attention comes from the leaders in the table.
        PortObject[] flow = flow(model, nodes.drawn(2), "horizon", "xdouble", "30.0");
        PortObject[] out = detect(model, flow[0]);
        double[] t = Nodes.numbers(out[4], "t");
        assertThat(t).hasSize(61).startsWith(0).endsWith(30).isSorted();
        assertThat(Arrays.stream(Nodes.numbers(out[4], "rank"))).allMatch(r -> r >= 1 && r <= 40);
        double[] blur = Nodes.numbers(out[4], "distance to Boolean");
        assertThat(blur[60]).isZero();
        assertThat(blur[0]).isGreaterThan(0.1);
        assertThat(Nodes.texts(out[4], "clusters")).startsWith("1");
        int clusters = Nodes.rows(out[1]).size();
        assertThat(Nodes.numbers(out[4], "clusters")[60]).isEqualTo(clusters);
        assertThat(Nodes.numbers(out[4], "hull vertices")[60]).isEqualTo(clusters);
        assertThat(Nodes.numbers(out[4], "effective leaders")[60])
                .isEqualTo(Nodes.numbers(out[3], "effective leaders")[0]);
    }

    @Test
    void finalTokensHaveNoCourseOfTime() throws Exception {
        PortObject model = nodes.model("1, 1");
        assertThat(Nodes.rows(detect(model, flow(model, nodes.drawn(2))[1])[4])).isEmpty();
    }

    @Test
    void layersAreJudgedByTheirSize() throws Exception {
        PortObject model = nodes.model("1, 1");
        PortObject[] flow =
                flow(
                        model,
                        nodes.drawn(2),
                        "motion",
                        "xstring",
                        "LAYERS",
                        "layerSize",
                        "xdouble",
                        "0.5",
                        "horizon",
                        "xdouble",
                        "20.0");
        PortObject[] out = detect(model, flow[0], "layerSize", "xdouble", "0.5");
        assertThat(Nodes.text(out[2], 0, "verdict")).isEqualTo("PASS");
        assertThat(Arrays.stream(Nodes.numbers(out[4], "rank"))).allMatch(r -> r >= 1);
        PortObject[] end = detect(model, flow[1], "layerSize", "xdouble", "0.5");
        assertThat(Nodes.text(end[2], 0, "verdict")).isEqualTo("PASS");
        assertThat(Arrays.stream(Nodes.numbers(end[0], "distance to limit")))
                .allMatch(x -> x >= 0 && x < 1e-3);
        assertThatThrownBy(() -> detect(model, flow[0], "layerSize", "xdouble", "0.3"))
                .hasMessageStartingWith("Cannot observe the tokens, because ")
                .hasMessageEndingWith(
                        ". Set the layer size the tokens were integrated with; 0 if they moved continuously.");
    }

    private PortObject[] flow(
            final PortObject model, final PortObject tokens, final String... changes)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.INTEGRATOR, changes), model, tokens).out();
    }

    private PortObject[] detect(
            final PortObject model, final PortObject tokens, final String... changes)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR, changes), model, tokens).out();
    }
}
