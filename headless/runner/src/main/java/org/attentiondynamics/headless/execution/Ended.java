// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.headless.outcome.RunException;

/**
 * What came of a node.
 *
 * @param warnings what it said when it was configured with its real inputs, and when it executed
 * @param result empty if it ended by the failure
 * @param hasBegun false if it was cancelled before
 */
record Ended(
        LoadedNode node,
        List<String> warnings,
        Optional<NodeResult> result,
        RunException failure,
        boolean hasBegun,
        double seconds) {

    static Ended executed(final List<String> warnings, final NodeResult result) {
        return new Ended(
                result.node(), warnings, Optional.of(result), null, true, result.seconds());
    }

    static Ended failed(
            final LoadedNode node,
            final List<String> warnings,
            final RunException failure,
            final double seconds) {
        return new Ended(node, warnings, Optional.empty(), failure, true, seconds);
    }

    static Ended cancelledBefore(final LoadedNode node, final RunException failure) {
        return new Ended(node, List.of(), Optional.empty(), failure, false, 0);
    }
}
