// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObjectSpec;

class MatrixSourceMessagesTest extends WithNodes {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOOD_TRIPLE|dimension|xint|1|Cannot make the value matrix, because the dimension must be at least 2, was 1. Correct the setting.",
                "GOOD_TRIPLE|gap|xdouble|1.0|Cannot make the value matrix, because the gap must be above 0 and below 1, was 1.0. Correct the setting.",
                "JUST_OUTSIDE|gap|xdouble|NaN|Cannot make the value matrix, because the gap must be above 0 and below 1, was NaN. Correct the setting.",
                "PARANORMAL|multiplicity|xint|2|Cannot make the value matrix, because the multiplicity must be at least 1 and below the dimension 2, was 2. Correct the setting.",
                "PARANORMAL|multiplicity|xint|0|Cannot make the value matrix, because the multiplicity must be at least 1 and below the dimension 2, was 0. Correct the setting.",
                "NON_NORMAL|condition|xdouble|0.5|Cannot make the value matrix, because the condition must be finite and at least 1, was 0.5. Correct the setting.",
                "GOE|standardDeviation|xdouble|0.0|Cannot make the value matrix, because the standard deviation must be finite and above 0, was 0.0. Correct the setting.",
                "NON_NORMAL|eigenvalues|xstring|1, 0.2+0.3i|Cannot make the value matrix, because the eigenvalue 0.2+0.3i must come with its conjugate 0.2-0.3i. Correct the setting.",
                "NON_NORMAL|eigenvalues|xstring|1, two|Cannot make the value matrix, because the eigenvalues \"1, two\" hold \"two\", which is not a number. Write numbers separated by commas, for example 1, 0.2+0.3i, 0.2-0.3i.",
                "NON_NORMAL|eigenvalues|xstring|1 0.5|Cannot make the value matrix, because the eigenvalues \"1 0.5\" hold \"1 0.5\", which is not a number. Write numbers separated by commas, for example 1, 0.2+0.3i, 0.2-0.3i.",
                "SYMMETRIC|eigenvalues|xstring|,1|Cannot make the value matrix, because the eigenvalues \",1\" hold \"\", which is not a number. Write numbers separated by commas, for example 1, 0.2+0.3i, 0.2-0.3i.",
                "SYMMETRIC|eigenvalues|xstring|''|Cannot make the value matrix, because no eigenvalue is given. Write numbers separated by commas.",
                "SYMMETRIC|eigenvalues|xstring|' , '|Cannot make the value matrix, because the eigenvalues \" , \" hold \"\", which is not a number. Write numbers separated by commas, for example 1, 0.2+0.3i, 0.2-0.3i.",
                "SYMMETRIC|eigenvalues|xstring|','|Cannot make the value matrix, because no eigenvalue is given. Write numbers separated by commas.",
                "SYMMETRIC|eigenvalues|xstring|1, 2+-1i|Cannot make the value matrix, because the eigenvalue 2.0+1.0i is complex and those of a symmetric matrix are real. Write real numbers or choose another family.",
                "SYMMETRIC|eigenvalues|xstring|1e999|Cannot make the value matrix, because an eigenvalue of \"1e999\" is beyond the range of double precision. Write smaller numbers.",
                "IDENTITY|heads|xint|0|Cannot make the matrices, because the number of heads is 0. Set a number from 1 to 1024.",
                "IDENTITY|heads|xint|1025|Cannot make the matrices, because the number of heads is 1025. Set a number from 1 to 1024.",
                "IDENTITY|headSize|xint|-1|Cannot make the matrices, because the head size is -1. Set a number from 0 to 16384.",
            })
    void settingOutOfRangeIsASentence(
            final String family,
            final String key,
            final String type,
            final String value,
            final String sentence) {
        assertThatThrownBy(() -> node("value", "xstring", family, key, type, value))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIAGONAL|diagonal|Cannot make the value matrix, because the diagonal has more than 16384 entries.",
                "SYMMETRIC|eigenvalues|Cannot make the value matrix, because the list has more than 16384 eigenvalues.",
            })
    void tooLongListIsRefused(final String family, final String key, final String sentence) {
        assertThatThrownBy(
                        () -> node("value", "xstring", family, key, "xstring", "1,".repeat(16_385)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }

    @Test
    void eigenvalueOfTheQueryMatrixThatIsNoNumberIsNamed() {
        assertThatThrownBy(
                        () ->
                                node(
                                        "query",
                                        "xstring",
                                        "SYMMETRIC",
                                        "formEigenvalues",
                                        "xstring",
                                        "x"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot make the query matrix, because the eigenvalues \"x\" hold \"x\", which is not a number. "
                                + "Write numbers separated by commas, for example 1, 0.2+0.3i, 0.2-0.3i.");
    }

    @Test
    void queryMatrixOfAnotherDimensionIsRefused() throws Exception {
        HostedNode node =
                node("query", "xstring", "SYMMETRIC", "formEigenvalues", "xstring", "3, 2, 1");
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[0]))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot make the query matrix, because 3 eigenvalues of it are given and the value matrix has dimension 2. "
                                + "Write 2 of them.");
    }

    @Test
    void keyMatrixOfAnotherSizeIsRefused() throws Exception {
        HostedNode node = node("query", "xstring", "GAUSSIAN", "headSize", "xint", "1");
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[0]))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot make the key matrix, because the identity has 2 rows and the query matrix has 1, the head size. "
                                + "Choose another key family or the head size 0.");
    }

    @Test
    void tooManyLargeHeadsAreRefusedBeforeTheyAreMade() throws Exception {
        HostedNode node = node("dimension", "xint", "16384", "heads", "xint", "2");
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[0]))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot make the matrices, because those of 2 heads of dimension 16384 are too large. Choose fewer heads.");
    }

    @Test
    void overflowIsASentence() throws Exception {
        HostedNode node =
                node(
                        "value",
                        "xstring",
                        "SCALED_IDENTITY",
                        "factor",
                        "xdouble",
                        "1e308",
                        "heads",
                        "xint",
                        "2");
        assertThatThrownBy(() -> nodes.run(node))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(
                        "Cannot make the matrices, because a matrix entry (1, 1) must be finite, was Infinity. Choose smaller numbers.");
    }

    /** The table's rows are not known before it is there. */
    @Test
    void queryMatrixThatDoesNotFitTheTableIsRefusedBeforeExecution() throws Exception {
        HostedNode node = Nodes.matrixFromTable("query", "xstring", "SYMMETRIC");
        List<DataCell[]> row = List.<DataCell[]>of(new DataCell[] {new DoubleCell(3)});
        PortObjectSpec table = nodes.table(List.of("a"), row).getSpec();
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[] {table}))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(
                        "Cannot make the query matrix, because 2 eigenvalues of it are given and the value matrix has dimension 1. "
                                + "Write 1 of them.");
    }

    private static HostedNode node(final String... changes) throws Exception {
        return Nodes.node(Nodes.MATRIX_SOURCE, changes);
    }
}
