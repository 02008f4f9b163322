// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

class RegimeTableTest extends WithNodes {
    @Test
    void specIsKnownBeforeExecution() throws Exception {
        HostedNode source = Nodes.node(Nodes.MATRIX_SOURCE);
        PortObjectSpec[] specs = source.configure(new PortObjectSpec[0]).specs();
        assertThat(((DataTableSpec) specs[2]).stream().map(c -> c.getName()))
                .containsExactly(
                        "statement",
                        "holds",
                        "hypothesis",
                        "margin",
                        "tolerance",
                        "status",
                        "prediction",
                        "rate");
    }

    @Test
    void hypothesesOfTheStrongestStatementComeFirst() throws Exception {
        PortObject regime = nodes.run(Nodes.node(Nodes.MATRIX_SOURCE)).out()[2];
        List<String> statements = Nodes.texts(regime, "statement");
        assertThat(statements.stream().distinct())
                .containsExactly(
                        "Theorem 3.1",
                        "Theorem 2.1",
                        "Theorem 4.2",
                        "Conjecture 4.3",
                        "Theorem 5.2",
                        "Section 8, V = -I");
        assertThat(Nodes.texts(regime, "hypothesis"))
                .startsWith(
                        "the model has one head",
                        "V = lambda I for lambda = 1.00000",
                        "lambda > 0",
                        "Q^T K is symmetric",
                        "Q^T K is positive definite");
        assertThat(Nodes.texts(regime, "status")).startsWith("holds", "holds", "holds");
        assertThat(Nodes.numbers(regime, "rate")[0]).isEqualTo(1);
        int line = statements.indexOf("Theorem 2.1");
        assertThat(Nodes.text(regime, line, "holds")).isEqualTo("fails");
        assertThat(Nodes.text(regime, line, "rate")).isEqualTo("?");
        double[] margin = Nodes.numbers(regime, "margin");
        double[] tolerance = Nodes.numbers(regime, "tolerance");
        List<String> status = Nodes.texts(regime, "status");
        for (int k = 0; k < margin.length; k++) {
            assertThat(status.get(k).equals("holds")).isEqualTo(margin[k] > tolerance[k]);
        }
    }

    @Test
    void whereNothingAppliesTheFirstRowSaysWhatIsKnown() throws Exception {
        HostedNode source = Nodes.matrixFromTable();
        PortObject turn = nodes.tokens(new double[] {1, -2}, new double[] {2, 1});
        PortObject regime = nodes.run(source, turn).out()[2];
        assertThat(Nodes.texts(regime, "statement")).startsWith("no theorem", "Theorem 2.1");
        assertThat(Nodes.text(regime, 0, "holds")).isEqualTo("?");
        assertThat(Nodes.text(regime, 0, "hypothesis")).isEqualTo("?");
        assertThat(Nodes.text(regime, 0, "prediction"))
                .startsWith("nothing is proved about the limit for this model; the eigenvalue of V")
                .contains("is complex");
    }
}
