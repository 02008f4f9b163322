// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import java.util.List;
import java.util.Locale;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.attentiondynamics.weights.file.TensorInfo;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** What is in a file: one row a tensor. */
final class TensorTable {
    static final DataTableSpec SPEC = new Columns().text("name").text("shape").text("type").spec();

    private TensorTable() {}

    static BufferedDataTable of(final List<TensorInfo> tensors, final ExecutionContext exec) {
        TableWriter table = new TableWriter(SPEC, exec);
        for (TensorInfo tensor : tensors) {
            table.add(tensor.name(), tensor.size(), tensor.type().name().toLowerCase(Locale.ROOT));
        }
        return table.finish();
    }
}
