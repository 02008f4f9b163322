// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A cell readable as a 32-bit integer. */
public interface IntValue extends DataValue {
    int getIntValue();
}
