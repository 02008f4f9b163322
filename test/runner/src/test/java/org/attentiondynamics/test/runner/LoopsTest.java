// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.usedVariable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is between a loop's start and end executes once a pass. */
class LoopsTest {
    @TempDir Path temp;

    private final WorkflowOnDisk workflow = new WorkflowOnDisk();

    private Path out() {
        return temp.resolve("out");
    }

    private RunnerProbe execute(final Object... arguments) throws IOException {
        Object[] all = new Object[arguments.length + 3];
        all[0] = workflow.folder(temp.resolve("w"));
        all[1] = "--out";
        all[2] = out();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return run(all);
    }

    private String collected(final int end) throws IOException {
        return Files.readString(out().resolve(end + "-loop-end/collected-results.csv"));
    }

    /** Numbers 0 and the step, which is the loop's variable. */
    private void numbersByStep(final int start, final String variable, final int id) {
        workflow.nodeWithVariables(id, "NumberSource", usedVariable("step", variable), source(2, 9))
                .connect(start, 0, id, 0);
    }

    private void simpleLoop() {
        Loops.start(workflow, 1, "loop_", 1, 2, 0.5);
        numbersByStep(1, "loop_value", 2);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
    }

    @Test
    void everyPassIsCollectedWithItsNumberInRowIdAndColumn() throws IOException {
        simpleLoop();
        execute().succeeded();
        assertThat(collected(3))
                .isEqualTo(
                        "row ID,x,Iteration\n"
                                + "Row0#0,0.0,0\nRow1#0,1.0,0\n"
                                + "Row0#1,0.0,1\nRow1#1,1.5,1\n"
                                + "Row0#2,0.0,2\nRow1#2,2.0,2\n");
    }

    @Test
    void outputsInsideAreThoseOfTheLastPass() throws IOException {
        simpleLoop();
        execute().succeeded();
        assertThat(listing(out()))
                .containsExactly(
                        "2-number-source/",
                        "2-number-source/numbers.csv",
                        "3-loop-end/",
                        "3-loop-end/collected-results.csv",
                        "manifest.json");
        assertThat(out().resolve("2-number-source/numbers.csv"))
                .hasContent("row ID,x\nRow0,0.0\nRow1,2.0\n");
    }

    @Test
    void tenStepsOfATenthAreOne() throws IOException {
        Loops.start(workflow, 1, "loop_", 0, 1, 0.1);
        workflow.node(2, "NumberSource", source(1, 1)).connect(1, 0, 2, 0);
        Loops.toColumn(workflow, 4, "loop_value").connect(2, 1, 4, 2);
        Loops.end(workflow, 3).connect(4, 1, 3, 1);
        execute().succeeded();
        assertThat(collected(3).lines())
                .hasSize(12)
                .contains("Row0#3,0.0,0.3,3")
                .last()
                .isEqualTo("Row0#10,0.0,1.0,10");
    }

    @Test
    void aLoopCanCountDownAndItsVariablesCanBeWholeNumbers() throws IOException {
        Loops.start(workflow, 1, "", Loops.interval("n_", "INTEGER", 3, 1, -2));
        workflow.nodeWithVariables(2, "NumberSource", usedVariable("rows", "n_value"), source(9, 1))
                .connect(1, 0, 2, 0);
        Loops.toColumn(workflow, 4, "n_from", "n_to", "n_step", "n_value").connect(2, 1, 4, 2);
        Loops.end(workflow, 3).connect(4, 1, 3, 1);
        execute().succeeded();
        assertThat(collected(3))
                .isEqualTo(
                        "row ID,x,n_value,n_step,n_to,n_from,Iteration\n"
                                + "Row0#0,0.0,3,-2,1,3,0\nRow1#0,1.0,3,-2,1,3,0\nRow2#0,2.0,3,-2,1,3,0\n"
                                + "Row0#1,0.0,1,-2,1,3,1\n");
        assertThat(Files.readString(out().resolve("manifest.json")))
                .contains("\"n_value\" : \"Number (integer)\"", "\"passes\" : 2,");
    }

    private void nestedLoops() {
        Loops.start(workflow, 1, "a_", 1, 2, 1);
        Loops.start(
                        workflow,
                        2,
                        group("variables", group("tree", usedVariable("to", "a_value"))),
                        Loops.interval("b_", "LONG", 1, 9, 1))
                .connect(1, 0, 2, 0);
        workflow.node(3, "NumberSource", source(1, 1)).connect(2, 0, 3, 0);
        Loops.toColumn(workflow, 4, "a_value", "b_value").connect(3, 1, 4, 2);
        Loops.end(workflow, 5).connect(4, 1, 5, 1);
        Loops.end(workflow, 6).connect(5, 1, 6, 1);
    }

    @Test
    void anInnerLoopRunsAnewInEveryPassAsTheOuterOneSays() throws IOException {
        nestedLoops();
        RunnerProbe probe = execute().succeeded();
        assertThat(collected(6))
                .isEqualTo(
                        "row ID,x,b_value,a_value,Iteration,Iteration (#1)\n"
                                + "Row0#0#0,0.0,1,1.0,0,0\n"
                                + "Row0#0#1,0.0,1,2.0,0,1\n"
                                + "Row0#1#1,0.0,2,2.0,1,1\n");
        assertThat(probe.out())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .contains("Number Source")
                                        .endsWith("  in 3 passes"))
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith("   6  Loop End")
                                        .endsWith("  in 2 passes"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void filesAreThoseOfOneJob(final int jobs) throws IOException {
        nestedLoops();
        Path saved = workflow.folder(temp.resolve("w"));
        run(saved, "--out", temp.resolve("one"), "--jobs=1").succeeded();
        run(saved, "--out", temp.resolve("many"), "--jobs", jobs).succeeded();
        List<String> files = listing(temp.resolve("one"));
        assertThat(listing(temp.resolve("many"))).isEqualTo(files).hasSizeGreaterThan(5);
        for (String file : files) {
            if (!file.endsWith("/")) {
                assertThat(temp.resolve("many").resolve(file))
                        .hasSameBinaryContentAs(temp.resolve("one").resolve(file));
            }
        }
    }

    @Test
    void aRunWithLoopsCanBeVerified() throws IOException {
        nestedLoops();
        execute().succeeded();
        RunnerProbe probe = run("--verify", out().resolve("manifest.json")).succeeded();
        assertThat(probe.out())
                .containsExactly("verified: w gives the 4 recorded files again, bit by bit");
    }

    @Test
    void aBranchThatLeadsToNoEndExecutesInEveryPass() throws IOException {
        simpleLoop();
        workflow.node(9, "Judge").connect(2, 1, 9, 1);
        RunnerProbe probe = execute().succeeded();
        assertThat(probe.out()).filteredOn(line -> line.startsWith("verdict")).hasSize(3);
        assertThat(collected(3).lines()).hasSize(7);
    }

    @Test
    void everyPassHasItsVerdictAndTheCollectedOnesAreNotToldAgain() throws IOException {
        Loops.start(workflow, 1, "loop_", 1, 1.5, 0.5);
        numbersByStep(1, "loop_value", 2);
        workflow.node(4, "Judge").connect(2, 1, 4, 1);
        Loops.toColumn(workflow, 5, "loop_value").connect(4, 1, 5, 2);
        Loops.end(workflow, 3).connect(5, 1, 3, 1);
        RunnerProbe probe = execute().succeeded();
        assertThat(probe.out())
                .filteredOn(line -> line.startsWith("verdict"))
                .containsExactly(
                        "verdict PASS: 1 + 1 = 2 at loop_value = 1.0 (iteration 0)",
                        "verdict PASS: 1 + 1 = 2 at loop_value = 1.5 (iteration 1)");
        assertThat(Files.readString(out().resolve("manifest.json")))
                .contains(
                        """
                            {
                              "node" : 4,
                              "pass" : [
                                {
                                  "iteration" : 1,
                                  "loop_value" : "1.5"
                                }
                              ],
                              "statement" : "1 + 1 = 2",
                        """)
                .doesNotContain("\"node\" : 3,\n", "\"node\" : 5,\n");
    }

    @Test
    void aWarningOfEveryPassIsToldOnceAndOneOfSomeSaysOfWhich() throws IOException {
        Loops.start(workflow, 1, "loop_", 1, 3, 1);
        numbersByStep(1, "loop_value", 2);
        workflow.nodeWithVariables(
                        4, "Shift", usedVariable("by", "loop_value"), entry("by", "xdouble", 0.0))
                .node(5, "Shift", entry("by", "xdouble", 7.0))
                .connect(2, 1, 4, 1)
                .connect(4, 1, 5, 1);
        Loops.end(workflow, 3).connect(5, 1, 3, 1);
        assertThat(execute().succeeded().err())
                .containsExactly(
                        "warning: node 4 \"Shift\": shifted by 1.0 (at loop_value = 1.0 (iteration 0))",
                        "warning: node 4 \"Shift\": shifted by 2.0 (at loop_value = 2.0 (iteration 1))",
                        "warning: node 4 \"Shift\": shifted by 3.0 (at loop_value = 3.0 (iteration 2))",
                        "warning: node 5 \"Shift\": shifted by 7.0");
    }

    @Test
    void nodesBeforeALoopExecuteOnceAndThoseAfterItWithWhatItCollects() throws IOException {
        workflow.node(9, "NumberSource", source(2, 5));
        Loops.start(workflow, 1, "loop_", 1, 2, 1);
        workflow.nodeWithVariables(
                        2, "Shift", usedVariable("by", "loop_value"), entry("by", "xdouble", 0.0))
                .connect(1, 0, 2, 0)
                .connect(9, 1, 2, 1);
        Loops.end(workflow, 3, Loops.END.replace("iteration=true", "iteration=false"), 1)
                .connect(2, 1, 3, 1);
        workflow.node(4, "Shift", entry("by", "xdouble", 100.0)).connect(3, 1, 4, 1);
        RunnerProbe probe = execute().succeeded();
        assertThat(out().resolve("4-shift/shifted.csv"))
                .hasContent("row ID,x\nRow0#0,101.0\nRow1#0,106.0\nRow0#1,102.0\nRow1#1,107.0\n");
        assertThat(probe.out().get(0)).startsWith("   9  Number Source").endsWith(" s");
    }
}
