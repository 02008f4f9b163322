// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObjectSpec;

/** Tests that run nodes, each in a folder of its own. */
abstract class WithNodes {
    @TempDir Path scratch;

    Nodes nodes;

    @BeforeEach
    void open() {
        nodes = new Nodes(scratch);
    }

    /** Says so when it is executed. */
    void refuses(final HostedNode node, final BufferedDataTable table, final String sentence) {
        assertThatThrownBy(() -> nodes.run(node, table))
                .isInstanceOf(KNIMEException.class)
                .hasMessage(sentence);
    }

    /** Says so before it is executed. */
    static void refusesToConfigure(
            final HostedNode node, final BufferedDataTable table, final String sentence) {
        assertThatThrownBy(() -> node.configure(new PortObjectSpec[] {table.getDataTableSpec()}))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage(sentence);
    }
}
