// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.run;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flow variables become columns. */
class VariableToColumnTest {
    @TempDir Path temp;

    private final WorkflowOnDisk workflow = new WorkflowOnDisk();

    private RunnerProbe execute() throws IOException {
        return run(workflow.folder(temp.resolve("w")), "--out", temp.resolve("out")).succeeded();
    }

    @Test
    void aNameThatIsTakenIsMarked() throws IOException {
        workflow.variable("x", "STRING", "xstring", "a")
                .variable("flag", "BOOLEAN", "xboolean", true);
        workflow.node(1, "NumberSource", source(1, 1));
        Loops.toColumn(workflow, 2, "x", "flag").connect(1, 1, 2, 2);
        Loops.toColumn(workflow, 3, "x").connect(2, 1, 3, 2).connect(1, 0, 3, 1);
        execute();
        assertThat(
                        temp.resolve("out")
                                .resolve(
                                        "3-variable-to-table-column/input-table-with-additional-columns.csv"))
                .hasContent("row ID,x,flag,x (variable),x (variable) (#1)\nRow0,0.0,true,a,a\n");
    }

    @Test
    void noVariableIsAWarning() throws IOException {
        workflow.node(1, "NumberSource", source(1, 1));
        Loops.toColumn(workflow, 2, "gone").connect(1, 1, 2, 2);
        assertThat(execute().err())
                .containsExactly(
                        "warning: node 2 \"Variable to Table Column\": No variables selected");
    }

    @Test
    void aFilterOfVariablesByPattern() throws IOException {
        workflow.node(1, "NumberSource", source(3, 1));
        Loops.toColumnBy("WILDCARD", workflow, 2, "x").connect(1, 1, 2, 2);
        run(workflow.folder(temp.resolve("w")), "--out", temp.resolve("out"))
                .refused(
                        3,
                        "Cannot load node 2 \"Variable to Table Column\". The filter mode \"WILDCARD\" is not"
                                + " supported by the Variable to Table Column of this runner. Choose the"
                                + " variables by hand in KNIME and save again.");
    }
}
