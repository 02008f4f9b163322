// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Fails as a node should not: with an exception it did not foresee. */
public final class BrokenNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            Declaration.of("Broken")
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
                                            .execute(BrokenNodeFactory::execute));

    public BrokenNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) {
        throw new IllegalStateException("the wheel came off");
    }
}
