// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.model;

import org.attentiondynamics.engine.tokens.AttentionModel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of an attention model before it is made: the dimension of its tokens and its number of heads; 0 where unknown. */
public final class AttentionModelSpec extends AbstractSimplePortObjectSpec {
    private static final String DIMENSION = "dimension";
    private static final String HEADS = "heads";

    private int dimension;
    private int heads;

    /** For KNIME's deserialisation only. */
    public AttentionModelSpec() {}

    /**
     * @param dimension d, or 0 if it is known only from data
     * @param heads the number of heads, or 0
     */
    public AttentionModelSpec(final int dimension, final int heads) {
        this.dimension = dimension;
        this.heads = heads;
    }

    static AttentionModelSpec of(final AttentionModel model) {
        return new AttentionModelSpec(model.dimension(), model.heads().size());
    }

    /** d, or 0 if it is known only from data. */
    public int dimension() {
        return dimension;
    }

    /** The number of heads, or 0 if it is known only from data. */
    public int heads() {
        return heads;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addInt(DIMENSION, dimension);
        model.addInt(HEADS, heads);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        dimension = model.getInt(DIMENSION);
        heads = model.getInt(HEADS);
    }

    /** KNIME's serializer of the spec. */
    public static final class Serializer
            extends AbstractSimplePortObjectSpecSerializer<AttentionModelSpec> {}
}
