// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentiondynamics.headless.execution.ExecutionListener;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.workflow.SavedNode;

/**
 * Prints one line a node, and while nodes execute a bar that is overwritten: the latter only for a
 * person to see.
 */
final class Console implements ExecutionListener {
    /** Set by the script that starts the runner, if what is printed to err is seen at once. */
    private static final String TERMINAL = "org.attentiondynamics.headless.terminal";

    private static final long NANOSECONDS_PER_UPDATE = 100_000_000;
    private static final double PERCENT = 100;
    private static final int BAR = 20;
    private static final int LONGEST_LINE = 79;
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final Detail detail;
    private final boolean showProgress;
    private final Map<Integer, Double> fractions = new HashMap<>();
    private int nodes = 1;
    private int nameWidth = 1;
    private long lastUpdate;
    private boolean lineOpen;

    /** How much is said beside errors and the verdict. */
    enum Detail {
        NOTHING,
        /** While a run is repeated, its nodes and warnings are no news. */
        PROGRESS,
        ALL;

        static Detail of(final Arguments arguments) {
            if (arguments.quiet) {
                return NOTHING;
            }
            return arguments.verify == null ? ALL : PROGRESS;
        }
    }

    Console(final PrintStream out, final PrintStream err, final Detail detail) {
        this.out = out;
        this.err = err;
        this.detail = detail;
        this.showProgress = detail != Detail.NOTHING && Boolean.getBoolean(TERMINAL);
    }

    /** To be called before the first node executes. */
    synchronized void begin(final LoadedWorkflow workflow) {
        nodes = Math.max(1, workflow.nodes().size());
        nameWidth =
                workflow.nodes().stream()
                        .mapToInt(node -> node.saved().name().length())
                        .max()
                        .orElse(1);
    }

    @Override
    public synchronized void progress(
            final SavedNode node, final double fraction, final String message) {
        fractions.put(node.id(), fraction);
        long now = System.nanoTime();
        if (showProgress && (!lineOpen || now - lastUpdate > NANOSECONDS_PER_UPDATE)) {
            lastUpdate = now;
            lineOpen = true;
            String line =
                    bar() + "  " + node.name() + (message == null ? "" : "  " + message.strip());
            err.print(BACK_AND_CLEAR + line.substring(0, Math.min(LONGEST_LINE, line.length())));
            err.flush();
        }
    }

    /** How far all nodes together are, each counted alike. */
    private String bar() {
        double done = 0;
        for (double fraction : fractions.values()) {
            done += fraction / nodes;
        }
        int full = (int) (BAR * done);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%",
                "#".repeat(full),
                " ".repeat(BAR - full),
                PERCENT * done);
    }

    @Override
    public void warning(final SavedNode node, final String warning) {
        warning(node.title() + ": " + warning);
    }

    synchronized void warning(final String warning) {
        if (detail == Detail.ALL) {
            clear();
            err.println("warning: " + warning);
        }
    }

    @Override
    public synchronized void executed(final NodeResult result) {
        fractions.put(result.node().saved().id(), 1.0);
        List<Long> rows = result.rows();
        String sizes = rows.stream().map(Object::toString).collect(Collectors.joining("+"));
        String unit = rows.equals(List.of(1L)) ? " row" : " rows";
        print(
                result.node().saved(),
                "EXECUTED",
                rows.isEmpty() ? "-" : sizes + unit,
                result.seconds(),
                result.passes() > 0 ? "  in " + result.passes() + " passes" : "");
    }

    @Override
    public synchronized void ended(
            final SavedNode node, final boolean cancelled, final double seconds) {
        print(node, cancelled ? "CANCELLED" : "FAILED", "-", seconds, "");
    }

    /** The last line before the verdicts. */
    synchronized void done(final String where) {
        clear();
        if (detail == Detail.ALL) {
            out.println(where);
        }
    }

    private void print(
            final SavedNode node,
            final String state,
            final String rows,
            final double seconds,
            final String passes) {
        if (detail != Detail.ALL) {
            return;
        }
        clear();
        String name = String.format(Locale.ROOT, "%-" + nameWidth + "s", node.name());
        out.printf(
                Locale.ROOT,
                "%4d  %s  %-9s  %18s  %9.3f s%s%n",
                node.id(),
                name,
                state,
                rows,
                seconds,
                passes);
    }

    /** Removes the bar, if there is one. */
    synchronized void clear() {
        if (lineOpen) {
            err.print(BACK_AND_CLEAR);
            err.flush();
            lineOpen = false;
        }
    }
}
