// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.host;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.knime.core.node.KNIMEException;

/** The memory of the process, which is asked for before much of it is taken. */
public final class Memory {
    /** Tables, views and other nodes need the rest. */
    private static final double SHARE = 0.7;

    private static final double GIGABYTE = 1e9;

    @SuppressWarnings("FieldMayBeFinal") // tests make it small
    private static LongSupplier most = Runtime.getRuntime()::maxMemory;

    private Memory() {}

    /** The bytes that one node may take. */
    public static double budget() {
        return SHARE * most.getAsLong();
    }

    /**
     * Refuses what would not fit.
     *
     * @param goal what cannot be done then, such as "Cannot integrate"
     * @param what takes the memory, in the plural
     * @param bytes how many it takes
     * @param remedy what would fit, as a request without its full stop
     */
    public static void require(
            final String goal, final String what, final double bytes, final String remedy)
            throws KNIMEException {
        if (bytes > budget()) {
            throw new KNIMEException(refusal(goal, what, bytes, remedy));
        }
    }

    /** The sentences that say so. */
    public static String refusal(
            final String goal, final String what, final double bytes, final String remedy) {
        return goal
                + ", because "
                + what
                + " take about "
                + inGigabytes(bytes)
                + " GB of memory and "
                + inGigabytes(budget())
                + " GB are to be had. "
                + remedy
                + ", or raise the memory limit of the program.";
    }

    private static String inGigabytes(final double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / GIGABYTE);
    }

    /** How much of something fits if one takes so many bytes, beside others that are always there; at least 1. */
    public static long fitting(final double bytesOfOne, final double others) {
        return Math.max(1, (long) ((budget() - others) / bytesOfOne));
    }
}
