// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the pictures of one run, and of the files they are written to. */
abstract class WithPictures extends WithNodes {
    @TempDir Path folder;

    Showing run;

    @BeforeEach
    void execute() throws Exception {
        run = Showing.of(nodes, "1,1");
    }

    /** The file that a node with these settings, the model and labelled tokens writes; its last words name it. */
    byte[] written(final String key, final String name, final String... settings) throws Exception {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of(key, "xstring", file.toString()));
        all.addAll(List.of(settings));
        nodes.run(node(all), run.inputs(true, run.tables()[0]));
        return Files.readAllBytes(file);
    }

    static HostedNode node(final List<String> settings) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("width", "xint", "640", "height", "xint", "480"));
        all.addAll(settings);
        return Showing.node(true, 1, all.toArray(String[]::new));
    }
}
