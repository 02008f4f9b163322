// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every dialog is recorded as text, so that a change of what users see is seen by whoever makes it. */
class DialogContractTest {
    private static final String RULE =
            """
            The dialog is not the recorded one.
            Read the difference as a user would: sections, order, titles, descriptions, ranges and conditions may change. Keys and the \
            names of constants are stored in workflows and may not. If it is what you want, copy the file that was made over the recorded one.""";

    @SuppressWarnings("unused") // the source of parameters below
    private static final List<String> FACTORIES = Nodes.ALL;

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void dialogIsTheRecordedOne(final String factory) throws Exception {
        HostedNode node = Nodes.node(factory);
        StringBuilder text = new StringBuilder(node.name()).append("\n\n");
        if (node.parametersClass().isPresent()) {
            text.append(DialogText.of(node.parametersClass().get()));
        }
        if (node.viewParametersClass().isPresent()) {
            text.append("View\n\n").append(DialogText.of(node.viewParametersClass().get()));
        }
        Recorded.require(
                Path.of("dialogs", Recorded.nameOf(factory) + ".txt"), text.toString(), RULE);
    }
}
