// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What is known of a node's inputs when its settings are made. */
public interface NodeParametersInput {
    PortType[] getInPortTypes();

    PortType[] getOutPortTypes();

    PortObjectSpec[] getInPortSpecs();

    Optional<PortObjectSpec> getInPortSpec(int index);

    Optional<DataTableSpec> getInTableSpec(int index);
}
