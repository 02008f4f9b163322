// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.nodes.host.Memory;
import org.attentiondynamics.nodes.host.SharedTasks;
import org.attentiondynamics.nodes.host.SharedThreads;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Performs the runs whose results are not known, each once, as many at a time as threads and memory allow. A run that fails leaves a
 * sentence and does not disturb the others.
 *
 * @param known gets the results. Modified.
 * @param file gets them too, if there is one
 */
record Sweep(KnownResults known, Optional<ProgressFile> file) {
    void perform(final List<PlannedRow> rows, final ExecutionContext exec)
            throws CanceledExecutionException {
        List<PlannedRow> runs = unknown(rows);
        int atOnce = atOnce(runs);
        SweepProgress progress = new SweepProgress(runs.size(), exec);
        boolean leavesThreads = Math.min(atOnce, runs.size()) < SharedTasks.threads();
        Experiment experiment =
                new Experiment(
                        leavesThreads ? SharedThreads.workers() : Workers.caller(), progress);
        SharedTasks.run(
                runs.size(),
                atOnce,
                k -> {
                    perform(runs.get(k).run().orElseThrow(), experiment);
                    progress.ended();
                },
                progress);
        exec.checkCanceled();
    }

    private List<PlannedRow> unknown(final List<PlannedRow> rows) {
        Map<String, PlannedRow> runs = new LinkedHashMap<>();
        for (PlannedRow row : rows) {
            if (row.canRun() && known.result(row.runKey()).isEmpty()) {
                runs.putIfAbsent(row.runKey(), row);
            }
        }
        return new ArrayList<>(runs.values());
    }

    private static int atOnce(final List<PlannedRow> runs) {
        double largest =
                runs.stream()
                        .mapToDouble(row -> row.extent().orElseThrow().bytes())
                        .max()
                        .orElse(1);
        double fitting = Math.min(Integer.MAX_VALUE, Memory.budget() / largest);
        return Math.max(1, (int) fitting);
    }

    private void perform(final Run run, final Experiment experiment) {
        String key = run.key();
        try {
            RunResult result = experiment.perform(run);
            known.add(key, result);
            file.ifPresent(f -> f.append(key, result));
        } catch (CancellationException e) {
            known.fail(key, "The run was cancelled.");
        } catch (InvalidSettingsException | KNIMEException e) {
            known.fail(key, e.getMessage());
        } catch (IllegalArgumentException e) {
            known.fail(key, "Cannot integrate, because " + e.getMessage() + ".");
        } catch (OutOfMemoryError e) {
            known.fail(
                    key,
                    "Cannot run, because there is not enough memory. Draw fewer tokens, or raise the memory limit of the program.");
        } catch (RuntimeException e) { // a fault of ours, which shall not cost the other runs
            known.fail(key, "Cannot run, because of a fault in the program: " + e + ".");
        }
    }
}
