// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** A cell readable as a floating-point number. */
public interface DoubleValue extends DataValue {
    double getDoubleValue();
}
