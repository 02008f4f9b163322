// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attentiondynamics.standin.node.HostedNode;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;

/** Tests of the Parameter Sweep: small tables, short runs. */
abstract class WithSweeps extends WithNodes {
    /** Ten tokens, loosely followed for a short time. */
    static final List<String> QUICK =
            List.of(
                    "tokens/tokens",
                    "xint",
                    "10",
                    "horizon",
                    "xdouble",
                    "3.0",
                    "tolerance",
                    "xdouble",
                    "1.0E-6");

    /** A quick sweep with the given settings changed. */
    static HostedNode sweep(final String... changes) throws Exception {
        return Nodes.node(Nodes.PARAMETER_SWEEP, QUICK, changes);
    }

    /** A quick sweep that takes n, beta and seed from columns. */
    static HostedNode sweepOfColumns(final String... changes) throws Exception {
        return sweep(
                Stream.concat(
                                Stream.of(
                                        "tokensColumn",
                                        "xstring",
                                        "n",
                                        "inverseTemperatureColumn",
                                        "xstring",
                                        "beta",
                                        "seedColumn",
                                        "xstring",
                                        "seed"),
                                Stream.of(changes))
                        .toArray(String[]::new));
    }

    static HostedNode withEarlier(final HostedNode node) {
        return Nodes.withPort(node, "Earlier results");
    }

    /** Columns n, beta and seed, and so many rows that all differ. */
    BufferedDataTable parameters(final int rows) {
        List<DataCell[]> cells = new ArrayList<>();
        for (int k = 0; k < rows; k++) {
            cells.add(
                    new DataCell[] {
                        new IntCell(6 + k % 5),
                        new DoubleCell(0.25 * (1 + k % 3)),
                        new IntCell(100 + k)
                    });
        }
        return nodes.table(List.of("n", "beta", "seed"), cells);
    }

    /** One column of real numbers. */
    BufferedDataTable numbers(final String column, final double... values) {
        List<DataCell[]> cells = new ArrayList<>();
        for (double value : values) {
            cells.add(new DataCell[] {new DoubleCell(value)});
        }
        return nodes.table(List.of(column), cells);
    }

    /** One column of texts. */
    BufferedDataTable texts(final String column, final String... values) {
        List<DataCell[]> cells = new ArrayList<>();
        for (String value : values) {
            cells.add(new DataCell[] {new StringCell(value)});
        }
        return nodes.table(List.of(column), cells);
    }

    PortObject results(final HostedNode node, final PortObject... in) throws Exception {
        return nodes.run(node, in).out()[0];
    }

    /** Every row as a text. */
    static List<String> lines(final PortObject table) {
        return Nodes.rows(table).stream().map(Object::toString).toList();
    }
}
