// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;
import org.knime.core.node.port.PortObject;

/** What opens when somebody looks at the port of a model. */
class ModelViewTest extends WithNodes {
    @Test
    void theViewShowsTheSpectrumAndWhatEachStatementSays() throws Exception {
        assertThat(text(nodes.model("2, 2")).lines())
                .startsWith(
                        "Eigenvalues of V",
                        "",
                        "          re           im   multiplicity    condition",
                        "     2.00000      0.00000              2      1.00000")
                .anyMatch(
                        line ->
                                line.startsWith("Theorem 3.1 holds: ")
                                        && line.endsWith(
                                                " Predicted: every rescaled token converges to 0 or to a point of the boundary of a convex polytope."))
                .anyMatch(line -> line.startsWith("Theorem 2.1 fails: it does not hold that "));
    }

    @Test
    void theStrongestStatementComesFirst() throws Exception {
        assertThat(text(nodes.model("1, -0.5")).lines().dropWhile(line -> !line.equals("Regime")))
                .element(2)
                .asString()
                .startsWith("Theorem 4.2 holds: ");
    }

    @Test
    void beyondWhatOpensAtOnceItSaysWhereToLook() throws Exception {
        assertThat(text(nodes.model(String.join(", ", Collections.nCopies(65, "1")))))
                .isEqualTo(
                        "Eigenvalues and regimes are not shown here beyond dimension 64: open the tables beside this port.\n");
    }

    private static String text(final PortObject model) {
        JComponent[] views = model.getViews();
        assertThat(views).hasSize(1);
        assertThat(views[0].getName()).isEqualTo("Spectrum and regime");
        JTextArea area = (JTextArea) ((JScrollPane) views[0]).getViewport().getView();
        assertThat(area.isEditable()).isFalse();
        return area.getText();
    }
}
