// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;

/**
 * How long the thread of a node computes without asking whether the user has cancelled, in its own processor time, which other programs on a
 * busy machine do not lengthen.
 */
final class Polls implements BooleanSupplier {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long most;
    private final Thread node = Thread.currentThread();
    private long last = THREADS.getCurrentThreadCpuTime();
    private long longest;
    private Throwable around = new Throwable();
    private long count;

    /**
     * @param most after so many questions the user has cancelled
     */
    Polls(final long most) {
        this.most = most;
    }

    @Override
    public boolean getAsBoolean() {
        if (Thread.currentThread() == node) {
            asked();
        }
        return count > most;
    }

    /** The node has asked, or come to its end. */
    void asked() {
        long now = THREADS.getCurrentThreadCpuTime();
        if (now - last > longest) {
            longest = now - last;
            around = new Throwable();
        }
        last = THREADS.getCurrentThreadCpuTime();
        count++;
    }

    long count() {
        return count;
    }

    /** Milliseconds between two questions, or between the last and the end. */
    double longest() {
        return longest / 1e6;
    }

    /** Where the longest time ended. */
    Throwable around() {
        return around;
    }
}
