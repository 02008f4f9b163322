// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.usedVariable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Loop End makes of the tables of all passes. */
class LoopEndTest {
    @TempDir Path temp;

    /** Numbers 0, 1, 2 of which those from the loop's variable on are collected. */
    private WorkflowOnDisk sieved(final double from, final double to, final double step) {
        WorkflowOnDisk workflow = new WorkflowOnDisk();
        Loops.start(workflow, 1, "loop_", from, to, step);
        return workflow.node(9, "NumberSource", source(3, 1))
                .nodeWithVariables(
                        2,
                        "Sieve",
                        usedVariable("least", "loop_value"),
                        entry("least", "xdouble", 0.0),
                        entry("limit", "xdouble", 100.0))
                .connect(1, 0, 2, 0)
                .connect(9, 1, 2, 1);
    }

    private RunnerProbe execute(final WorkflowOnDisk workflow) throws IOException {
        return run(workflow.folder(temp.resolve("w")), "--out", temp.resolve("out"));
    }

    private String collected() throws IOException {
        return Files.readString(temp.resolve("out/3-loop-end/collected-results.csv"));
    }

    private static String with(final String setting) {
        return Loops.END.replaceAll("\\b" + setting.replaceAll("=.*", "") + "=\\w+", setting);
    }

    @Test
    void newRowIdsGoOnFromPassToPass() throws IOException {
        WorkflowOnDisk workflow = sieved(1, 2, 1);
        Loops.end(workflow, 3, with("row=GENERATE_NEW"), 1).connect(2, 1, 3, 1);
        execute(workflow).succeeded();
        assertThat(collected())
                .isEqualTo("row ID,x,Iteration\nRow0,1.0,0\nRow1,2.0,0\nRow2,2.0,1\n");
    }

    @Test
    void rowIdsThatComeTwiceAreRefusedIfTheyAreLeftAsTheyAre() throws IOException {
        WorkflowOnDisk workflow = sieved(1, 2, 1);
        Loops.end(workflow, 3, with("row=UNMODIFIED"), 1).connect(2, 1, 3, 1);
        execute(workflow)
                .refused(
                        4,
                        "Cannot execute node 3 \"Loop End\" at loop_value = 2.0 (iteration 1)."
                                + " Cannot collect the tables, because the row id \"Row2\" comes"
                                + " twice. Have the Loop End append a suffix, or generate new row"
                                + " ids.");
    }

    @Test
    void passesWithoutRowsLeaveNoneAndCountOn() throws IOException {
        WorkflowOnDisk workflow = sieved(3, 1, -1);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        execute(workflow).succeeded();
        assertThat(collected())
                .isEqualTo("row ID,x,Iteration\nRow2#1,2.0,1\nRow1#2,1.0,2\nRow2#2,2.0,2\n");
    }

    @Test
    void ifNoPassHasRowsTheTableHasColumnsAlone() throws IOException {
        WorkflowOnDisk workflow = sieved(3, 4, 1);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        execute(workflow).succeeded();
        assertThat(collected()).isEqualTo("row ID,x,Iteration\n");
    }

    @Test
    void aSecondInputIsCollectedForItself() throws IOException {
        WorkflowOnDisk workflow = sieved(2, 3, 1);
        Loops.end(workflow, 3, Loops.END, 2).connect(2, 1, 3, 1).connect(9, 1, 3, 2);
        execute(workflow).succeeded();
        assertThat(collected()).isEqualTo("row ID,x,Iteration\nRow2#0,2.0,0\n");
        assertThat(Files.readAllLines(temp.resolve("out/3-loop-end/collected-results-2.csv")))
                .hasSize(7)
                .endsWith("Row2#1,2.0,1");
    }

    @Test
    void otherColumnsInALaterPassAreRefused() throws IOException {
        WorkflowOnDisk workflow = new WorkflowOnDisk();
        Loops.start(workflow, 1, "loop_", 1, 2, 1);
        workflow.nodeWithVariables(
                        2,
                        "NumberSource",
                        WorkflowOnDisk.group("column", usedVariable("name", "loop_value")),
                        source(1, 1))
                .connect(1, 0, 2, 0);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        execute(workflow)
                .refused(
                        4,
                        "Cannot execute node 3 \"Loop End\" at loop_value = 2.0 (iteration 1)."
                                + " Cannot collect the table of iteration 1, because its columns [2.0"
                                + " (Number (double))] are not those of the first, [1.0 (Number"
                                + " (double))]. Make them the same in every pass.");
    }
}
