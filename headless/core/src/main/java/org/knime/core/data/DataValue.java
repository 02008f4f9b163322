// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** One way of reading a cell. */
public interface DataValue {}
