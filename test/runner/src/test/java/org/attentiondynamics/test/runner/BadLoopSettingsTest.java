// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of a start or an end that cannot be honoured end with a sentence that names them. */
class BadLoopSettingsTest {
    @TempDir Path temp;

    private final WorkflowOnDisk workflow = new WorkflowOnDisk();

    private void refused(final int code, final String sentence) throws IOException {
        run(workflow.folder(temp.resolve("w")), "--out", temp.resolve("out"))
                .refused(code, sentence);
    }

    /** A start, 1, and numbers in its loop, 2. */
    private void open() {
        Loops.start(workflow, 1, "loop_", 1, 3, 1);
        workflow.node(2, "NumberSource", source(3, 1)).connect(1, 0, 2, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 3 | 0 | DOUBLE | The loop from 1.0 to 3.0 by 0.0 has no end. Give a step other than 0.",
                "1 | 3 | -1 | DOUBLE | The loop from 1.0 to 3.0 by -1.0 has no pass, because the step leads away from the end. Change the sign of the step.",
                "3 | 1 | 1 | DOUBLE | The loop from 3.0 to 1.0 by 1.0 has no pass, because the step leads away from the end. Change the sign of the step.",
                "1 | Infinity | 1 | DOUBLE | The loop from 1.0 to Infinity by 1.0 has no end. Give finite numbers.",
                "0 | 1 | 1e-7 | DOUBLE | The loop from 0.0 to 1.0 by 1.0E-7 has more than 1000000 passes. Give a larger step.",
                "1e17 | 1e17 | 1 | DOUBLE | The loop from 1.0E17 to 1.0E17 by 1.0 has more than 1000000 passes. Give a larger step.",
                "1 | 3e9 | 1e9 | INTEGER | The number 3.0E9 is no value of an integer variable. Choose long or double.",
                "1 | 3 | 1 | FLOAT | The variableType \"FLOAT\" is not known. Use DOUBLE, LONG or INTEGER."
            })
    void anInterval(
            final double from,
            final double to,
            final double step,
            final String type,
            final String because)
            throws IOException {
        Loops.start(workflow, 1, "", Loops.interval("loop_", type, from, to, step));
        workflow.node(2, "NumberSource", source(3, 1)).connect(1, 0, 2, 0);
        Loops.end(workflow, 3).connect(2, 1, 3, 1);
        refused(3, "Cannot load node 1 \"Interval Loop Start\". " + because);
    }

    @Test
    void aStartWithPortsForData() throws IOException {
        String ports =
                group(
                        "node_creation_config",
                        group(
                                "Pass through",
                                group("port_0", entry("object_class", "xstring", "x"))));
        Loops.start(workflow, 1, ports, Loops.interval("loop_", "DOUBLE", 1, 2, 1));
        Loops.end(workflow, 3).connect(1, 1, 3, 1);
        refused(
                3,
                "Cannot load node 1 \"Interval Loop Start\". The node has ports that pass data"
                        + " through, which this runner does not support. Remove them in KNIME and"
                        + " connect the data to the nodes in the loop.");
    }

    @ParameterizedTest
    @CsvSource({
        "propagate, propagateLoopVariables",
        "types, tolerateColumnTypes",
        "specs, tolerateChangingSpecs"
    })
    void aSettingOfTheEndThatIsNotSupported(final String key, final String setting)
            throws IOException {
        open();
        Loops.end(workflow, 3, Loops.END.replace(key + "=false", key + "=true"), 1)
                .connect(2, 1, 3, 1);
        refused(
                3,
                "Cannot load node 3 \"Loop End\". The setting "
                        + setting
                        + " is not supported by the Loop End of this runner. Switch it off in KNIME"
                        + " and save again.");
    }

    @Test
    void anUnknownPolicyOfRowIds() throws IOException {
        open();
        Loops.end(workflow, 3, Loops.END.replace("APPEND_SUFFIX", "HASH"), 1).connect(2, 1, 3, 1);
        refused(
                3,
                "Cannot load node 3 \"Loop End\". The rowKeyPolicy \"HASH\" is not known. Use"
                        + " GENERATE_NEW, APPEND_SUFFIX or UNMODIFIED.");
    }
}
