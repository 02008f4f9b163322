// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir Path temp;

    private Path workflow;

    @BeforeEach
    void saveWorkflow() throws IOException {
        workflow = new WorkflowOnDisk().node(1, "MixedSource").folder(temp.resolve("w"));
    }

    private void refused(final Path out, final String sentence) throws IOException {
        List<String> before = listing(temp);
        run(workflow, "--out", out).refused(2, sentence);
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aFileInItsPlace() throws IOException {
        Path out = Files.writeString(temp.resolve("out"), "a file");
        refused(out, "Cannot write to " + out + ", because it is a file. Name a new folder.");
    }

    @Test
    void foreignFilesAreNotReplaced() throws IOException {
        Path out = Files.createDirectory(temp.resolve("out"));
        Files.writeString(out.resolve("thesis.tex"), "years of work");
        refused(
                out,
                "Cannot write to "
                        + out
                        + ", because it exists and holds files that are not results of an earlier"
                        + " run. Name a new or empty folder.");
    }

    @Test
    void anEmptyFolderIsUsed() throws IOException {
        Path out = Files.createDirectory(temp.resolve("out"));
        run(workflow, "--out", out).succeeded();
        assertThat(out.resolve("manifest.json")).exists();
    }

    @Test
    void aFolderBelowAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        RunnerProbe probe = run(workflow, "--out", file.resolve("a/out"));
        assertThat(probe.exitCode()).isEqualTo(2);
        assertThat(probe.err()).hasSize(1);
        assertThat(probe.err().get(0))
                .startsWith("Cannot write to " + file.resolve("a/out") + ", because ")
                .endsWith(". Name a folder that can be written to.");
        assertThat(listing(temp)).noneMatch(path -> path.contains("out"));
    }

    @Test
    void aFolderThatMustNotBeWrittenTo() throws IOException {
        Path locked = Files.createDirectory(temp.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(locked), "the superuser may write everywhere");
        refused(
                locked.resolve("out"),
                "Cannot write to "
                        + locked.resolve("out")
                        + ", because access to "
                        + locked
                        + "/.out.part"
                        + ProcessHandle.current().pid()
                        + "-0 is denied. Name a folder that can be written to.");
    }

    @Test
    void argumentsThatAreMissingOrUnknown() throws IOException {
        List<String> before = listing(temp);
        refused(
                "none of --out, --manifest, --list and --verify says what to do. Write ./run"
                        + " WORKFLOW --out DIR, or try --help.",
                workflow);
        refused("no workflow is named. Write ./run WORKFLOW --list, or try --help.", "--list");
        refused(
                "--out and --list do not go together. Give one of them.",
                workflow,
                "--out",
                "o",
                "--list");
        refused(
                "--workflow goes with --verify only. Leave it out.",
                workflow,
                "--list",
                "--workflow",
                "w");
        refused("--jobs is 0. Give a number of threads from 1 on.", workflow, "--list", "--jobs=0");
        refused(
                "--verify runs with the overrides that the manifest records. Leave out --set,"
                        + " -option, -workflow.variable and --unpack-limit.",
                "--verify",
                "m",
                "--set=1/a=2");
        refused(
                "--verify runs the workflow that the manifest records. Write --workflow before w"
                        + " if it is somewhere else now.",
                "w",
                "--verify",
                "m");
        run(workflow, "--out", temp.resolve("out"), "--frobnicate")
                .refused(2, "Unknown option: '--frobnicate'. Try --help.");
        assertThat(listing(temp)).isEqualTo(before);
    }

    private static void refused(final String because, final Object... arguments) {
        run(arguments).refused(2, "Cannot run, because " + because);
    }
}
