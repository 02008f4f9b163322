// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every setting of every node refuses what is out of its range when it is loaded, in a sentence that is recorded. */
class RefusalsContractTest {
    private static final String RULE =
            """
            What nodes say to settings out of their range is not what was recorded.
            Read the sentences: each says what cannot be done, why, and what to do. If they are what you want, copy the file that was made over the \
            recorded one.""";

    @SuppressWarnings("unused") // the source of parameters below
    private static final List<String> FACTORIES = Nodes.ALL;

    @ParameterizedTest
    @FieldSource("FACTORIES")
    void settingsOutOfTheirRangeAreRefusedInRecordedSentences(final String factory)
            throws Exception {
        HostedNode node = Nodes.node(factory);
        StringBuilder text = new StringBuilder(node.name()).append("\n\n");
        if (node.parametersClass().isPresent()) {
            Map<String, String> said =
                    Refusals.of(factory, Refusals.Side.MODEL, node.parametersClass().get());
            assertThat(said).isNotEmpty();
            text.append(lines(said));
        }
        if (node.viewParametersClass().isPresent()) {
            text.append("\nView\n\n")
                    .append(
                            lines(
                                    Refusals.of(
                                            factory,
                                            Refusals.Side.VIEW,
                                            node.viewParametersClass().get())));
        }
        Recorded.require(
                Path.of("refusals", Recorded.nameOf(factory) + ".txt"), text.toString(), RULE);
    }

    private static String lines(final Map<String, String> said) {
        return said.entrySet().stream()
                .map(entry -> entry.getKey() + "\n    " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
