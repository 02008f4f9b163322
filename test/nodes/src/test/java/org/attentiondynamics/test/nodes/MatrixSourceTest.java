// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;

class MatrixSourceTest extends WithNodes {
    private static final List<String> FIRST_RELEASE =
            List.of("value", "dimension", "factor", "diagonal", "inverseTemperature");

    /** Eigenvalues of matrices of a few rows and condition 3. */
    private static final double ACCURATE = 1e-12;

    /** Every constant of a setting but one, as the refusal of any other lists them. */
    private static Stream<String> constants(final String key, final String but) throws Exception {
        try {
            Nodes.node(Nodes.MATRIX_SOURCE, key, "xstring", "?");
        } catch (InvalidSettingsException e) {
            String listed = e.getMessage().replaceAll("(?s).*\\[(.*)\\].*", "$1");
            return Arrays.stream(listed.split(", ")).filter(c -> !c.equals(but));
        }
        throw new AssertionError("? is a constant of " + key);
    }

    static Stream<String> drawnFamilies() throws Exception {
        return constants("value", "TABLE").filter(f -> !f.startsWith("PAPER_"));
    }

    static Stream<String> randomFamilies() throws Exception {
        return drawnFamilies()
                .filter(f -> !List.of("IDENTITY", "SCALED_IDENTITY", "DIAGONAL").contains(f));
    }

    static Stream<String> families() throws Exception {
        return constants("value", "TABLE");
    }

    static Stream<String> queryFamilies() throws Exception {
        return constants("query", "");
    }

    static Stream<String> keyFamilies() throws Exception {
        return constants("key", "");
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyFamilyRunsWithNothingElseSet(final String family) throws Exception {
        PortObject[] out = run("value", "xstring", family);
        Object head = Models.heads(out[0]).get(0);
        int d = Nodes.rows(out[1]).size();

        assertThat(d)
                .isEqualTo(family.contains("3D") || family.matches(".*(CODIM|LINE).*") ? 3 : 2);
        assertThat(out[0].getSummary())
                .isEqualTo("Attention model: 1 head, V %1$dx%1$d, Q and K %1$dx%1$d".formatted(d));
        assertThat(Models.size(head, "value")).isEqualTo(d + "x" + d);
        assertThat(Models.size(head, "query")).isEqualTo(d + "x" + d);
    }

    @ParameterizedTest
    @MethodSource("drawnFamilies")
    void everyFamilyHasTheDimensionSet(final String family) throws Exception {
        PortObject[] out =
                run(
                        "value",
                        "xstring",
                        family,
                        "dimension",
                        "xint",
                        "5",
                        "multiplicity",
                        "xint",
                        "3",
                        "diagonal",
                        "xstring",
                        "1, 2, 3, 4, 5",
                        "eigenvalues",
                        "xstring",
                        "1, 2, 3, 4, 5");

        assertThat(Nodes.rows(out[1])).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("randomFamilies")
    void sameSeedGivesTheSameModelAndAnotherAnother(final String family) throws Exception {
        List<?> one = heads("value", "xstring", family, "seed", "xint", "4");

        assertThat(heads("value", "xstring", family, "seed", "xint", "4")).isEqualTo(one);
        assertThat(heads("value", "xstring", family, "seed", "xint", "5")).isNotEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("randomFamilies")
    void headsDifferFromOneAnother(final String family) throws Exception {
        List<?> three = heads("value", "xstring", family, "heads", "xint", "3");

        assertThat(three).hasSize(3).doesNotHaveDuplicates();
        assertThat(three.get(0)).isEqualTo(heads("value", "xstring", family).get(0));
    }

    @Test
    void severalHeadsAreInTheSpecAndInTheSpectrumOfTheirSum() throws Exception {
        PortObject[] out = run("heads", "xint", "3", "factor", "xdouble", "0.5");

        assertThat(out[0].getSummary()).isEqualTo("Attention model: 3 heads, V 2x2, Q and K 2x2");
        assertThat(Nodes.numbers(out[1], "re")).containsExactly(3, 3);
    }

    @ParameterizedTest
    @MethodSource("queryFamilies")
    void everyQueryFamilyRunsAndIsMultipliedByTheInverseTemperature(final String family)
            throws Exception {
        Object one = heads("query", "xstring", family).get(0);
        Object four =
                heads("query", "xstring", family, "inverseTemperature", "xdouble", "4").get(0);

        assertThat(Models.entries(four, "query"))
                .isEqualTo(Arrays.stream(Models.entries(one, "query")).map(q -> 4 * q).toArray());
        assertThat(Models.entries(four, "key")).isEqualTo(Models.entries(one, "key"));
    }

    @ParameterizedTest
    @MethodSource("keyFamilies")
    void everyKeyFamilyRuns(final String family) throws Exception {
        Object head =
                heads("query", "xstring", "GAUSSIAN", "key", "xstring", family, "seed", "xint", "3")
                        .get(0);

        assertThat(Models.size(head, "key")).isEqualTo("2x2");
        assertThat(Arrays.equals(Models.entries(head, "key"), Models.entries(head, "query")))
                .isEqualTo(family.equals("SAME_AS_QUERY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAUSSIAN", "UNIFORM_SYMMETRIC", "UNIFORM_POSITIVE"})
    void headSizeIsTheNumberOfRowsOfRandomQueriesAndKeys(final String family) throws Exception {
        for (String key : List.of(family, "SAME_AS_QUERY")) {
            Object head =
                    heads(
                                    "dimension",
                                    "xint",
                                    "4",
                                    "query",
                                    "xstring",
                                    family,
                                    "key",
                                    "xstring",
                                    key,
                                    "headSize",
                                    "xint",
                                    "3")
                            .get(0);
            assertThat(Models.size(head, "query")).isEqualTo("3x4");
            assertThat(Models.size(head, "key")).isEqualTo("3x4");
        }
    }

    @Test
    void headSizeDoesNotChangeQueriesThatHaveNoChoice() throws Exception {
        Object head = heads("headSize", "xint", "1", "key", "xstring", "GAUSSIAN").get(0);

        assertThat(Models.size(head, "query")).isEqualTo("2x2");
        assertThat(Models.size(head, "key")).isEqualTo("2x2");
    }

    /** In the plane trace and determinant are sum and product of the eigenvalues. */
    @Test
    void symmetricQueryHasItsEigenvalues() throws Exception {
        Object head =
                heads("query", "xstring", "SYMMETRIC", "formEigenvalues", "xstring", "3, -1")
                        .get(0);
        double[] q = Models.entries(head, "query");

        assertThat(q[1]).isEqualTo(q[2]).isNotZero();
        assertThat(q[0] + q[3]).isCloseTo(2, within(ACCURATE));
        assertThat(q[0] * q[3] - q[1] * q[2]).isCloseTo(-3, within(ACCURATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3, 2+0.5i, 2-0.5i | 3 2 2 | 0 0.5 -0.5",
                "3; 2 + .5i ; 2 - 5e-1j | 3 2 2 | 0 0.5 -0.5",
                "3, 2+-0.5i | 3 2 2 | 0 0.5 -0.5",
                "2±0.5i,3 | 3 2 2 | 0 0.5 -0.5",
                "2 +/- 0.5 i, 3., | 3 2 2 | 0 0.5 -0.5",
                "+3, i, -i | 3 0 0 | 0 1 -1",
                "3E0, ±2i, \u22121 | 3 0 0 -1 | 0 2 -2 0",
                "-3, 1-i, 1+i | -3 1 1 | 0 1 -1",
                "2e-1i, -2e-1i | 0 0 | 0.2 -0.2",
            })
    void eigenvaluesAreReadAsTheyAreWritten(final String text, final String re, final String im)
            throws Exception {
        PortObject[] out = run("value", "xstring", "NON_NORMAL", "eigenvalues", "xstring", text);

        assertThat(Nodes.numbers(out[1], "re")).containsExactly(numbers(re), within(ACCURATE));
        assertThat(Nodes.numbers(out[1], "im")).containsExactly(numbers(im), within(ACCURATE));
    }

    private static double[] numbers(final String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void gapMultiplicityAndFactorShowInTheSpectrum() throws Exception {
        double[] modulus =
                Nodes.numbers(
                        run(
                                "value",
                                "xstring",
                                "PARANORMAL",
                                "dimension",
                                "xint",
                                "5",
                                "multiplicity",
                                "xint",
                                "2",
                                "gap",
                                "xdouble",
                                "0.25",
                                "factor",
                                "xdouble",
                                "4")[1],
                        "modulus");

        assertThat(DoubleStream.of(modulus).limit(3).toArray())
                .containsExactly(new double[] {4, 4, 3}, within(ACCURATE));
    }

    @Test
    void regimesAreThoseThatTheFamiliesAreNamedAfter() throws Exception {
        PortObject good = run("value", "xstring", "GOOD_TRIPLE", "dimension", "xint", "6")[2];
        PortObject paranormal =
                run(
                        "value",
                        "xstring",
                        "PARANORMAL",
                        "dimension",
                        "xint",
                        "6",
                        "multiplicity",
                        "xint",
                        "3")[2];
        PortObject outside =
                run(
                        "value",
                        "xstring",
                        "JUST_OUTSIDE",
                        "dimension",
                        "xint",
                        "6",
                        "gap",
                        "xdouble",
                        "0.25")[2];

        assertThat(Nodes.text(good, 0, "statement")).isEqualTo("Theorem 4.2");
        assertThat(Nodes.text(good, 0, "holds")).isEqualTo("holds");
        assertThat(Nodes.text(paranormal, 0, "statement")).isEqualTo("Theorem 5.2");
        assertThat(Nodes.text(paranormal, 0, "holds")).isEqualTo("holds");
        int dominance = Nodes.texts(outside, "statement").indexOf("Theorem 4.2") + 3;
        assertThat(Nodes.text(outside, dominance, "hypothesis"))
                .startsWith("lambda_1 exceeds the moduli of the other eigenvalues");
        assertThat(Nodes.text(outside, dominance, "status")).isEqualTo("fails");
        assertThat(Nodes.numbers(outside, "margin")[dominance])
                .isCloseTo(-0.25 / 1.25, within(ACCURATE));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, 1 0 0 1",
        "SCALED_IDENTITY, -3 0 0 -3",
        "DIAGONAL, 2 0 0 0.1",
        "PAPER_HYPERPLANES_2D, 0.64709742 0.81911926 0.61210449 0.63263484",
        "PAPER_POLYTOPE_TIMES_LINE, 1 0 0 0 1 0 0 0 -0.5",
    })
    void settingsOfTheFirstReleaseGiveTheirModel(final String family, final String value)
            throws Exception {
        HostedNode node = Nodes.node(Nodes.MATRIX_SOURCE);
        NodeSettings old =
                Nodes.settings(
                        node,
                        "value",
                        "xstring",
                        family,
                        "factor",
                        "xdouble",
                        "-3.0",
                        "diagonal",
                        "xstring",
                        "2 0.1",
                        "inverseTemperature",
                        "xdouble",
                        "0.7");
        SettingsAccess.entries(old).keySet().retainAll(FIRST_RELEASE);
        assertThat(old.keySet()).hasSameSizeAs(FIRST_RELEASE);
        node.loadSettings(old);
        List<?> heads = Models.heads(nodes.run(node).out()[0]);

        assertThat(heads).hasSize(1);
        double[] v = numbers(value);
        int d = (int) Math.sqrt(v.length);
        assertThat(Models.entries(heads.get(0), "value")).isEqualTo(v);
        assertThat(Models.entries(heads.get(0), "query")).isEqualTo(identity(d, 0.7));
        assertThat(Models.entries(heads.get(0), "key")).isEqualTo(identity(d, 1));
    }

    private static double[] identity(final int d, final double factor) {
        double[] entries = new double[d * d];
        for (int k = 0; k < d; k++) {
            entries[k * d + k] = factor;
        }
        return entries;
    }

    private PortObject[] run(final String... changes) throws Exception {
        return nodes.run(Nodes.node(Nodes.MATRIX_SOURCE, changes)).out();
    }

    private List<?> heads(final String... changes) throws Exception {
        return Models.heads(run(changes)[0]);
    }
}
