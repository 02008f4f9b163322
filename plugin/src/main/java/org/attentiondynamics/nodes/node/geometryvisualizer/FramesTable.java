// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** One row a frame: when it is and how it looks. */
final class FramesTable {
    static final DataTableSpec SPEC = new Columns().real(Columns.TIME).image("image").spec();

    private FramesTable() {}

    static BufferedDataTable of(final Pictures pictures, final ExecutionContext exec)
            throws CanceledExecutionException {
        TableWriter table = new TableWriter(SPEC, exec);
        int[] frames = pictures.frames();
        for (int k = 0; k < frames.length; k++) {
            exec.checkCanceled();
            int shown = k + 1;
            exec.setProgress(
                    (double) k / frames.length, () -> "frame " + shown + " of " + frames.length);
            table.add(
                    pictures.time(frames[k]),
                    new PNGImageContent(pictures.frame(frames[k])).toImageCell());
        }
        return table.finish();
    }
}
