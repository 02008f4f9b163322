// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * Which cluster each token belongs to, whom it follows, and where the clusters are; from a table of labelled tokens.
 *
 * @param cluster the cluster of each token, counted from 0; -1 where unknown
 * @param follows the token each token follows; -1 where unknown
 * @param centres the mean of each cluster's tokens; empty if nothing is known
 */
public record Labels(int[] cluster, int[] follows, double[][] centres) {
    /** Nothing known of n tokens. */
    public static Labels none(final int n) {
        int[] unknown = new int[n];
        Arrays.fill(unknown, -1);
        return new Labels(unknown, unknown.clone(), new double[0][]);
    }

    /** How many tokens follow each token. */
    public int[] followers() {
        int[] followers = new int[follows.length];
        for (int followed : follows) {
            if (followed >= 0) {
                followers[followed]++;
            }
        }
        return followers;
    }

    /** The labels of the given tokens, found by row key; tokens the table does not have stay unknown. */
    public static Labels read(
            final BufferedDataTable table, final List<String> tokens, final int dimension) {
        DataTableSpec spec = table.getDataTableSpec();
        int[] coordinates =
                Columns.coordinateNames("z", dimension).stream()
                        .mapToInt(spec::findColumnIndex)
                        .toArray();
        Map<String, Integer> index = new HashMap<>();
        for (String token : tokens) {
            index.put(token, index.size());
        }
        Labels labels = none(tokens.size());
        Map<Integer, double[]> sums = new HashMap<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                labels.take(rows.next(), spec, index, coordinates, sums);
            }
        }
        return new Labels(labels.cluster, labels.follows, centres(sums, dimension));
    }

    private void take(
            final DataRow row,
            final DataTableSpec spec,
            final Map<String, Integer> index,
            final int[] coordinates,
            final Map<Integer, double[]> sums) {
        Integer token = index.get(row.getKey().getString());
        if (token == null) {
            return;
        }
        if (row.getCell(spec.findColumnIndex(Columns.LEADER)) instanceof StringValue name) {
            follows[token] = index.getOrDefault(name.getStringValue(), -1);
        }
        if (!(row.getCell(spec.findColumnIndex(Columns.CLUSTER)) instanceof IntValue number)
                || number.getIntValue() < 0) {
            return;
        }
        int c = number.getIntValue();
        cluster[token] = c;
        double[] sum = sums.computeIfAbsent(c, key -> new double[coordinates.length + 1]);
        for (int k = 0; k < coordinates.length; k++) {
            sum[k] +=
                    coordinates[k] >= 0 && row.getCell(coordinates[k]) instanceof DoubleValue z
                            ? z.getDoubleValue()
                            : Double.NaN;
        }
        sum[coordinates.length]++;
    }

    private static double[][] centres(final Map<Integer, double[]> sums, final int dimension) {
        int count = sums.keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
        double[][] centres = new double[count][dimension];
        for (int c = 0; c < count; c++) {
            double[] sum = sums.get(c);
            for (int k = 0; k < dimension; k++) {
                centres[c][k] = sum == null ? Double.NaN : sum[k] / sum[dimension];
            }
        }
        return centres;
    }
}
