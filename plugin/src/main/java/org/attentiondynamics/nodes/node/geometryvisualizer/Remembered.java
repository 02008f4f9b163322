// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;

/**
 * What an executed node keeps for its view, which sees neither inputs nor the node's own settings: both, the settings as a last table of one
 * row. Nodes executed before there was that table keep their inputs alone.
 *
 * @param title the heading
 * @param layer the size of the layers the tokens went through; 0 if they moved continuously
 * @param inputs as they were connected
 */
record Remembered(String title, double layer, PortObject[] inputs) {
    private static final DataTableSpec SPEC = new Columns().text("title").real("layer size").spec();

    /** To be kept as the node's internal objects. */
    PortObject[] objects(final ExecutionContext exec) {
        TableWriter settings = new TableWriter(SPEC, exec);
        settings.add(title, layer);
        PortObject[] all = Arrays.copyOf(inputs, inputs.length + 1);
        all[inputs.length] = settings.finish();
        return all;
    }

    /** What was kept. */
    static Remembered of(final PortObject[] objects) {
        PortObject last = objects[objects.length - 1];
        if (last instanceof BufferedDataTable table
                && SPEC.stream()
                        .allMatch(c -> table.getDataTableSpec().containsName(c.getName()))) {
            try (CloseableRowIterator rows = table.iterator()) {
                DataRow row = rows.next();
                return new Remembered(
                        row.getCell(0).toString(),
                        ((DoubleValue) row.getCell(1)).getDoubleValue(),
                        Arrays.copyOf(objects, objects.length - 1));
            }
        }
        return new Remembered(new GeometryVisualizerNodeParameters().m_title, 0, objects);
    }

    /** The subject of pictures of these. */
    Subject subject() throws InvalidSettingsException {
        return Subject.of(Connected.of(inputs), layer);
    }
}
