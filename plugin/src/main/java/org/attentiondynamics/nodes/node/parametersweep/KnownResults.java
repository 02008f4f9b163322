// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The results of runs, and why others failed, by what decides them. Thread-safe. */
final class KnownResults {
    private final Map<String, RunResult> results = new ConcurrentHashMap<>();
    private final Map<String, String> errors = new ConcurrentHashMap<>();

    /** Takes note of a result; false, and no note, if another one is known for the same run. */
    boolean add(final String runKey, final RunResult result) {
        RunResult before = results.putIfAbsent(runKey, result);
        return before == null || before.equals(result);
    }

    /** Takes note of why a run failed. */
    void fail(final String runKey, final String sentence) {
        errors.put(runKey, sentence);
    }

    Optional<RunResult> result(final String runKey) {
        return Optional.ofNullable(results.get(runKey));
    }

    Optional<String> error(final String runKey) {
        return Optional.ofNullable(errors.get(runKey));
    }
}
