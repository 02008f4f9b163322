// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.FlowSink;
import org.attentiondynamics.engine.flow.Frame;
import org.attentiondynamics.engine.flow.LeaderSwitch;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.limit.AttentionSummary;
import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.engine.limit.Observation;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.limit.Verdict;
import org.attentiondynamics.engine.limit.Verdicts;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Performs runs: draws model and tokens, follows them, looks at where they went and judges it. The same bits for any workers. Thread-safe.
 *
 * @param workers who computes one run
 * @param cancelled asked many times a second
 */
record Experiment(Workers workers, BooleanSupplier cancelled) {
    /**
     * Performs a run.
     *
     * @throws CancellationException if the user wants no more
     * @throws InvalidSettingsException if a value is out of its range
     * @throws KNIMEException if the tokens cannot be normalised
     * @throws IllegalArgumentException if numbers do not fit the flow
     */
    RunResult perform(final Run run) throws InvalidSettingsException, KNIMEException {
        AttentionModel model = run.model().draw();
        Tokens tokens = run.tokens().draw();
        RescaledFlow flow = new RescaledFlow(model, workers);
        LastSwitch last = new LastSwitch();
        FlowResult end = flow.run(tokens, run.flow().settings(), last, cancelled);
        if (end.outcome().ending() == Ending.CANCELLED) {
            throw new CancellationException();
        }
        LimitGeometry seen =
                LimitGeometry.observe(model, flow.spectrum(), Observation.of(end), cancelled);
        RunResult.Builder result = new RunResult.Builder();
        setGeometry(result, seen);
        setEnd(result, end, last);
        setVerdict(result, Verdicts.of(Regimes.of(model, flow.spectrum()), seen).leading());
        return result.result();
    }

    private static void setGeometry(final RunResult.Builder result, final LimitGeometry seen) {
        result.set(ResultColumn.CLUSTERS, seen.clusters().count())
                .set(ResultColumn.VERTICES, seen.clusters().vertices().size());
        if (seen.attention().isPresent()) {
            AttentionSummary attention = seen.attention().get();
            result.set(ResultColumn.LEADERS, attention.leaders().size())
                    .set(ResultColumn.RANK, attention.rank().standard())
                    .set(ResultColumn.DISTANCE_TO_BOOLEAN, attention.distanceToBoolean());
        }
    }

    private static void setEnd(
            final RunResult.Builder result, final FlowResult end, final LastSwitch last) {
        result.set(ResultColumn.UNDECIDED, end.undecidedCount())
                .set(ResultColumn.LAST_SWITCH, last.time)
                .set(ResultColumn.SETTLED_FROM, end.limit().map(Limit::since).orElse(null))
                .set(ResultColumn.TIME, end.outcome().time())
                .set(ResultColumn.COMPLETE, end.outcome().isComplete())
                .set(ResultColumn.OUTCOME, end.outcome().sentence())
                .set(ResultColumn.EVALUATIONS, end.outcome().evaluations());
    }

    private static void setVerdict(final RunResult.Builder result, final Verdict verdict) {
        result.set(ResultColumn.STATEMENT, verdict.regime().statement().title())
                .set(ResultColumn.PREDICTION, verdict.regime().statement().prediction())
                .set(ResultColumn.OBSERVATION, verdict.observation())
                .set(ResultColumn.RESIDUAL, verdict.residual())
                .set(ResultColumn.VERDICT, verdict.judgement().text())
                .set(ResultColumn.HORIZON_NEEDED, verdict.horizon().orElse(Double.NaN));
    }

    /** When a token found another leader for the last time; NaN if none did. */
    private static final class LastSwitch implements FlowSink {
        private double time = Double.NaN;

        @Override
        public void frame(final Frame frame) {}

        @Override
        public boolean wantsSwitches() {
            return true;
        }

        @Override
        public void switched(final LeaderSwitch event) {
            time = Double.isNaN(time) ? event.time() : Math.max(time, event.time());
        }
    }
}
