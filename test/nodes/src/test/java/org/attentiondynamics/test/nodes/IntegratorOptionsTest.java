// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

class IntegratorOptionsTest extends WithNodes {
    private static final List<String> FIRST_RELEASE =
            List.of(
                    "coordinates",
                    "horizon",
                    "tolerance",
                    "frames",
                    "smallestAttention",
                    "stepLimit");

    /** Some hundred local errors at the default tolerance of 1e-9. */
    private static final double ACCURATE = 1e-6;

    @Test
    void settingsOfTheFirstReleaseLoad() throws Exception {
        HostedNode node = Nodes.node(Nodes.INTEGRATOR);
        NodeSettings old = Nodes.settings(node, "horizon", "xdouble", "3.0");
        SettingsAccess.entries(old).keySet().retainAll(FIRST_RELEASE);
        node.loadSettings(old);
        NodeSettings now = Nodes.settings(node);
        assertThat(now.getDouble("horizon")).isEqualTo(3);
        assertThat(now.getString("stop")).isEqualTo("AT_TIME");
        assertThat(now.getDouble("closeness")).isEqualTo(1e-6);
        assertThat(now.getString("motion")).isEqualTo("CONTINUOUS");
        assertThat(now.getDouble("layerSize")).isEqualTo(1);
        assertThat(now.getString("method")).isEqualTo("ORDER_8");
        assertThat(now.getString("attentionRule")).isEqualTo("SOFTMAX");
        assertThat(now.getString("direction")).isEqualTo("FORWARD");
        assertThat(now.getBoolean("hasMasses")).isFalse();
        assertThat(now.getString("massColumn")).isEmpty();
        assertThat(now.getBoolean("rawTokens")).isFalse();
        assertThat(now.getBoolean("crossCheck")).isTrue();
        assertThat(now.getString("attentionEntries")).isEqualTo("FROM_WEIGHT");
        assertThat(now.getInt("entriesPerToken")).isEqualTo(10);
        assertThat(now.getInt("mostEntries")).isEqualTo(16_000_000);
        assertThat(now.keySet()).hasSize(FIRST_RELEASE.size() + 14);
    }

    @Test
    void tablesHaveTheirColumns() throws Exception {
        PortObject[] out =
                run(identity(2), nodes.tokens(xy(2, 1), xy(1, 2)), "rawTokens", "xboolean", "true");
        assertThat(Nodes.columns(out[0]))
                .containsExactly("token", "t", "leader", "z1", "z2", "x1", "x2", "log|x|");
        assertThat(Nodes.columns(out[1]))
                .containsExactly(
                        "t",
                        "leader",
                        "decided",
                        "error",
                        "z1",
                        "z2",
                        "x1",
                        "x2",
                        "log|x|",
                        "limit1",
                        "limit2",
                        "limit error");
        assertThat(Nodes.columns(out[2]))
                .containsExactly("token", "attends to", "attention", "log attention", "head");
        assertThat(Nodes.columns(out[3]))
                .containsExactly("t", "steps", "evaluations", "step size", "outcome");
        assertThat(Nodes.columns(out[4])).containsExactly("t", "token", "from", "to", "head");
        assertThat(Nodes.texts(out[2], "head")).containsOnly("1");
    }

    @Test
    void trajectoryEndsWithTheFinalTokensAndTheirLeaders() throws Exception {
        PortObject[] out = run(identity(2), drawn());
        List<String> leaders = Nodes.texts(out[0], "leader");
        assertThat(leaders.subList(60 * 40, 61 * 40)).isEqualTo(Nodes.texts(out[1], "leader"));
        double[] z = Nodes.numbers(out[0], "z1");
        assertThat(Arrays.copyOfRange(z, 60 * 40, 61 * 40)).isEqualTo(Nodes.numbers(out[1], "z1"));
        assertThat(Nodes.texts(out[1], "decided")).containsOnly("true");
        assertThat(Arrays.stream(Nodes.numbers(out[1], "error")))
                .allMatch(e -> e >= 0 && e < ACCURATE);
    }

    @Test
    void withoutCrossCheckErrorsAreMissing() throws Exception {
        PortObject[] out =
                run(
                        identity(2),
                        nodes.tokens(xy(2, 1), xy(1, 2)),
                        "crossCheck",
                        "xboolean",
                        "false");
        assertThat(Nodes.numbers(out[1], "error")).containsOnly(Double.NaN);
    }

    @Test
    void outcomeStandsInTheLastRowOfTheDiagnostics() throws Exception {
        PortObject[] out = run(identity(2), nodes.tokens(xy(2, 1), xy(1, 2)));
        List<String> outcomes = Nodes.texts(out[3], "outcome");
        assertThat(outcomes).hasSize(61);
        assertThat(outcomes.subList(0, 60)).containsOnly("?");
        assertThat(outcomes.get(60))
                .startsWith("At t = 12.0 after ")
                .endsWith("reached the horizon.");
    }

    @Test
    void oneTokenGrowsByTheSameFactorInEveryLayer() throws Exception {
        PortObject[] out =
                run(
                        identity(1),
                        nodes.tokens(new double[] {3}),
                        "motion",
                        "xstring",
                        "LAYERS",
                        "layerSize",
                        "xdouble",
                        "0.5",
                        "horizon",
                        "xdouble",
                        "2.2",
                        "rawTokens",
                        "xboolean",
                        "true");
        double[] x = Nodes.numbers(out[0], "x1");
        assertThat(Nodes.numbers(out[0], "t")).containsExactly(0, 0.5, 1, 1.5, 2);
        for (int k = 0; k < x.length; k++) {
            // A factor rounds once each layer.
            assertThat(x[k]).isCloseTo(3 * Math.pow(1.5, k), within(1e-13));
        }
        assertThat(Nodes.numbers(out[0], "z1")).containsOnly(3);
    }

    @Test
    void hardmaxAttendsToTheLeaderAlone() throws Exception {
        PortObject[] out =
                run(
                        identity(1),
                        nodes.tokens(new double[] {2}, new double[] {1}),
                        "attentionRule",
                        "xstring",
                        "HARDMAX",
                        "horizon",
                        "xdouble",
                        "1.0");
        assertThat(Nodes.texts(out[2], "attends to")).containsExactly("Row0", "Row0");
        assertThat(Nodes.numbers(out[2], "attention")).containsExactly(1, 1);
        // x2' = x1 = 2 e^t.
        assertThat(Nodes.numbers(out[1], "z1"))
                .containsExactly(new double[] {2, 2 - Math.exp(-1)}, within(ACCURATE));
    }

    @Test
    void tokenOfMassTwoActsLikeTwoTokens() throws Exception {
        PortObject[] masses =
                run(
                        identity(1),
                        nodes.tokens(xy(1, 1), xy(-0.5, 2)),
                        "horizon",
                        "xdouble",
                        "1.0",
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        "c2");
        PortObject[] twins =
                run(
                        identity(1),
                        nodes.tokens(new double[] {1}, new double[] {-0.5}, new double[] {-0.5}),
                        "horizon",
                        "xdouble",
                        "1.0");
        assertThat(Nodes.numbers(masses[1], "z1"))
                .containsExactly(Arrays.copyOf(Nodes.numbers(twins[1], "z1"), 2), within(ACCURATE));
    }

    @Test
    void backwardAndForwardIsBack() throws Exception {
        PortObject model = identity(1);
        String[] settings = {
            "direction",
            "xstring",
            "BACKWARD",
            "horizon",
            "xdouble",
            "1.0",
            "rawTokens",
            "xboolean",
            "true"
        };
        PortObject[] back =
                run(model, nodes.tokens(new double[] {1}, new double[] {-0.5}), settings);
        double[] times = Nodes.numbers(back[0], "t");
        assertThat(times[0]).isEqualTo(0.0);
        assertThat(times[times.length - 1]).isEqualTo(-1);
        assertThat(Nodes.numbers(back[1], "t")).containsOnly(-1);
        assertThat(Nodes.text(back[3], 60, "outcome")).startsWith("At t = -1.0 after ");
        double[] x = Nodes.numbers(back[1], "x1");
        assertThat(Nodes.numbers(back[1], "z1"))
                .containsExactly(new double[] {x[0] * Math.E, x[1] * Math.E}, within(ACCURATE));
        settings[2] = "FORWARD";
        PortObject[] forth =
                run(model, nodes.tokens(new double[] {x[0]}, new double[] {x[1]}), settings);
        assertThat(Nodes.numbers(forth[1], "x1"))
                .containsExactly(new double[] {1, -0.5}, within(ACCURATE));
    }

    @Test
    void settledRunEndsCloseToItsLimit() throws Exception {
        HostedNode.Executed run =
                nodes.run(
                        Nodes.node(
                                Nodes.INTEGRATOR,
                                "stop",
                                "xstring",
                                "SETTLED",
                                "closeness",
                                "xdouble",
                                "1.0E-4",
                                "horizon",
                                "xdouble",
                                "1000.0"),
                        identity(2),
                        drawn());
        PortObject end = run.out()[1];
        assertThat(Nodes.numbers(end, "t")[0]).isBetween(1.0, 100.0);
        for (String axis : List.of("1", "2")) {
            // The tokens were drawn from [-5, 5]^2.
            assertThat(Nodes.numbers(end, "z" + axis))
                    .containsExactly(Nodes.numbers(end, "limit" + axis), within(10 * 1e-4));
        }
        assertThat(Arrays.stream(Nodes.numbers(end, "limit error")))
                .allMatch(e -> e > 0 && e < 1e-4);
        assertThat(Nodes.text(run.out()[3], 60, "outcome"))
                .endsWith("settled, nothing is left to happen.");
        assertThat(run.warning()).isEmpty();
    }

    @Test
    void limitIsMissingWhileItIsNotKnown() throws Exception {
        PortObject[] out = run(identity(2), drawn(), "horizon", "xdouble", "0.01");
        assertThat(Nodes.numbers(out[1], "limit1")).containsOnly(Double.NaN);
        assertThat(Nodes.numbers(out[1], "limit error")).containsOnly(Double.NaN);
    }

    @Test
    void rawTokensOutOfRangeAreMissingButNotTheirLogarithm() throws Exception {
        PortObject[] out =
                run(
                        identity(1),
                        nodes.tokens(new double[] {2}),
                        "horizon",
                        "xdouble",
                        "1000.0",
                        "rawTokens",
                        "xboolean",
                        "true");
        assertThat(Nodes.numbers(out[1], "x1")).containsOnly(Double.NaN);
        assertThat(Nodes.numbers(out[1], "log|x|")[0]).isCloseTo(1000 + Math.log(2), within(1e-9));
        assertThat(Nodes.numbers(out[1], "z1")).containsOnly(2);
    }

    @Test
    void leaderSwitchesAreListedInOrder() throws Exception {
        PortObject[] out = run(identity(2), drawn());
        double[] times = Nodes.numbers(out[4], "t");
        assertThat(times).isNotEmpty().isSorted();
        assertThat(Arrays.stream(times)).allMatch(t -> t >= 0 && t <= 12);
        for (int k = 0; k < times.length; k++) {
            assertThat(Nodes.text(out[4], k, "from")).isNotEqualTo(Nodes.text(out[4], k, "to"));
        }
        assertThat(Nodes.texts(out[4], "head")).containsOnly("1");
    }

    @Test
    void bothMethodsAgree() throws Exception {
        PortObject tokens = drawn();
        PortObject[] eight = run(identity(2), tokens);
        PortObject[] five = run(identity(2), tokens, "method", "xstring", "ORDER_5");
        assertThat(Nodes.numbers(five[1], "z1"))
                .containsExactly(Nodes.numbers(eight[1], "z1"), within(10 * ACCURATE));
        assertThat(Nodes.text(five[3], 60, "evaluations"))
                .isNotEqualTo(Nodes.text(eight[3], 60, "evaluations"));
    }

    @Test
    void runTellsHowFarItIsAndCanBeCancelled() throws Exception {
        AtomicReference<String> heard = new AtomicReference<>();
        var exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> heard.compareAndSet(null, message),
                        () -> heard.get() != null);
        PortObject model = identity(2);
        PortObject tokens = drawn();
        assertThatThrownBy(() -> Nodes.run(exec, Nodes.node(Nodes.INTEGRATOR), model, tokens))
                .isInstanceOf(CanceledExecutionException.class);
        assertThat(heard.get()).matches("t = \\d+(\\.\\d{1,3})? of 12, \\d+ steps");
    }

    @Test
    void progressBeginsAtNothingThoughARunIsCrossChecked() throws Exception {
        AtomicReference<Double> first = new AtomicReference<>();
        var exec =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> first.compareAndSet(null, fraction),
                        () -> false);
        Nodes.run(exec, Nodes.node(Nodes.INTEGRATOR), identity(2), drawn());
        assertThat(first).hasValue(0.0);
    }

    private PortObject identity(final int dimension) throws Exception {
        return nodes.run(
                        Nodes.node(
                                Nodes.MATRIX_SOURCE,
                                "dimension",
                                "xint",
                                String.valueOf(dimension)))
                .out()[0];
    }

    /** The forty tokens of an untouched Token Initializer. */
    private PortObject drawn() throws Exception {
        return nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER)).out()[0];
    }

    private PortObject[] run(
            final PortObject model, final PortObject tokens, final String... changes)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.INTEGRATOR, changes), model, tokens).out();
    }

    private static double[] xy(final double x, final double y) {
        return new double[] {x, y};
    }
}
