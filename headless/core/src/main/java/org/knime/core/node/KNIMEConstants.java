// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.util.ThreadPool;

/** What is the same for all nodes. */
public final class KNIMEConstants {
    /** The system property that says how many threads all nodes may use. */
    public static final String PROPERTY_MAX_THREAD_COUNT = "org.knime.core.maxThreads";

    /** The threads of all nodes: by default two more than there are processors. */
    public static final ThreadPool GLOBAL_THREAD_POOL = new ThreadPool(maxThreads());

    private KNIMEConstants() {}

    private static int maxThreads() {
        int wanted = Integer.getInteger(PROPERTY_MAX_THREAD_COUNT, 0);
        return wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors() + 2;
    }
}
