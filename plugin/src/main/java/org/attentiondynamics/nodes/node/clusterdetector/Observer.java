// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.limit.LimitDistance;
import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.engine.limit.Observation;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.table.TokenFrame;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;

/**
 * Looks at tokens of one model.
 *
 * @param spectrum of the model's V
 * @param layer the size of the layers the tokens went through; 0 if they moved continuously
 * @param cancelled whether the user wants no more
 */
record Observer(
        AttentionModel model, ValueSpectrum spectrum, double layer, BooleanSupplier cancelled) {
    /** What is seen of the tokens in a frame. */
    LimitGeometry observe(final TokenFrame frame)
            throws CanceledExecutionException, KNIMEException {
        try {
            return LimitGeometry.observe(model, spectrum, observation(frame), cancelled);
        } catch (CancellationException e) {
            throw new CanceledExecutionException();
        } catch (IllegalArgumentException e) {
            throw new KNIMEException(
                    "Cannot observe the tokens, because "
                            + e.getMessage()
                            + ". Set the layer size the tokens were integrated with; 0 if they moved continuously.",
                    e);
        }
    }

    /** How far each token still is from its limit, if limits are known. */
    Optional<double[]> distancesToLimit(final TokenFrame frame) {
        return frame.limit().map(limit -> LimitDistance.of(basis(), frame.tokens(), limit));
    }

    /** Whether some direction expands, so that tokens can settle along it. */
    boolean expands() {
        return basis().growthRate() > 0;
    }

    private ModalBasis basis() {
        return layer > 0 ? spectrum.basis().layered(layer) : spectrum.basis();
    }

    private Observation observation(final TokenFrame frame) {
        return new Observation(
                frame.tokens(),
                frame.time(),
                layer,
                frame.leaders().map(leaders -> led(frame, leaders)),
                undecided(frame),
                frame.limit()
                        .map(z -> new Limit(z, frame.limitErrors().orElseThrow(), frame.time())),
                frame.errors(),
                Optional.empty());
    }

    /** A token whose leader is not known leads itself, and is undecided. */
    private static int[] led(final TokenFrame frame, final int[] leaders) {
        return frame.indices().map(i -> frame.lacksLeader(i) ? i : leaders[i]).toArray();
    }

    private static Optional<boolean[]> undecided(final TokenFrame frame) {
        boolean[] marks = new boolean[frame.keys().size()];
        boolean any = frame.decided().isPresent();
        for (int i = 0; i < marks.length; i++) {
            marks[i] = frame.isUndecided(i) || frame.lacksLeader(i);
            any |= marks[i];
        }
        return any ? Optional.of(marks) : Optional.empty();
    }
}
