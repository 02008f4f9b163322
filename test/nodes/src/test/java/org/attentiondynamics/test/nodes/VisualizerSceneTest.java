// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attentiondynamics.test.nodes.Showing.arguments;
import static org.attentiondynamics.test.nodes.Showing.data;
import static org.attentiondynamics.test.nodes.Showing.field;
import static org.attentiondynamics.test.nodes.Showing.floats;
import static org.attentiondynamics.test.nodes.Showing.numbers;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.standin.node.HostedView;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

class VisualizerSceneTest extends WithNodes {
    /** Forty 32-bit shares added. */
    private static final float SHARES = 1e-5f;

    /** Unit vectors from a decomposition of matrices of entries about 1. */
    private static final double DIRECTIONS = 1e-14;

    @Test
    void tablesMayComeInAnyOrder() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        PortObject[] t = run.tables();
        String straight = data(run.view(true, t[0], t[1], t[2], t[3], t[4]));
        assertThat(data(run.view(true, t[4], t[2], t[1], t[3], t[0]))).isEqualTo(straight);
        assertThat(field(straight, "note")).startsWith("\"Theorem 3.1: ").contains("of rank");
        assertThat(straight).contains("{\"name\":\"Rank\"", "{\"name\":\"Clusters\"");
        assertThat(numbers(field(straight, "follows"))).hasSize(40).doesNotContain(-1);
        assertThat(field(straight, "vertices")).contains("true");
    }

    @Test
    void aTrajectoryAloneIsEnough() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        String data = data(run.view(false));
        assertThat(data)
                .contains(
                        "\"flats\":null",
                        "\"spectrum\":null",
                        "\"attention\":null,",
                        "\"series\":[]")
                .contains("{\"name\":\"Principal components\"")
                .doesNotContain("Leading modes");
        assertThat(field(data, "note")).isEqualTo("\"\"");
        assertThat(numbers(field(data, "cluster"))).containsOnly(-1);
        assertThat(numbers(field(data, "follows"))).containsOnly(-1);
        assertThat(floats(field(data, "frames"))).hasSize(61 * 40 * 2);
    }

    @Test
    void limitsAreDrawnAsTheStatementsSay() throws Exception {
        assertThat(field(data(Showing.of(nodes, "1,1").view(true)), "flats")).isEqualTo("[]");
        assertThat(numbers(field(data(Showing.of(nodes, "1,-0.5").view(true)), "flats")))
                .containsExactly(new double[] {0, 1}, within(DIRECTIONS));
        assertThat(numbers(field(data(Showing.of(nodes, "1,1,-0.5").view(true)), "flats")))
                .containsExactly(new double[] {0, 0, 1}, within(DIRECTIONS));
    }

    @Test
    void attentionRowsSumToOneAndTokensAreInTheOrderOfTheirClusters() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        String data = data(run.view(true, run.tables()[0]));
        float[] weights = floats(field(data, "weights"));
        double[] order = numbers(field(data, "order"));
        double[] cluster = numbers(field(data, "cluster"));
        assertThat(weights.length % (40 * 40)).isZero();
        for (int row = 0; row < weights.length / 40; row++) {
            float sum = 0;
            for (int j = 0; j < 40; j++) {
                sum += weights[row * 40 + j];
            }
            assertThat(sum).isCloseTo(1, within(SHARES));
        }
        assertThat(Arrays.stream(order).map(i -> cluster[(int) i]).toArray()).isSorted();
        assertThat(field(data, "rule")).isEqualTo("\"\"");
    }

    @Test
    void lateAttentionIsSaidToBeOnTheLeader() throws Exception {
        Showing run = Showing.of(nodes, "1,1", "horizon", "xdouble", "20");
        String data = data(run.view(true));
        assertThat(field(data, "rule"))
                .isEqualTo("\"After t = 15.0 all attention goes to the leader.\"");
        float[] weights = floats(field(data, "weights"));
        for (int k = weights.length - 1600; k < weights.length; k++) {
            assertThat(weights[k]).isIn(0f, 1f);
        }
    }

    @Test
    void theDataServiceAnswersWhatTheInitialDataSay() throws Exception {
        HostedView view = Showing.of(nodes, "1,1").view(true);
        String data = data(view);
        String frames = view.call("frames", arguments(0, 61));
        assertThat(field(frames, "count")).isEqualTo("61");
        assertThat(field(frames, "frames")).isEqualTo(field(data, "frames"));
        float[] two = floats(field(view.call("frames", arguments(7, 2)), "frames"));
        assertThat(two)
                .isEqualTo(Arrays.copyOfRange(floats(field(data, "frames")), 7 * 80, 9 * 80));
        float[] weights = floats(field(data, "weights"));
        assertThat(floats(field(view.call("attention", arguments(0)), "weights")))
                .isEqualTo(Arrays.copyOf(weights, 1600));
        assertThat(floats(field(view.call("attention", arguments(60)), "weights")))
                .isEqualTo(Arrays.copyOfRange(weights, weights.length - 1600, weights.length));
    }

    @Test
    void theDataServiceRefusesWhatIsNotThere() throws Exception {
        HostedView view = Showing.of(nodes, "1,1").view(false);
        assertThatThrownBy(() -> view.call("frames", arguments(60, 2)))
                .hasMessage("the scene has the frames 0 to 60, asked for 2 from 60");
        assertThatThrownBy(() -> view.call("frames", arguments(-1, 1)))
                .hasMessage("the scene has the frames 0 to 60, asked for 1 from -1");
        assertThatThrownBy(() -> view.call("attention", arguments(61)))
                .hasMessage("the scene has the frames 0 to 60, asked for 61");
        assertThatThrownBy(() -> view.call("attention", arguments(0)))
                .hasMessage("attention is not known, because no attention model is connected");
    }

    @Test
    void aTableOfNoKindIsRefused() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        assertThatThrownBy(() -> configure(run, false, run.trajectory()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot use the table at input 2, because it is none of a Cluster Detector: its columns are \"token\", \"t\", "
                                + "\"leader\", \"z1\", \"z2\". Connect labelled tokens, clusters, limit geometry, attention or through time.");
    }

    @Test
    void twoTablesOfOneKindAreRefused() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        assertThatThrownBy(
                        () ->
                                configure(
                                        run,
                                        false,
                                        run.tables()[1],
                                        run.tables()[0],
                                        run.tables()[1]))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot tell which table to show, because inputs 2 and 4 are both the clusters of a Cluster Detector. Remove one of "
                                + "them.");
    }

    @Test
    void aModelOfAnotherDimensionIsRefused() throws Exception {
        Showing run = Showing.of(nodes, "1,1");
        Showing other = new Showing(nodes, nodes.model("1,1,1"), run.trajectory(), run.tables());
        assertThatThrownBy(() -> configure(other, true))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot draw the tokens, because the value matrix is 3x3 but the tokens have 2 coordinates. Connect the model the "
                                + "tokens were integrated with.");
    }

    private static void configure(
            final Showing run, final boolean withModel, final PortObject... tables)
            throws Exception {
        PortObjectSpec[] specs =
                Arrays.stream(run.inputs(withModel, tables))
                        .map(PortObject::getSpec)
                        .toArray(PortObjectSpec[]::new);
        Showing.node(withModel, tables.length).configure(specs);
    }

    @Test
    void tokensOnALineHaveNothingToChoose() throws Exception {
        String data = data(Showing.of(nodes, "1").view(true));
        assertThat(data).contains("\"projections\":[],");
        assertThat(field(data, "axes")).isEqualTo("[\"z1\"]");
        assertThat(data).contains("\"view\":{\"along\":\"COORDINATES\",\"axes\":[1,1,0],");
    }

    @Test
    void requestsNameTheFramesWhoseAttentionIsNotThere() throws Exception {
        String data = data(Showing.of(nodes, "1,1").view(true));
        List<String> known = Arrays.asList(attentionFrames(data));
        for (int frame = 0; frame < 61; frame++) {
            boolean asked = data.contains("{\"method\":\"attention\",\"params\":[" + frame + "]}");
            assertThat(asked).isNotEqualTo(known.contains(String.valueOf(frame)));
        }
        assertThat(data).doesNotContain("{\"method\":\"frames\"");
    }

    private static String[] attentionFrames(final String data) {
        String attention = data.substring(data.indexOf("\"attention\":{"));
        return field(attention, "frames").replace("[", "").replace("]", "").split(",");
    }
}
