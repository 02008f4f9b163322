// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.Closeable;
import org.knime.core.data.RowIterator;

/** A walk over rows that may hold a file open until it ends or is closed. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {
    public CloseableRowIterator() {}

    @Override
    public abstract void close();
}
