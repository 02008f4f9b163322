// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attentiondynamics.standin.node.HostedNode;
import org.attentiondynamics.standin.node.HostedPortGroup;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final String HEAD = "| node | what it does | in | out |";

    /** A difference prints the table to paste. */
    @Test
    void tableOfTheNodesIsWhatTheNodesDeclare() throws Exception {
        List<String> table = new ArrayList<>(List.of(HEAD, "|---|---|---|---|"));
        for (String factory : Nodes.ALL) {
            HostedNode node = Nodes.node(factory);
            table.add(
                    "| %s | %s | %s | %s |"
                            .formatted(
                                    node.name(),
                                    node.shortDescription(),
                                    ports(node.inputGroups()),
                                    ports(node.outputGroups())));
        }
        assertThat(tableIn(Files.readAllLines(README)))
                .as("the table in README.md; paste%n%n%s%n", String.join("\n", table))
                .isEqualTo(table);
    }

    private static List<String> tableIn(final List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| node |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String ports(final List<HostedPortGroup> groups) {
        return groups.stream().map(ReadmeTest::port).collect(Collectors.joining("; "));
    }

    /** In parentheses if the port need not be there. */
    private static String port(final HostedPortGroup group) {
        String name = group.name();
        String inside = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return group.kind() == HostedPortGroup.Kind.FIXED ? inside : "(" + inside + ")";
    }
}
