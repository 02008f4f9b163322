// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop ends when the run is cancelled, in a node or between two. */
class CancelledLoopTest {
    @TempDir Path temp;

    private final WorkflowOnDisk workflow = new WorkflowOnDisk();

    @Test
    void cancellingEndsALoop() throws IOException {
        Loops.start(workflow, 1, "loop_", 1, 2, 0.5);
        workflow.node(2, "NumberSource", source(2, 1)).connect(1, 0, 2, 0);
        workflow.node(4, "Slow").connect(2, 1, 4, 1);
        Loops.end(workflow, 3).connect(4, 1, 3, 1);
        Path saved = workflow.folder(temp.resolve("w"));
        AtomicInteger questions = new AtomicInteger();
        RunnerProbe probe =
                run(() -> questions.incrementAndGet() > 100, saved, "--out", temp.resolve("out"));
        probe.refused(
                4,
                "Cancelled while node 4 \"Slow\" at loop_value = 1.0 (iteration 0) was executing."
                        + " Nothing is written.");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void cancellingBetweenTwoNodesEndsALoop() throws IOException {
        Loops.start(workflow, 1, "loop_", 0, 50_000, 1);
        workflow.node(2, "NumberSource", source(2, 1)).connect(1, 0, 2, 0);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        Path saved = workflow.folder(temp.resolve("w"));
        AtomicInteger questions = new AtomicInteger();
        RunnerProbe probe =
                run(() -> questions.incrementAndGet() > 1000, saved, "--out", temp.resolve("out"));
        assertThat(probe.exitCode()).isEqualTo(4);
        assertThat(probe.err())
                .singleElement()
                .asString()
                .matches("Cancelled .* at loop_value = [0-9.]+ \\(iteration \\d+\\) was .*");
    }
}
