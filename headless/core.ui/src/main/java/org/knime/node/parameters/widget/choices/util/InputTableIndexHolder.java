// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

/** Says which input a choice of columns is about. */
public interface InputTableIndexHolder {
    default int getInputTableIndex() {
        return 0;
    }
}
