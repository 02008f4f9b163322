// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

/** The output tables of a Cluster Detector, told apart by their columns. The first kind whose columns are all there is the kind of a table. */
public enum DetectorTable {
    /** One row a cluster. */
    CLUSTERS("clusters", List.of(Columns.CLUSTER, "size", "vertex")),
    /** One row a token. */
    LABELLED_TOKENS("labelled tokens", List.of(Columns.CLUSTER, Columns.LEADER)),
    /** One row a statement. */
    LIMIT_GEOMETRY("limit geometry", List.of("statement", "prediction", "verdict")),
    /** One row. */
    ATTENTION("attention", List.of("tokens", "numerical rank", "leaders")),
    /** One row a frame. */
    THROUGH_TIME("through time", List.of(Columns.TIME, "rank", "clusters"));

    private static final int MOST_NAMED = 6;

    private final String title;
    private final List<String> columns;

    DetectorTable(final String title, final List<String> columns) {
        this.title = title;
        this.columns = columns;
    }

    /**
     * Where each kind of table is among the inputs; inputs that are no tables, and those of which nothing is known yet, are passed over.
     *
     * @param first the first input that may be one of these tables
     * @throws InvalidSettingsException if a table is of no kind, or two are of one
     */
    public static Map<DetectorTable, Integer> among(final PortObjectSpec[] inputs, final int first)
            throws InvalidSettingsException {
        Map<DetectorTable, Integer> places = new EnumMap<>(DetectorTable.class);
        for (int k = first; k < inputs.length; k++) {
            if (inputs[k] instanceof DataTableSpec spec) {
                DetectorTable kind = of(spec, k);
                Integer other = places.put(kind, k);
                if (other != null) {
                    throw new InvalidSettingsException(
                            "Cannot tell which table to show, because inputs "
                                    + (other + 1)
                                    + " and "
                                    + (k + 1)
                                    + " are both the "
                                    + kind.title
                                    + " of a Cluster Detector. Remove one of them.");
                }
            }
        }
        return places;
    }

    private static DetectorTable of(final DataTableSpec spec, final int input)
            throws InvalidSettingsException {
        for (DetectorTable kind : values()) {
            if (kind.columns.stream().allMatch(spec::containsName)) {
                return kind;
            }
        }
        throw new InvalidSettingsException(
                "Cannot use the table at input "
                        + (input + 1)
                        + ", because it is none of a Cluster Detector: its columns are "
                        + named(spec)
                        + ". Connect labelled tokens, clusters, limit geometry, attention or through time.");
    }

    private static String named(final DataTableSpec spec) {
        String names =
                spec.stream()
                        .limit(MOST_NAMED)
                        .map(DataColumnSpec::getName)
                        .map(name -> '"' + name + '"')
                        .collect(Collectors.joining(", "));
        return names + (spec.getNumColumns() > MOST_NAMED ? ", ..." : "");
    }
}
