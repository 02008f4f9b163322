// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A cell readable as a 64-bit integer. */
public interface LongValue extends DataValue {
    long getLongValue();
}
