// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.weights.file.WeightsException;
import org.attentiondynamics.weights.transformer.HeadCounts;
import org.attentiondynamics.weights.transformer.Layer;
import org.attentiondynamics.weights.transformer.Transformer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;

/** Reads head after head, says how far it is, and stops between heads when asked to. */
final class Reading {
    private final WeightsReaderNodeParameters parameters;
    private final Transformer transformer;
    private final HeadCounts counts;
    private final ExecutionContext exec;

    Reading(
            final WeightsReaderNodeParameters parameters,
            final Transformer transformer,
            final HeadCounts counts,
            final ExecutionContext exec) {
        this.parameters = parameters;
        this.transformer = transformer;
        this.counts = counts;
        this.exec = exec;
    }

    /** The attention model of the head or of the layer chosen. */
    AttentionModel model() throws WeightsException, KNIMEException, CanceledExecutionException {
        Layer layer = layer(parameters.m_layer);
        boolean one = parameters.m_model == ModelChoice.THIS_HEAD;
        int first = one ? parameters.m_head : 1;
        int last = one ? parameters.m_head : layer.heads();
        ModelSize.require(layer, last - first + 1);
        List<AttentionHead> heads = new ArrayList<>();
        for (int h = first; h <= last; h++) {
            exec.checkCanceled();
            heads.add(layer.head(h).head());
        }
        return new AttentionModel(heads);
    }

    /** The tables of the heads chosen. */
    HeadTables tables() throws WeightsException, CanceledExecutionException {
        HeadTables tables = new HeadTables(exec);
        switch (parameters.m_spectra) {
            case THIS_HEAD -> {
                Layer layer = layer(parameters.m_layer);
                add(layer, parameters.m_layer, parameters.m_head, tables);
            }
            case LAYER -> addAll(parameters.m_layer, 0, 1, tables);
            case ALL_LAYERS -> {
                for (int l = 1; l <= transformer.layers(); l++) {
                    addAll(l, l - 1.0, transformer.layers(), tables);
                }
            }
        }
        return tables;
    }

    private Layer layer(final int layer) throws WeightsException {
        return transformer.layer(layer, counts);
    }

    /**
     * @param before the layers done
     * @param layers all to be done
     */
    private void addAll(
            final int number, final double before, final int layers, final HeadTables tables)
            throws WeightsException, CanceledExecutionException {
        Layer layer = layer(number);
        for (int h = 1; h <= layer.heads(); h++) {
            String message = "layer " + number + ", head " + h + " of " + layer.heads();
            exec.setProgress((before + (h - 1.0) / layer.heads()) / layers, message);
            add(layer, number, h, tables);
        }
    }

    private void add(final Layer layer, final int number, final int head, final HeadTables tables)
            throws WeightsException, CanceledExecutionException {
        exec.checkCanceled();
        tables.add(number, head, layer.head(head));
    }
}
