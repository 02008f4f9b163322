// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.test.runner.nodes.MeetingNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {
    private static final int BRANCHES = 4;

    @TempDir Path temp;

    /** A source and nodes side by side after it. */
    private Path branches(final String factory, final String settings) throws IOException {
        WorkflowOnDisk workflow = new WorkflowOnDisk().node(1, "NumberSource", source(3, 1));
        for (int k = 0; k < BRANCHES; k++) {
            workflow.node(2 + k, factory, settings).connect(1, 1, 2 + k, 1);
        }
        return workflow.folder(temp.resolve("w"));
    }

    @Test
    void independentNodesExecuteTogether() throws IOException {
        MeetingNodeFactory.MOST.set(0);
        Path workflow = branches("Meeting", entry("waits", "xboolean", true));
        run(workflow, "--out", temp.resolve("out"), "--jobs=2").succeeded();
        assertThat(MeetingNodeFactory.MOST.get()).isEqualTo(2);
    }

    @Test
    void oneJobIsOneNodeAfterTheOther() throws IOException {
        MeetingNodeFactory.MOST.set(0);
        Path workflow = branches("Meeting", entry("waits", "xboolean", false));
        run(workflow, "--out", temp.resolve("out"), "--jobs=1").succeeded();
        assertThat(MeetingNodeFactory.MOST.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void resultsAndReportsAreThoseOfOneJob(final int jobs) throws IOException {
        Path workflow = branches("Shift", entry("by", "xdouble", 0.1));
        RunnerProbe one = run(workflow, "--out", temp.resolve("one"), "--jobs=1").succeeded();
        RunnerProbe many = run(workflow, "--out", temp.resolve("many"), "--jobs", jobs).succeeded();
        assertThat(many.err()).isEqualTo(one.err()).hasSize(BRANCHES);
        assertThat(many.out().stream().map(JobsTest::withoutSeconds))
                .startsWith("1 Number Source EXECUTED 3 rows")
                .hasSize(BRANCHES + 2);
        List<String> files = listing(temp.resolve("one"));
        assertThat(listing(temp.resolve("many"))).isEqualTo(files).hasSize(2 * BRANCHES + 3);
        for (String file : files) {
            if (!file.endsWith("/")) {
                assertThat(temp.resolve("many").resolve(file))
                        .hasSameBinaryContentAs(temp.resolve("one").resolve(file));
            }
        }
    }

    private static String withoutSeconds(final String line) {
        return line.replaceAll(" +[0-9.]+ s$", "").strip().replaceAll(" +", " ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void ofSeveralFailuresTheFirstInOrderIsTold(final int jobs) throws IOException {
        Path workflow = branches("Refusing", "");
        RunnerProbe probe = run(workflow, "--out", temp.resolve("out"), "--jobs", jobs);
        probe.refused(
                4,
                "Cannot execute node 2 \"Refusing\". Cannot refuse politely, because this is a"
                        + " test. Remove the node.");
        assertThat(probe.out()).hasSize(2);
    }

    @Test
    void aReaderWaitsForTheWriterOfItsFileThoughNoWireSaysSo() throws IOException {
        Path input = Files.writeString(temp.resolve("in.csv"), "x\n7\n");
        Path output = Files.writeString(temp.resolve("out.csv"), "x\n0\n");
        GenuineCsv.save(temp.resolve("w"), input, output);
        GenuineCsv.addReader(temp.resolve("w"), 3, output);
        run(temp.resolve("w"), "--out", temp.resolve("out"), "--jobs=8").succeeded();
        assertThat(temp.resolve("out/3-csv-reader/file-table.csv"))
                .hasContent("row ID,x\nRow0,7\n");
    }
}
