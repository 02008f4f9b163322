// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.attentiondynamics.standin.node.HostedNode;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** The nodes, and tables to feed them. */
final class Nodes {
    static final String PREFIX = "org.attentiondynamics.nodes.node.";
    static final String MATRIX_SOURCE = PREFIX + "matrixsource.MatrixSourceNodeFactory";
    static final String WEIGHTS_READER = PREFIX + "weightsreader.WeightsReaderNodeFactory";
    static final String TOKEN_INITIALIZER = PREFIX + "tokeninitializer.TokenInitializerNodeFactory";
    static final String INTEGRATOR = PREFIX + "integrator.IntegratorNodeFactory";
    static final String CLUSTER_DETECTOR = PREFIX + "clusterdetector.ClusterDetectorNodeFactory";
    static final String GEOMETRY_VISUALIZER =
            PREFIX + "geometryvisualizer.GeometryVisualizerNodeFactory";
    static final String PARAMETER_SWEEP = PREFIX + "parametersweep.ParameterSweepNodeFactory";
    static final String MODEL_TO_TABLE = PREFIX + "modeltotable.ModelToTableNodeFactory";
    static final String TABLE_TO_MODEL = PREFIX + "tabletomodel.TableToModelNodeFactory";
    static final List<String> ALL =
            List.of(
                    MATRIX_SOURCE,
                    WEIGHTS_READER,
                    TOKEN_INITIALIZER,
                    INTEGRATOR,
                    CLUSTER_DETECTOR,
                    GEOMETRY_VISUALIZER,
                    PARAMETER_SWEEP,
                    MODEL_TO_TABLE,
                    TABLE_TO_MODEL);

    private final ExecutionContext exec;

    Nodes(final Path scratch) {
        this.exec = HostExecution.context(scratch, (fraction, message) -> {}, () -> false);
    }

    /** A new node of the factory the extension registry has under this class name. */
    static HostedNode node(final String factory) throws CoreException {
        for (IConfigurationElement element :
                Platform.getExtensionRegistry()
                        .getConfigurationElementsFor("org.knime.workbench.repository.nodes")) {
            if (factory.equals(element.getAttribute("factory-class"))) {
                return HostedNode.of(
                        (NodeFactory<?>) element.createExecutableExtension("factory-class"));
            }
        }
        throw new AssertionError("no node " + factory + " in the extension registry");
    }

    /** A new node with some settings changed: key, type, value, key, type, value, ... */
    static HostedNode node(final String factory, final String... changes)
            throws CoreException, InvalidSettingsException {
        HostedNode node = node(factory);
        node.loadSettings(settings(node, changes));
        return node;
    }

    /** A new node with these settings changed and some more. */
    static HostedNode node(final String factory, final List<String> changes, final String... more)
            throws CoreException, InvalidSettingsException {
        return node(
                factory, Stream.concat(changes.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** The node, with its optional port. */
    static HostedNode withPort(final HostedNode node, final String group) {
        NodeSettings creation = new NodeSettings("node_creation_config");
        creation.addNodeSettings(group).addNodeSettings("port_0");
        node.configurePorts(creation);
        return node;
    }

    /** The node, with so many ports of each group that can be added. */
    static HostedNode withPorts(final HostedNode node, final Map<String, Integer> groups) {
        NodeSettings creation = new NodeSettings("node_creation_config");
        groups.forEach(
                (group, count) -> {
                    NodeSettingsWO ports = creation.addNodeSettings(group);
                    for (int k = 0; k < count; k++) {
                        ports.addNodeSettings("port_" + k);
                    }
                });
        node.configurePorts(creation);
        return node;
    }

    /** A matrix source that reads V from a table. */
    static HostedNode matrixFromTable(final String... changes)
            throws CoreException, InvalidSettingsException {
        return withPort(
                node(MATRIX_SOURCE, List.of("value", "xstring", "TABLE"), changes), "Matrix table");
    }

    /** The node's own settings with some changed. */
    static NodeSettings settings(final HostedNode node, final String... changes) {
        NodeSettings settings = new NodeSettings("model");
        node.saveSettings(settings);
        for (int k = 0; k < changes.length; k += 3) {
            change(settings, changes[k], new Setting(changes[k + 1], changes[k + 2]));
        }
        return settings;
    }

    /** Changes one setting; its key may be a path such as model/value. */
    static void change(final ConfigBaseRO settings, final String path, final Setting changed) {
        Map<String, Object> entries = SettingsAccess.entries(settings);
        int group = path.indexOf('/');
        if (group < 0) {
            entries.put(path, changed);
        } else {
            change(
                    (ConfigBaseRO) entries.get(path.substring(0, group)),
                    path.substring(group + 1),
                    changed);
        }
    }

    /** Configures and executes. */
    HostedNode.Executed run(final HostedNode node, final PortObject... in) throws Exception {
        return run(exec, node, in);
    }

    /** Executes a node that is configured. */
    HostedNode.Executed execute(final HostedNode node, final PortObject... in) throws Exception {
        return node.execute(in, exec);
    }

    /** Configures and executes in another context. */
    static HostedNode.Executed run(
            final ExecutionContext exec, final HostedNode node, final PortObject... in)
            throws Exception {
        PortObjectSpec[] specs =
                Arrays.stream(in).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        node.configure(specs);
        return node.execute(in, exec);
    }

    /** A table whose columns have the types of the cells in the first row. */
    BufferedDataTable table(final List<String> columns, final List<DataCell[]> rows) {
        return tableOf(columns, Arrays.stream(rows.get(0)).map(DataCell::getType).toList(), rows);
    }

    BufferedDataTable tableOf(
            final List<String> columns, final List<DataType> types, final List<DataCell[]> rows) {
        DataColumnSpec[] specs = new DataColumnSpec[columns.size()];
        for (int k = 0; k < specs.length; k++) {
            specs[k] = new DataColumnSpecCreator(columns.get(k), types.get(k)).createSpec();
        }
        DataTableSpec spec = new DataTableSpecCreator().addColumns(specs).createSpec();
        BufferedDataContainer container = exec.createDataContainer(spec);
        for (int i = 0; i < rows.size(); i++) {
            container.addRowToTable(new DefaultRow(new RowKey("Row" + i), rows.get(i)));
        }
        container.close();
        return container.getTable();
    }

    /** A table with the same columns and these rows. */
    BufferedDataTable withRows(final PortObject table, final List<DataRow> rows) {
        BufferedDataContainer container =
                exec.createDataContainer(((BufferedDataTable) table).getDataTableSpec());
        rows.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    static List<String> columns(final PortObject table) {
        return ((BufferedDataTable) table)
                .getDataTableSpec().stream().map(c -> c.getName()).toList();
    }

    static List<DataRow> rows(final PortObject table) {
        List<DataRow> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = ((BufferedDataTable) table).iterator()) {
            while (iterator.hasNext()) {
                rows.add(iterator.next());
            }
        }
        return rows;
    }

    /** A model whose V has this diagonal. */
    PortObject model(final String diagonal) throws Exception {
        return run(node(
                        MATRIX_SOURCE,
                        "value",
                        "xstring",
                        "DIAGONAL",
                        "diagonal",
                        "xstring",
                        diagonal))
                .out()[0];
    }

    /** Forty tokens from a cube. */
    PortObject drawn(final int dimension) throws Exception {
        return run(node(TOKEN_INITIALIZER, "dimension", "xint", String.valueOf(dimension)))
                .out()[0];
    }

    /** A table of one-coordinate tokens or more, one array a token. */
    BufferedDataTable tokens(final double[]... tokens) {
        List<String> columns = new ArrayList<>();
        for (int k = 1; k <= tokens[0].length; k++) {
            columns.add("c" + k);
        }
        List<DataCell[]> rows = new ArrayList<>();
        for (double[] token : tokens) {
            rows.add(Arrays.stream(token).mapToObj(DoubleCell::new).toArray(DataCell[]::new));
        }
        return table(columns, rows);
    }

    /** The numbers in a column, NaN where a cell is missing. */
    static double[] numbers(final PortObject table, final String column) {
        int index = ((BufferedDataTable) table).getDataTableSpec().findColumnIndex(column);
        return rows(table).stream()
                .mapToDouble(
                        row ->
                                row.getCell(index) instanceof DoubleValue value
                                        ? value.getDoubleValue()
                                        : Double.NaN)
                .toArray();
    }

    /** The cells of a column as texts. */
    static List<String> texts(final PortObject table, final String column) {
        int index = ((BufferedDataTable) table).getDataTableSpec().findColumnIndex(column);
        return rows(table).stream().map(row -> row.getCell(index).toString()).toList();
    }

    static String text(final PortObject table, final int row, final String column) {
        BufferedDataTable t = (BufferedDataTable) table;
        return rows(t).get(row).getCell(t.getDataTableSpec().findColumnIndex(column)).toString();
    }
}
