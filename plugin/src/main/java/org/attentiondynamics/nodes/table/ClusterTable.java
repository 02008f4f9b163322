// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * Where clusters are and which of them are vertices of the limit; from a Cluster Detector's table of clusters.
 *
 * @param centres centre of each cluster; NaN where a cluster or a coordinate is missing
 * @param vertices whether each cluster is a vertex
 */
public record ClusterTable(double[][] centres, boolean[] vertices) {
    /** The clusters, in the order of their numbers. */
    public static ClusterTable read(final BufferedDataTable table, final int dimension) {
        DataTableSpec spec = table.getDataTableSpec();
        int number = spec.findColumnIndex(Columns.CLUSTER);
        int vertex = spec.findColumnIndex("vertex");
        int[] coordinates =
                Columns.coordinateNames("z", dimension).stream()
                        .mapToInt(spec::findColumnIndex)
                        .toArray();
        List<double[]> centres = new ArrayList<>();
        List<Boolean> vertices = new ArrayList<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                if (row.getCell(number) instanceof IntValue c
                        && c.getIntValue() >= 0
                        && c.getIntValue() < table.size()) {
                    while (centres.size() <= c.getIntValue()) {
                        centres.add(unknown(dimension));
                        vertices.add(false);
                    }
                    centres.set(c.getIntValue(), centre(row, coordinates));
                    vertices.set(
                            c.getIntValue(),
                            row.getCell(vertex) instanceof BooleanValue v && v.getBooleanValue());
                }
            }
        }
        boolean[] marks = new boolean[vertices.size()];
        for (int c = 0; c < marks.length; c++) {
            marks[c] = vertices.get(c);
        }
        return new ClusterTable(centres.toArray(double[][]::new), marks);
    }

    private static double[] unknown(final int dimension) {
        double[] nowhere = new double[dimension];
        Arrays.fill(nowhere, Double.NaN);
        return nowhere;
    }

    private static double[] centre(final DataRow row, final int[] coordinates) {
        double[] centre = new double[coordinates.length];
        for (int k = 0; k < centre.length; k++) {
            centre[k] =
                    coordinates[k] >= 0 && row.getCell(coordinates[k]) instanceof DoubleValue z
                            ? z.getDoubleValue()
                            : Double.NaN;
        }
        return centre;
    }
}
