// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.usedVariable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loops that cannot be executed end with a sentence that names the node, and the pass if there is one. */
class BadLoopsTest {
    @TempDir Path temp;

    private final WorkflowOnDisk workflow = new WorkflowOnDisk();

    private void refused(final int code, final String sentence) throws IOException {
        RunnerProbe probe = run(workflow.folder(temp.resolve("w")), "--out", temp.resolve("out"));
        probe.refused(code, sentence);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    /** A start, 1, and numbers in its loop, 2. */
    private void open() {
        Loops.start(workflow, 1, "loop_", 1, 3, 1);
        workflow.node(2, "NumberSource", source(3, 1)).connect(1, 0, 2, 0);
    }

    @Test
    void aFailingNodeNamesItsPass() throws IOException {
        Loops.start(workflow, 1, "a_", 0, 1, 1);
        Loops.start(workflow, 7, "b_", 5, 9, 4).connect(1, 0, 7, 0);
        workflow.node(2, "NumberSource", source(2, 3))
                .nodeWithVariables(
                        4,
                        "Sieve",
                        usedVariable("limit", "b_value"),
                        entry("least", "xdouble", 0.0),
                        entry("limit", "xdouble", 0.0))
                .nodeWithVariables(
                        5, "Shift", usedVariable("by", "a_value"), entry("by", "xdouble", 0.0))
                .nodeWithVariables(
                        6, "Shift", usedVariable("by", "a_value"), entry("by", "xdouble", 0.0))
                .connect(7, 0, 2, 0)
                .connect(2, 1, 5, 1)
                .connect(5, 1, 6, 1)
                .connect(6, 1, 4, 1);
        Loops.end(workflow, 8).connect(4, 1, 8, 1);
        Loops.end(workflow, 9).connect(8, 1, 9, 1);
        refused(
                4,
                "Cannot execute node 4 \"Sieve\" at a_value = 1.0 (iteration 1), b_value = 5.0"
                        + " (iteration 0). Cannot sieve, because of the number 5.0. Raise the limit.");
    }

    @Test
    void aSettingThatAPassMakesBadNamesThePass() throws IOException {
        Loops.start(workflow, 1, "", Loops.interval("loop_", "INTEGER", 1, 0, -1));
        workflow.nodeWithVariables(
                        2, "NumberSource", usedVariable("rows", "loop_value"), source(3, 1))
                .connect(1, 0, 2, 0);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        refused(
                4,
                "Cannot load node 2 \"Number Source\" at loop_value = 0 (iteration 1). Cannot make"
                        + " numbers, because rows is 0. Set 1 or more.");
    }

    @Test
    void aLoopWithoutEnd() throws IOException {
        open();
        refused(
                3,
                "Cannot load workflow w, because the loop of node 1 \"Interval Loop Start\" has no"
                        + " end. Connect what it repeats to a Loop End in KNIME.");
    }

    @Test
    void anEndWithoutStart() throws IOException {
        workflow.node(2, "NumberSource", source(3, 1));
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        refused(
                3,
                "Cannot load workflow w, because node 3 \"Loop End\" ends no loop. Connect what"
                        + " comes before it to a Loop Start in KNIME.");
    }

    @Test
    void aLoopWithTwoEnds() throws IOException {
        open();
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        Loops.end(workflow, 4).connect(2, 1, 4, 1);
        refused(
                3,
                "Cannot load workflow w, because the loop of node 1 \"Interval Loop Start\" has the"
                        + " two ends node 3 \"Loop End\" and node 4 \"Loop End\". Remove one of them in"
                        + " KNIME.");
    }

    @Test
    void aNodeInTwoLoops() throws IOException {
        open();
        Loops.start(workflow, 5, "other_", 1, 3, 1).connect(5, 0, 6, 0);
        workflow.node(6, "Shift", entry("by", "xdouble", 1.0)).connect(2, 1, 6, 1);
        Loops.end(workflow, 3).connect(6, 1, 3, 1);
        refused(
                3,
                "Cannot load workflow w, because node 6 \"Shift\" is connected to two loops, of"
                        + " which none is in the other. Connect it behind the Loop End of one of them in"
                        + " KNIME.");
    }

    @Test
    void aNodeInALoopAndAfterIt() throws IOException {
        open();
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        workflow.node(4, "Shift", entry("by", "xdouble", 1.0))
                .connect(3, 1, 4, 1)
                .connect(2, 0, 4, 0);
        refused(
                3,
                "Cannot load workflow w, because node 4 \"Shift\" is connected to what is in the loop"
                        + " of node 1 \"Interval Loop Start\" and to what comes after its end. Remove"
                        + " one of the connections in KNIME.");
    }

    @Test
    void aVariableOfALoopAfterItsEnd() throws IOException {
        open();
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        workflow.nodeWithVariables(
                        4, "Shift", usedVariable("by", "loop_value"), entry("by", "xdouble", 1.0))
                .connect(3, 1, 4, 1);
        refused(
                3,
                "Cannot load node 4 \"Shift\". The setting \"by\" is controlled by flow variable"
                        + " \"loop_value\", which does not exist. Give it by"
                        + " -workflow.variable=loop_value,value,type.");
    }

    @Test
    void aWriterInALoop() throws IOException {
        open();
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        String chooser =
                group(
                        "filechooser",
                        group(
                                        "path",
                                        entry("location_present", "xboolean", true)
                                                + entry("file_system_type", "xstring", "LOCAL")
                                                + entry("path", "xstring", temp.resolve("p.png")))
                                + entry("create_missing_folders", "xboolean", false)
                                + entry("if_path_exists", "xstring", "fail"));
        workflow.node(4, "Pixel")
                .named(
                        5,
                        "Image Writer",
                        "org.knime.base.node.io.filehandling.imagewriter.ImagePortWriterNodeFactory",
                        "",
                        chooser)
                .connect(1, 0, 4, 0)
                .connect(4, 1, 5, 1);
        refused(
                3,
                "Cannot load node 5 \"Image Writer\", because it is in a loop, and this runner writes"
                        + " no files in loops. Put it behind the Loop End in KNIME.");
    }

    @Test
    void aReaderOfAnotherFileInEveryPass() throws IOException {
        Path genuine = GenuineCsv.save(temp.resolve("genuine"), Path.of("1.0"), Path.of("unused"));
        String path = usedVariable("path", "loop_value");
        String tree =
                group(
                        "variables",
                        group(
                                "tree",
                                group("settings", group("file_selection", group("path", path)))));
        String settings =
                Files.readString(genuine.resolve(GenuineCsv.READER))
                        .replace(
                                entry("file_system_type", "xstring", "LOCAL").strip(),
                                entry("file_system_type", "xstring", "RELATIVE")
                                        + entry(
                                                "file_system_specifier",
                                                "xstring",
                                                "knime.workflow.data"))
                        .replace("<config key=\"model\">", tree + "<config key=\"model\">");
        Loops.start(workflow, 1, "loop_", 1, 2, 1);
        workflow.node(2, "Reader").connect(1, 0, 2, 0);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        workflow.file("Reader (#2)/settings.xml", settings);
        workflow.file("data/1.0", "x\n1\n").file("data/2.0", "x\n2\n");
        Path data = temp.resolve("w/data");
        refused(
                4,
                "Cannot load node 2 \"CSV Reader\" at loop_value = 2.0 (iteration 1). It reads ["
                        + data.resolve("2.0")
                        + "] after ["
                        + data.resolve("1.0")
                        + "], and this runner supports no node in a loop that reads other files in"
                        + " other passes. Read all of them before the loop.");
    }
}
