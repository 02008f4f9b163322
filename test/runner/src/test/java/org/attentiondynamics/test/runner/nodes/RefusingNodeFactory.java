// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Fails as a node should: with a sentence. */
public final class RefusingNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            Declaration.of("Refusing")
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
                                            .execute(RefusingNodeFactory::execute));

    public RefusingNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws KNIMEException {
        throw new KNIMEException(
                "Cannot refuse politely, because this is a test. Remove the node.");
    }
}
