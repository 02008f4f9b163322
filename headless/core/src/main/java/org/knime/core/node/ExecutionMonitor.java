// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.attentiondynamics.standin.HostExecution.ProgressListener;

/**
 * Tells how far an execution is and whether it should stop. A part of it has a monitor of its own,
 * whose way from zero to one moves this one by the share of the part.
 */
public class ExecutionMonitor {
    private final Object lock;
    private final ExecutionMonitor parent;
    private final double share;
    private final boolean silent;
    private final ProgressListener listener;
    private final BooleanSupplier cancelled;
    private double fraction;
    private String message;

    /** A monitor that nobody watches and nobody cancels. */
    public ExecutionMonitor() {
        this((f, m) -> {}, () -> false);
    }

    ExecutionMonitor(final ProgressListener listener, final BooleanSupplier cancelled) {
        lock = new Object();
        parent = null;
        share = 1;
        silent = false;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    ExecutionMonitor(
            final ExecutionMonitor parent,
            final double share,
            final boolean silent,
            final BooleanSupplier cancelled) {
        lock = parent.lock;
        this.parent = parent;
        this.share = within(share);
        this.silent = silent;
        listener = null;
        this.cancelled = cancelled;
    }

    BooleanSupplier cancelled() {
        return cancelled;
    }

    public void checkCanceled() throws CanceledExecutionException {
        if (cancelled.getAsBoolean()) {
            throw new CanceledExecutionException();
        }
    }

    public void setProgress(final double progress) {
        update(progress, null);
    }

    public void setProgress(final double progress, final String text) {
        update(progress, text);
    }

    public void setProgress(final double progress, final Supplier<String> text) {
        update(progress, text.get());
    }

    public void setProgress(final String text) {
        setMessage(text);
    }

    public void setMessage(final String text) {
        synchronized (lock) {
            move(0, text);
        }
    }

    public void setMessage(final Supplier<String> text) {
        setMessage(text.get());
    }

    public ExecutionMonitor createSubProgress(final double maxProgress) {
        return new ExecutionMonitor(this, maxProgress, false, cancelled);
    }

    /** A part whose messages are kept back. */
    public ExecutionMonitor createSilentSubProgress(final double maxProgress) {
        return new ExecutionMonitor(this, maxProgress, true, cancelled);
    }

    private void update(final double progress, final String text) {
        synchronized (lock) {
            move(Math.max(0, within(progress) - fraction), text);
        }
    }

    private void move(final double step, final String text) {
        final double before = fraction;
        fraction = within(fraction + step);
        if (text != null) {
            message = text;
        }
        if (parent != null) {
            parent.move((fraction - before) * share, silent ? null : text);
        } else {
            listener.progress(fraction, message);
        }
    }

    private static double within(final double value) {
        return Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, value));
    }
}
