// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container.filter;

import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;

/** Rows that can be walked over, each walk to be closed. */
public interface CloseableDataRowIterable extends Iterable<DataRow> {
    @Override
    CloseableRowIterator iterator();
}
