// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved workflow that sweeps beta = 0, 0.5, 1 and keeps its results in its data area. */
class SweepWorkflowTest {
    @TempDir Path temp;

    private Path workflow() throws IOException {
        Path folder =
                new WorkflowOnDisk()
                        .node(
                                1,
                                "NumberSource",
                                entry("rows", "xint", 3)
                                        + entry("step", "xdouble", 0.5)
                                        + entry("progression", "xstring", "ARITHMETIC")
                                        + group("column", entry("name", "xstring", "beta")))
                        .node(
                                2,
                                "org.attentiondynamics.nodes.node.parametersweep.ParameterSweepNodeFactory",
                                columns()
                                        + group("model", model())
                                        + group("tokens", tokens())
                                        + flow())
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w"));
        Files.createDirectories(folder.resolve("data"));
        return folder;
    }

    private static String columns() {
        return entry("tokensColumn", "xstring", "")
                + entry("dimensionColumn", "xstring", "")
                + entry("inverseTemperatureColumn", "xstring", "beta")
                + entry("familyColumn", "xstring", "")
                + entry("factorColumn", "xstring", "")
                + entry("sizeColumn", "xstring", "")
                + entry("horizonColumn", "xstring", "")
                + entry("toleranceColumn", "xstring", "")
                + entry("seedColumn", "xstring", "")
                + entry("seeds", "xstring", "SAME");
    }

    private static String model() {
        return entry("value", "xstring", "IDENTITY")
                + entry("dimension", "xint", 2)
                + entry("factor", "xdouble", 1.0)
                + entry("diagonal", "xstring", "1")
                + entry("inverseTemperature", "xdouble", 1.0);
    }

    private static String tokens() {
        return entry("tokens", "xint", 8)
                + entry("dimension", "xint", 2)
                + entry("distribution", "xstring", "UNIFORM_BOX")
                + entry("halfWidth", "xdouble", 5.0)
                + entry("standardDeviation", "xdouble", 1.0)
                + entry("seed", "xint", 1);
    }

    private static String flow() {
        return entry("stop", "xstring", "AT_TIME")
                + entry("horizon", "xdouble", 12.0)
                + entry("closeness", "xdouble", 1e-6)
                + entry("tolerance", "xdouble", 1e-6)
                + entry("crossCheck", "xboolean", true)
                + entry("stepLimit", "xint", 10_000)
                + entry("progressFile", "xstring", "knime://knime.workflow/data/progress.jsonl");
    }

    @Test
    void secondExecutionReadsWhatTheFirstHasKept() throws IOException {
        Path workflow = workflow();
        Path progress = workflow.resolve("data/progress.jsonl");
        RunnerProbe probe = run(workflow, "--out", temp.resolve("a")).succeeded();
        assertThat(probe.err())
                .containsExactly(
                        "warning: node 2 \"Parameter Sweep Node Factory\": 1 of 3 runs failed: the column \"error\" says why.");
        String kept = Files.readString(progress);
        assertThat(kept.lines()).hasSize(3);
        run(workflow, "--out", temp.resolve("b")).succeeded();
        assertThat(progress).hasContent(kept);
        assertThat(temp.resolve("b/2-parameter-sweep-node-factory/results.csv"))
                .hasSameBinaryContentAs(
                        temp.resolve("a/2-parameter-sweep-node-factory/results.csv"));
    }
}
