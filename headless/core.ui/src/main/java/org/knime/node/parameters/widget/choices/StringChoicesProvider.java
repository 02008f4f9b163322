// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

import java.util.List;
import org.knime.node.parameters.NodeParametersInput;

/** Provides texts to choose from. */
public interface StringChoicesProvider extends ChoicesStateProvider<StringChoice> {
    default List<String> choices(final NodeParametersInput context) {
        return List.of();
    }

    default List<StringChoice> computeState(final NodeParametersInput context) {
        return choices(context).stream().map(StringChoice::fromId).toList();
    }
}
