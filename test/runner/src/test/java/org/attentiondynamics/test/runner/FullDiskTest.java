// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.chain;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no room the earlier results stay, and nothing half is left. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    /** Far more than what is allowed, and far less than what a run of three rows needs. */
    private static final int ROWS = 100_000;

    private static final int BYTES = 512 * 1024;

    @TempDir Path temp;

    private Path workflow;

    @BeforeEach
    void saveWorkflow() throws IOException {
        workflow = chain().folder(temp.resolve("w"));
    }

    /** Every user may limit the size of the files that a process of his own writes. */
    @Test
    void aFileThatMustNotGrow() throws IOException, InterruptedException {
        Path out = temp.resolve("out");
        run(workflow, "--out", out).succeeded();
        List<String> before = listing(temp);
        RunnerProbe probe;
        limitFiles(Integer.toString(BYTES));
        try {
            probe = run(workflow, "--out", out, "--quiet", "--set=7/rows=" + ROWS);
        } finally {
            limitFiles("unlimited");
        }
        probe.refused(
                4,
                "Cannot write to "
                        + out
                        + ", because File too large. Name a folder with enough room that can be"
                        + " written to.");
        assertThat(listing(temp)).isEqualTo(before);
        run(workflow, "--out", out, "--quiet", "--set=7/rows=" + ROWS).succeeded();
        assertThat(Files.size(out.resolve("7-number-source/numbers.csv"))).isGreaterThan(BYTES);
    }

    /** The soft limit, which can be raised again. */
    private static void limitFiles(final String bytes) throws IOException, InterruptedException {
        long self = ProcessHandle.current().pid();
        assertThat(command("prlimit", "--pid", Long.toString(self), "--fsize=" + bytes + ":"))
                .as("exit code of prlimit")
                .isZero();
    }

    /** Only the superuser can make a small file system; without him the limit above must do. */
    @Test
    void aFullFileSystem() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "tmpfs", disk.toString())
                        == 0,
                "no file system can be mounted here");
        try {
            Path out = disk.resolve("out");
            run(workflow, "--out", out).succeeded();
            List<String> before = listing(disk);
            String manifest = Files.readString(out.resolve("manifest.json"));
            run(workflow, "--out", out, "--quiet", "--set=7/rows=" + ROWS)
                    .refused(
                            4,
                            "Cannot write to "
                                    + out
                                    + ", because No space left on device. Name a folder with enough"
                                    + " room that can be written to.");
            assertThat(listing(disk)).isEqualTo(before);
            assertThat(out.resolve("manifest.json")).hasContent(manifest);
            run(workflow, "--out", out, "--set=7/rows=5").succeeded();
        } finally {
            assertThat(command("umount", disk.toString())).isZero();
        }
    }

    private static int command(final String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
