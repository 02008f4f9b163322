// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

/** Which entries of the attention matrix are listed. */
class AttentionTableTest extends WithNodes {
    /** Tokens of an untouched Token Initializer. */
    private static final int N = 40;

    /** A row of n terms rounds n times. */
    private static final double SUM = N * 0x1p-50;

    private PortObject model;
    private PortObject tokens;

    /** Two heads, and scores small enough for many entries of a weight. */
    @BeforeEach
    void prepare() throws Exception {
        model =
                nodes.run(
                                Nodes.node(
                                        Nodes.MATRIX_SOURCE,
                                        "heads",
                                        "xint",
                                        "2",
                                        "value",
                                        "xstring",
                                        "SCALED_IDENTITY",
                                        "factor",
                                        "xdouble",
                                        "0.25"))
                        .out()[0];
        tokens =
                nodes.run(Nodes.node(Nodes.TOKEN_INITIALIZER, "halfWidth", "xdouble", "1.0"))
                        .out()[0];
    }

    /** An entry as it is listed. */
    private record Entry(String token, String to, double weight, double log, String head) {
        static List<Entry> of(final PortObject table) {
            List<String> token = Nodes.texts(table, "token");
            List<String> to = Nodes.texts(table, "attends to");
            double[] weight = Nodes.numbers(table, "attention");
            double[] log = Nodes.numbers(table, "log attention");
            List<String> head = Nodes.texts(table, "head");
            return IntStream.range(0, weight.length)
                    .mapToObj(
                            r -> new Entry(token.get(r), to.get(r), weight[r], log[r], head.get(r)))
                    .toList();
        }
    }

    @Test
    void allEntriesAreHeadByHeadRowByRowAndRowsSumToOne() throws Exception {
        List<Entry> all = listed("attentionEntries", "xstring", "ALL");
        assertThat(all).hasSize(2 * N * N);
        for (int r = 0; r < all.size(); r++) {
            assertThat(all.get(r).head()).isEqualTo(r < N * N ? "1" : "2");
            assertThat(all.get(r).token()).isEqualTo("Row" + r / N % N);
            assertThat(all.get(r).to()).isEqualTo("Row" + r % N);
        }
        for (int row = 0; row < 2 * N; row++) {
            assertThat(
                            all.subList(row * N, (row + 1) * N).stream()
                                    .mapToDouble(Entry::weight)
                                    .sum())
                    .isCloseTo(1, within(SUM));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.01, 0.03, 0.5, 1})
    void entriesFromAWeightOnAreThoseOfAllThatAreNotBelowIt(final double smallest)
            throws Exception {
        List<Entry> all = listed("attentionEntries", "xstring", "ALL");
        assertThat(listed("smallestAttention", "xdouble", String.valueOf(smallest)))
                .isEqualTo(all.stream().filter(e -> e.weight() >= smallest).toList());
    }

    /** An exponential can round up to the smallest weight though its logarithm is below that of it. */
    @Test
    void leastWeightThereIsIsNotLeftOut() throws Exception {
        PortObject far = nodes.tokens(new double[] {1}, new double[] {-743.43}, new double[] {0});
        PortObject one = nodes.model("1");
        String[] still = {"horizon", "xdouble", "0.0"};
        List<Entry> all =
                Entry.of(attention(one, far, still, "attentionEntries", "xstring", "ALL"));
        List<Entry> some =
                Entry.of(attention(one, far, still, "smallestAttention", "xdouble", "4.9E-324"));
        assertThat(all.get(1).weight()).isEqualTo(Double.MIN_VALUE);
        assertThat(all.get(1).log()).isLessThan(Math.log(Double.MIN_VALUE) - 0.2);
        assertThat(all).anySatisfy(e -> assertThat(e.weight()).isZero());
        assertThat(some).isEqualTo(all.stream().filter(e -> e.weight() > 0).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 39, 40, 1000})
    void greatestEntriesAreTheFirstOfAllSortedByFallingWeight(final int most) throws Exception {
        List<Entry> all = listed("attentionEntries", "xstring", "ALL");
        List<Entry> expected =
                IntStream.range(0, 2 * N)
                        .boxed()
                        .flatMap(
                                row ->
                                        all.subList(row * N, (row + 1) * N).stream()
                                                .sorted(
                                                        Comparator.comparingDouble(Entry::log)
                                                                .reversed())
                                                .limit(most))
                        .toList();
        assertThat(
                        listed(
                                "attentionEntries",
                                "xstring",
                                "GREATEST",
                                "entriesPerToken",
                                "xint",
                                String.valueOf(most)))
                .isEqualTo(expected);
    }

    @Test
    void ofEqualEntriesThatOfTheFirstTokenIsTheFirst() throws Exception {
        double[][] few = new double[12][];
        for (int i = 0; i < few.length; i++) {
            few[i] = new double[] {i % 3};
        }
        PortObject table =
                attention(
                        nodes.model("1"),
                        nodes.tokens(few),
                        new String[] {"horizon", "xdouble", "0.0"},
                        "attentionEntries",
                        "xstring",
                        "GREATEST",
                        "entriesPerToken",
                        "xint",
                        "6");
        // Token 1 attends most to the tokens at 2, then to those at 1.
        assertThat(Nodes.texts(table, "attends to").subList(6, 12))
                .containsExactly("Row2", "Row5", "Row8", "Row11", "Row1", "Row4");
        // Token 0 attends to all alike.
        assertThat(Nodes.texts(table, "attends to").subList(0, 6))
                .containsExactly("Row0", "Row1", "Row2", "Row3", "Row4", "Row5");
    }

    @Test
    void settingsWithoutTheNewKeysGiveTheTableTheyGave() throws Exception {
        HostedNode node = Nodes.node(Nodes.INTEGRATOR);
        NodeSettings old =
                Nodes.settings(
                        node, "horizon", "xdouble", "0.25", "smallestAttention", "xdouble", "0.03");
        SettingsAccess.entries(old)
                .keySet()
                .removeAll(List.of("attentionEntries", "entriesPerToken", "mostEntries"));
        node.loadSettings(old);
        List<Entry> now = Entry.of(nodes.run(node, model, tokens).out()[2]);
        assertThat(now)
                .isEqualTo(
                        listed("attentionEntries", "xstring", "ALL").stream()
                                .filter(e -> e.weight() >= 0.03)
                                .toList());
        assertThat(now.size()).isBetween(2 * N, N * N);
    }

    @Test
    void moreEntriesThanMayBeAreRefusedBeforeAnythingIsComputed() {
        refused(
                "Cannot list the attention, because 40 entries of each of 40 tokens in 2 heads are 3200, and the table may have 3199. "
                        + "List the greatest of each token, or the entries from a weight on.",
                "attentionEntries",
                "xstring",
                "ALL",
                "mostEntries",
                "xint",
                "3199");
        refused(
                "Cannot list the attention, because 5 entries of each of 40 tokens in 2 heads are 400, and the table may have 399. "
                        + "List fewer of each token.",
                "attentionEntries",
                "xstring",
                "GREATEST",
                "entriesPerToken",
                "xint",
                "5",
                "mostEntries",
                "xint",
                "399");
    }

    @Test
    void oneHeadIsSpokenOfAsOne() throws Exception {
        model = nodes.model("1, 1");
        refused(
                "Cannot list the attention, because 40 entries of each of 40 tokens in 1 head are 1600, and the table may have 1. "
                        + "List the greatest of each token, or the entries from a weight on.",
                "attentionEntries",
                "xstring",
                "ALL",
                "mostEntries",
                "xint",
                "1");
    }

    @Test
    void asManyEntriesAsMayBeAreListed() throws Exception {
        assertThat(listed("attentionEntries", "xstring", "ALL", "mostEntries", "xint", "3200"))
                .hasSize(3200);
        assertThat(
                        run("smallestAttention", "xdouble", "0.0", "mostEntries", "xint", "3200")
                                .warning())
                .isEmpty();
    }

    @Test
    void tableThatGetsTooLongEndsAfterAWholeRowAndSaysSo() throws Exception {
        HostedNode.Executed run =
                run("smallestAttention", "xdouble", "0.0", "mostEntries", "xint", "1799");
        List<Entry> all = listed("attentionEntries", "xstring", "ALL");
        assertThat(Entry.of(run.out()[2])).isEqualTo(all.subList(0, 1760));
        assertThat(run.warning())
                .isEqualTo(
                        Optional.of(
                                "The attention table ends after 4 of 40 tokens in head 2 of 2, because it may have 1799 entries. Raise the "
                                        + "smallest attention listed, or list the greatest of each token."));
        assertThat(Nodes.rows(run.out()[1])).hasSize(N);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREATEST|entriesPerToken|0|Cannot list the attention, because the number of entries of each token is 0. Set a number from 1 on.",
                "FROM_WEIGHT|mostEntries|0|Cannot list the attention, because the most entries listed is 0. Set a number from 1 on.",
                "ALL|mostEntries|-3|Cannot list the attention, because the most entries listed is -3. Set a number from 1 on.",
            })
    void settingOutOfRangeIsASentence(
            final String entries, final String key, final String value, final String sentence) {
        assertThatThrownBy(
                        () ->
                                Nodes.node(
                                        Nodes.INTEGRATOR,
                                        "attentionEntries",
                                        "xstring",
                                        entries,
                                        key,
                                        "xint",
                                        value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void numberOfEntriesIsNotLookedAtWhereItIsNotUsed() throws Exception {
        assertThat(listed("entriesPerToken", "xint", "0")).isNotEmpty();
    }

    private void refused(final String sentence, final String... changes) {
        assertThatThrownBy(() -> run(changes))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(sentence);
        ExecutionContext unmoved =
                HostExecution.context(
                        scratch,
                        (fraction, message) -> {
                            throw new AssertionError("something was computed");
                        },
                        () -> false);
        assertThatThrownBy(() -> Nodes.run(unmoved, node(changes), model, tokens))
                .hasMessage(sentence);
    }

    private List<Entry> listed(final String... changes) throws Exception {
        return Entry.of(run(changes).out()[2]);
    }

    private HostedNode.Executed run(final String... changes) throws Exception {
        return nodes.run(node(changes), model, tokens);
    }

    private static HostedNode node(final String... changes) throws Exception {
        return Nodes.node(
                Nodes.INTEGRATOR,
                List.of("horizon", "xdouble", "0.25", "crossCheck", "xboolean", "false"),
                changes);
    }

    private PortObject attention(
            final PortObject of, final PortObject at, final String[] settings, final String... more)
            throws Exception {
        return nodes.run(Nodes.node(Nodes.INTEGRATOR, Arrays.asList(settings), more), of, at)
                .out()[2];
    }
}
