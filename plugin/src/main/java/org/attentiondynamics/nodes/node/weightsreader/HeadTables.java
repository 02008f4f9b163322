// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import java.util.List;
import org.attentiondynamics.engine.limit.GoodTriple;
import org.attentiondynamics.engine.source.HeadWeights;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.SpectrumTable;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The tables about heads, filled head by head: one row a head, and one row an eigenvalue. */
final class HeadTables {
    static final DataTableSpec HEADS =
            new Columns()
                    .whole("layer")
                    .whole(Columns.HEAD)
                    .real("re")
                    .real("im")
                    .real("next modulus")
                    .text("good triple")
                    .real("dominance margin")
                    .real("pairing margin")
                    .text("reason")
                    .spec();

    private final TableWriter heads;
    private final SpectrumTable spectrum;

    HeadTables(final ExecutionContext exec) {
        this.heads = new TableWriter(HEADS, exec);
        this.spectrum = SpectrumTable.ofHeads(exec);
    }

    /** Adds a head, both counted from 1. Cost O(d k^2 + k^4). */
    void add(final int layer, final int head, final HeadWeights weights) {
        AttentionHead restricted = weights.restricted();
        ValueSpectrum values = ValueSpectrum.of(restricted.value());
        GoodTriple triple = GoodTriple.of(restricted, values);
        List<Eigenvalue> eigenvalues = values.eigenvalues();
        heads.add(
                layer,
                head,
                values.leading().re(),
                values.leading().im(),
                eigenvalues.size() > 1 ? eigenvalues.get(1).modulus() : 0.0,
                triple.status().text(),
                triple.dominance(),
                triple.pairing(),
                triple.reason());
        spectrum.add(layer, head, values.values());
    }

    BufferedDataTable heads() {
        return heads.finish();
    }

    BufferedDataTable spectrum() {
        return spectrum.finish();
    }
}
