// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;

/** Provides columns to choose from. */
public interface ColumnChoicesProvider extends TypedStringChoicesProvider {
    default List<DataColumnSpec> columnChoices(final NodeParametersInput context) {
        return List.of();
    }
}
