// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way a workflow can be bad has its sentence and its exit code, and leaves nothing behind.
 */
class BadWorkflowTest {
    private static final String SETTINGS =
            entry("rows", "xint", 2)
                    + entry("step", "xdouble", 0.5)
                    + entry("progression", "xstring", "ARITHMETIC")
                    + group("column", entry("name", "xstring", "x"));
    private static final String SOURCE_FILE = "Number Source (#1)/settings.xml";

    @TempDir Path temp;

    private static WorkflowOnDisk source() {
        return new WorkflowOnDisk().node(1, "NumberSource", SETTINGS);
    }

    private void refused(final Path workflow, final int exitCode, final String sentence)
            throws IOException {
        List<String> before = listing(temp);
        run(workflow, "--out", temp.resolve("parent/out")).refused(exitCode, sentence);
        assertThat(listing(temp)).isEqualTo(before);
    }

    /** A copy of a good workflow with one text replaced. */
    private Path spoilt(
            final WorkflowOnDisk workflow, final String file, final String from, final String to)
            throws IOException {
        Path folder = workflow.folder(temp.resolve("w"));
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
        return folder;
    }

    @Test
    void noSuchFile() throws IOException {
        Path workflow = temp.resolve("none.knwf");
        refused(
                workflow,
                3,
                "Cannot load workflow "
                        + workflow
                        + ", because there is no such file or folder. Name a .knwf file or a folder"
                        + " with workflow.knime.");
    }

    @Test
    void notAZip() throws IOException {
        Path workflow = Files.writeString(temp.resolve("text.knwf"), "this is no zip archive");
        refused(
                workflow,
                3,
                "Cannot load workflow "
                        + workflow
                        + ", because it is not a readable zip archive (zip END header not found)."
                        + " Export the workflow from KNIME again as .knwf, or name its folder.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w/../../evil.txt",
                "../evil.txt",
                "/evil.txt",
                "C:/evil.txt",
                "w\\..\\evil.txt",
                "w/.."
            })
    void anEntryThatLeadsOutOfTheArchive(final String name) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("w/workflow.knime", "");
        entries.put(name, "evil");
        Path workflow = WorkflowOnDisk.zip(temp.resolve("evil.knwf"), entries);
        refused(
                workflow,
                3,
                "Cannot load workflow "
                        + workflow
                        + ", because its entry \""
                        + name
                        + "\" would be written outside of the workflow. Do not use this file; ask"
                        + " whoever made it for a proper export.");
    }

    @Test
    void moreEntriesThanAnyWorkflowHas() throws IOException {
        Path workflow = temp.resolve("many.knwf");
        try (OutputStream out = Files.newOutputStream(workflow);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry("w/" + i));
            }
        }
        refused(
                workflow,
                3,
                "Cannot load workflow "
                        + workflow
                        + ", because it has 10001 entries and at most 10000 are unpacked. Unpack it"
                        + " yourself and name the folder, if you trust it.");
    }

    @Test
    void moreBytesThanTheLimit() throws IOException {
        Path workflow = temp.resolve("bomb.knwf");
        try (OutputStream out = Files.newOutputStream(workflow);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("w/workflow.knime"));
            zip.write(new byte[(2 << 20) + 1]);
        }
        List<String> before = listing(temp);
        run(workflow, "--out", temp.resolve("out"), "--unpack-limit=2")
                .refused(
                        3,
                        "Cannot load workflow "
                                + workflow
                                + ", because it unpacks to more than 2 MiB. Raise --unpack-limit,"
                                + " if you trust it, or unpack it yourself and name the folder.");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void anArchiveWithoutAWorkflow() throws IOException {
        Path workflow =
                WorkflowOnDisk.zip(
                        temp.resolve("other.knwf"), Map.of("a/b/workflow.knime", "", "x.txt", ""));
        refused(
                workflow,
                3,
                "Cannot load workflow "
                        + workflow
                        + ", because it holds no workflow.knime. Export the workflow from KNIME"
                        + " again as .knwf.");
    }

    @Test
    void anArchiveWithTwoWorkflows() throws IOException {
        Path workflow =
                WorkflowOnDisk.zip(
                        temp.resolve("two.knwf"),
                        Map.of("a/workflow.knime", "", "b/workflow.knime", ""));
        refused(
                workflow,
                3,
                "Cannot load workflow "
                        + workflow
                        + ", because it holds 2 workflows: a/ b/. Export one workflow as .knwf.");
    }

    @Test
    void aFolderWithoutWorkflowFile() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        refused(
                folder,
                3,
                "Cannot load workflow "
                        + folder
                        + ", because the folder holds no workflow.knime. Name the folder of a"
                        + " single workflow.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workflow.knime", SOURCE_FILE})
    void xmlWithADoctype(final String file) throws IOException {
        Path workflow =
                spoilt(
                        source(),
                        file,
                        "<config xmlns",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><config xmlns");
        refused(
                workflow,
                3,
                "Cannot load workflow w. "
                        + file
                        + ": Cannot read the file, because it contains a DOCTYPE, which a KNIME"
                        + " settings file never has. Use the original file.");
    }

    @Test
    void malformedXml() throws IOException {
        Path workflow =
                spoilt(
                        source(),
                        SOURCE_FILE,
                        "</config>\n<entry key=\"factory\"",
                        "<entry key=\"factory\"");
        RunnerProbe probe = run(workflow, "--out", temp.resolve("out"));
        assertThat(probe.exitCode()).isEqualTo(3);
        assertThat(probe.err()).hasSize(1);
        assertThat(probe.err().get(0))
                .startsWith("Cannot load workflow w. " + SOURCE_FILE + ": ")
                .contains("not well-formed", "line ");
        assertThat(listing(temp)).doesNotContain("out/");
    }

    @Test
    void aSettingsFileThatIsMissing() throws IOException {
        Path workflow = source().folder(temp.resolve("w"));
        Files.delete(workflow.resolve(SOURCE_FILE));
        refused(
                workflow,
                3,
                "Cannot load workflow w, because "
                        + workflow.resolve(SOURCE_FILE)
                        + " does not exist. Export the workflow from KNIME again.");
    }

    @Test
    void aSettingsFileOutsideOfTheWorkflow() throws IOException {
        Path workflow = spoilt(source(), "workflow.knime", SOURCE_FILE, "../other/settings.xml");
        refused(
                workflow,
                3,
                "Cannot load workflow w, because workflow.knime refers to the file"
                        + " ../other/settings.xml outside of the workflow. Do not use this file.");
    }

    @Test
    void aFormatOfTheFuture() throws IOException {
        Path workflow = spoilt(source(), "workflow.knime", "value=\"5.1.0\"", "value=\"5.20.0\"");
        refused(
                workflow,
                3,
                "Cannot load workflow w, because it is written in format 5.20.0 and this runner"
                        + " reads formats up to 5.1.0. Save it in KNIME 5.8, or update the runner.");
    }

    @Test
    void aWorkflowVariableOfAnUnknownType() throws IOException {
        refused(
                source().variable("key", "CREDENTIALS", "xstring", "secret")
                        .folder(temp.resolve("w")),
                3,
                "Cannot load workflow w. workflow.knime: The workflow variable \"key\" has type"
                        + " CREDENTIALS, and this runner knows INTEGER, LONG, DOUBLE, BOOLEAN and"
                        + " STRING. Remove it in KNIME and save again.");
    }

    @Test
    void unknownNodesAreAllNamedBeforeAnythingExecutes() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .node(1, "NumberSource", SETTINGS)
                        .node(2, "RowFilter")
                        .node(3, "Loop")
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w"));
        refused(
                workflow,
                3,
                "Cannot load workflow w, because this runner has no node 2 \"Row Filter\""
                        + " (org.attentiondynamics.test.runner.nodes.RowFilterNodeFactory), no node 3"
                        + " \"Loop\" (org.attentiondynamics.test.runner.nodes.LoopNodeFactory). It"
                        + " executes the nodes of the installed extension and CSV Reader, CSV Writer,"
                        + " Image Writer (Port), Interval Loop Start, Loop End and Variable to"
                        + " Table Column. Replace the node, or execute the workflow in"
                        + " KNIME.");
    }

    @Test
    void aFactoryOfAnotherKind() throws IOException {
        refused(
                new WorkflowOnDisk().node(1, "NotDeclared").folder(temp.resolve("w")),
                3,
                "Cannot load the node"
                        + " org.attentiondynamics.test.runner.nodes.NotDeclaredNodeFactory, because it"
                        + " is not written with DefaultNodeFactory, the only kind this runner executes."
                        + " Execute the workflow in KNIME.");
    }

    @Test
    void aMissingSetting() throws IOException {
        Path workflow = spoilt(source(), SOURCE_FILE, entry("rows", "xint", 2), "");
        refusedSettings(workflow, "rows\" is missing");
    }

    @Test
    void aMissingGroupOfSettings() throws IOException {
        Path workflow =
                spoilt(source(), SOURCE_FILE, group("column", entry("name", "xstring", "x")), "");
        refusedSettings(workflow, "column\" is missing");
    }

    @Test
    void aSettingOfTheWrongType() throws IOException {
        Path workflow =
                spoilt(
                        source(),
                        SOURCE_FILE,
                        entry("rows", "xint", 2),
                        entry("rows", "xstring", "2"));
        refusedSettings(workflow, "rows\" has type xstring where xint is expected");
    }

    @Test
    void aValueThatIsNotOfItsType() throws IOException {
        Path workflow =
                spoilt(
                        source(),
                        SOURCE_FILE,
                        entry("rows", "xint", 2),
                        entry("rows", "xint", "two"));
        refusedSettings(workflow, "rows\" holds \"two\"");
    }

    /** The stand-in words this sentence; the runner says which node. */
    private void refusedSettings(final Path workflow, final String because) throws IOException {
        List<String> before = listing(temp);
        RunnerProbe probe = run(workflow, "--out", temp.resolve("out"));
        assertThat(probe.exitCode()).isEqualTo(3);
        assertThat(probe.err()).hasSize(1);
        assertThat(probe.err().get(0))
                .startsWith("Cannot load node 1 \"Number Source\". ")
                .contains(because);
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aSettingThatTheNodeRefuses() throws IOException {
        Path workflow =
                spoilt(source(), SOURCE_FILE, entry("rows", "xint", 2), entry("rows", "xint", 0));
        refused(
                workflow,
                3,
                "Cannot load node 1 \"Number Source\". Cannot make numbers, because rows is 0. Set"
                        + " 1 or more.");
    }

    @Test
    void aConnectionToANodeThatIsMissing() throws IOException {
        refused(
                source().connect(1, 1, 5, 1).folder(temp.resolve("w")),
                3,
                "Cannot load workflow w, because connection_0 refers to node 5, which is not in the"
                        + " workflow. Save the workflow again in KNIME.");
    }

    @Test
    void aConnectionToAPortThatIsMissing() throws IOException {
        refused(
                source().node(2, "Shift", entry("by", "xdouble", 1))
                        .connect(1, 2, 2, 1)
                        .folder(temp.resolve("w")),
                3,
                "Cannot load workflow w, because a connection uses output 2 of node 1 \"Number"
                        + " Source\", which has 1 output. Save the workflow again in KNIME.");
    }

    @Test
    void twoConnectionsIntoOnePort() throws IOException {
        refused(
                source().node(2, "Shift", entry("by", "xdouble", 1))
                        .connect(1, 1, 2, 1)
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w")),
                3,
                "Cannot load workflow w, because two connections end at port 1 of node 2 \"Shift\"."
                        + " Save the workflow again in KNIME.");
    }

    @Test
    void aCycle() throws IOException {
        refused(
                new WorkflowOnDisk()
                        .node(1, "Shift", entry("by", "xdouble", 1))
                        .node(2, "Shift", entry("by", "xdouble", 1))
                        .node(3, "Shift", entry("by", "xdouble", 1))
                        .connect(2, 1, 3, 1)
                        .connect(3, 1, 2, 1)
                        .connect(2, 1, 1, 1)
                        .folder(temp.resolve("w")),
                3,
                "Cannot load workflow w, because its connections form a cycle through node 3"
                        + " \"Shift\", node 2 \"Shift\". Remove a connection of the cycle in KNIME.");
    }

    @Test
    void anInputWithoutConnection() throws IOException {
        refused(
                new WorkflowOnDisk()
                        .node(1, "Shift", entry("by", "xdouble", 1))
                        .folder(temp.resolve("w")),
                4,
                "Cannot configure node 1 \"Shift\", because nothing is connected to its input 1"
                        + " \"Numbers\". Connect it in KNIME and save again.");
    }

    @Test
    void twoNodesWithOneId() throws IOException {
        Path workflow =
                spoilt(
                        source().node(2, "MixedSource"),
                        "workflow.knime",
                        entry("id", "xint", 2),
                        entry("id", "xint", 1));
        refused(
                workflow,
                3,
                "Cannot load workflow w, because two nodes have the id 1. Save the workflow again"
                        + " in KNIME.");
    }

    @Test
    void metanodesAreRefusedByName() throws IOException {
        Path workflow =
                spoilt(
                        source(),
                        "workflow.knime",
                        entry("node_is_meta", "xboolean", false)
                                + entry("node_type", "xstring", "NativeNode"),
                        entry("node_is_meta", "xboolean", true)
                                + entry("node_type", "xstring", "MetaNode"));
        refused(
                workflow,
                3,
                "Cannot load workflow w, because node 1 (Number Source (#1)) is a metanode, and"
                        + " this runner executes no metanodes and components. Expand it in KNIME and"
                        + " save again.");
    }

    @Test
    void componentsAreRefusedByName() throws IOException {
        Path workflow =
                spoilt(
                        source(),
                        "workflow.knime",
                        entry("node_type", "xstring", "NativeNode"),
                        entry("node_type", "xstring", "SubNode"));
        refused(
                workflow,
                3,
                "Cannot load workflow w, because node 1 (Number Source (#1)) is a component, and"
                        + " this runner executes no metanodes and components. Expand it in KNIME and"
                        + " save again.");
    }

    @Test
    void aTableThatDoesNotFitIsSeenBeforeAnythingExecutes() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .node(1, "MixedSource")
                        .node(2, "Shift", entry("by", "xdouble", 1))
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w"));
        List<String> before = listing(temp);
        RunnerProbe probe = run(workflow, "--out", temp.resolve("out"));
        probe.refused(
                4,
                "Cannot configure node 2 \"Shift\". Cannot shift, because the table has not one"
                        + " column of numbers. Select a column first.");
        assertThat(probe.out()).isEmpty();
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aNodeThatFailsIsNamed() throws IOException {
        Path workflow = source().node(2, "Refusing").connect(1, 1, 2, 1).folder(temp.resolve("w"));
        List<String> before = listing(temp);
        RunnerProbe probe = run(workflow, "--out", temp.resolve("out"));
        probe.refused(
                4,
                "Cannot execute node 2 \"Refusing\". Cannot refuse politely, because this is a"
                        + " test. Remove the node.");
        assertThat(probe.out()).hasSize(2);
        assertThat(probe.out().get(1)).matches("   2  Refusing +FAILED .*");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void earlierResultsOutliveAFailure() throws IOException {
        run(source().folder(temp.resolve("good")), "--out", temp.resolve("out")).succeeded();
        List<String> before = listing(temp.resolve("out"));
        Path workflow = source().node(2, "Refusing").connect(1, 1, 2, 1).folder(temp.resolve("w"));
        assertThat(run(workflow, "--out", temp.resolve("out")).exitCode()).isEqualTo(4);
        assertThat(listing(temp.resolve("out"))).isEqualTo(before);
    }

    @Test
    void aNodeThatBreaksIsASentenceToo() throws IOException {
        Path workflow = source().node(2, "Broken").connect(1, 1, 2, 1).folder(temp.resolve("w"));
        String sentence =
                "Cannot execute node 2 \"Broken\", because it fails unexpectedly: the wheel came"
                        + " off. Run again with --stacktrace and report the output to its author.";
        refused(workflow, 4, sentence);
        List<String> traced = run(workflow, "--out", temp.resolve("out"), "--stacktrace").err();
        assertThat(traced)
                .startsWith(sentence)
                .anyMatch(line -> line.contains("BrokenNodeFactory.java"));
    }
}
