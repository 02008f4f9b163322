// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Optional;
import java.util.OptionalInt;
import org.attentiondynamics.engine.flow.Frame;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;

/**
 * One moment of a flow in numbers.
 *
 * @param time t
 * @param rank the numerical rank of the attention, if it is known
 * @param distanceToBoolean max_i (1 - max_j P_ij); NaN if it is not known
 * @param effectiveLeaders exp of the entropy of the followers' shares; NaN if it is not known
 * @param hullVertices the vertices of the hull of the tokens along expanding modes; empty if there are too many places to look at
 * @param settledModes how many modes of V have settled
 * @param clusters the clusters along these; 1 if none has
 */
public record FrameSummary(
        double time,
        Optional<AttentionRank> rank,
        double distanceToBoolean,
        double effectiveLeaders,
        OptionalInt hullVertices,
        int settledModes,
        int clusters) {
    /** Of a frame of a flow. */
    public static FrameSummary of(
            final AttentionModel model, final ValueSpectrum spectrum, final Frame frame) {
        return of(LimitGeometry.observe(model, spectrum, Observation.of(frame)));
    }

    /** Of what was observed. */
    public static FrameSummary of(final LimitGeometry seen) {
        return new FrameSummary(
                seen.time(),
                seen.attention().map(AttentionSummary::rank),
                seen.attention().map(AttentionSummary::distanceToBoolean).orElse(Double.NaN),
                seen.attention().map(AttentionSummary::effectiveLeaders).orElse(Double.NaN),
                seen.hullVertices(),
                seen.settledModes(),
                seen.clusters().count());
    }
}
