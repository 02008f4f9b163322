// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.image;

import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** The kind of an image. */
public final class ImagePortObjectSpec extends AbstractSimplePortObjectSpec {
    private final DataType dataType;

    public ImagePortObjectSpec(final DataType dataType) {
        this.dataType = dataType;
    }

    public DataType getDataType() {
        return dataType;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString("type", dataType.getName());
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        throw new InvalidSettingsException("image specs are not stored outside KNIME");
    }
}
