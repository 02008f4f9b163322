// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attentiondynamics.headless.execution.ExecutionListener;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.workflow.SavedNode;

/**
 * Prints one line a node, and while a node executes a line that is overwritten: the latter only for
 * a person to see.
 */
final class Console implements ExecutionListener {
    private static final long NANOSECONDS_PER_UPDATE = 100_000_000;
    private static final double PERCENT = 100;
    private static final int LONGEST_MESSAGE = 60;
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean showProgress;
    private final int nameWidth;
    private long lastUpdate;
    private boolean lineOpen;

    Console(
            final PrintStream out,
            final PrintStream err,
            final boolean showProgress,
            final LoadedWorkflow workflow) {
        this.out = out;
        this.err = err;
        this.showProgress = showProgress;
        this.nameWidth =
                workflow.nodes().stream()
                        .mapToInt(node -> node.saved().name().length())
                        .max()
                        .orElse(1);
    }

    @Override
    public synchronized void progress(
            final SavedNode node, final double fraction, final String message) {
        long now = System.nanoTime();
        if (showProgress && (!lineOpen || now - lastUpdate > NANOSECONDS_PER_UPDATE)) {
            lastUpdate = now;
            lineOpen = true;
            String text =
                    message == null
                            ? ""
                            : message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
            err.printf(
                    Locale.ROOT,
                    "%s%4d  %s  %3.0f %%  %s",
                    BACK_AND_CLEAR,
                    node.id(),
                    node.name(),
                    PERCENT * fraction,
                    text);
            err.flush();
        }
    }

    @Override
    public synchronized void warning(final SavedNode node, final String warning) {
        clear();
        err.println("warning: " + node.title() + ": " + warning);
    }

    @Override
    public synchronized void executed(final NodeResult result) {
        List<Long> rows = result.rows();
        String sizes = rows.stream().map(Object::toString).collect(Collectors.joining("+"));
        String unit = rows.equals(List.of(1L)) ? " row" : " rows";
        print(
                result.node().saved(),
                "EXECUTED",
                rows.isEmpty() ? "-" : sizes + unit,
                result.seconds());
    }

    @Override
    public synchronized void ended(
            final SavedNode node, final boolean cancelled, final double seconds) {
        print(node, cancelled ? "CANCELLED" : "FAILED", "-", seconds);
    }

    private void print(
            final SavedNode node, final String state, final String rows, final double seconds) {
        clear();
        String name = String.format(Locale.ROOT, "%-" + nameWidth + "s", node.name());
        out.printf(
                Locale.ROOT,
                "%4d  %s  %-9s  %18s  %9.3f s%n",
                node.id(),
                name,
                state,
                rows,
                seconds);
    }

    private void clear() {
        if (lineOpen) {
            err.print(BACK_AND_CLEAR);
            err.flush();
            lineOpen = false;
        }
    }
}
