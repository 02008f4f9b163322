// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.core.node.CanceledExecutionException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Never ends unless it is cancelled. */
public final class SlowNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            Declaration.of("Slow")
                    .ports(
                            p ->
                                    p.addInputTable("Numbers", "Ignored.")
                                            .addOutputTable("Nothing", "Never made."))
                    .model(
                            m ->
                                    m.withoutParameters()
                                            .configure(
                                                    (in, out) ->
                                                            out.setOutSpecs(in.getInTableSpec(0)))
                                            .execute(SlowNodeFactory::execute));

    public SlowNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException {
        for (double progress = 0; ; progress = progress / 2 + 0.5) {
            in.getExecutionContext().setProgress(progress, "still busy");
            in.getExecutionContext().checkCanceled();
        }
    }
}
