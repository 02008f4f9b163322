// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.attention.Pruning;
import org.attentiondynamics.engine.attention.SelfAttention;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * An attention model in the modal coordinates of its value matrix.
 *
 * @param basis Phi and the blocks of D, of the differential equation or of layers
 * @param forms Phi^T B_h Phi
 * @param operators Phi^{-1} V_h Phi
 */
record ModalModel(ModalBasis basis, List<Matrix> forms, List<Matrix> operators) {
    static ModalModel of(final AttentionModel model, final ModalBasis basis) {
        return new ModalModel(
                basis,
                model.heads().stream().map(h -> basis.form(h.form())).toList(),
                model.heads().stream().map(h -> basis.operator(h.value())).toList());
    }

    /** The attention of each head. */
    List<SelfAttention> attention(
            final double[] masses,
            final AttentionRule rule,
            final Pruning pruning,
            final Workers workers,
            final BooleanSupplier cancelled) {
        return forms.stream()
                .map(form -> new SelfAttention(form, masses, rule, pruning, workers, cancelled))
                .toList();
    }

    /** The right-hand side for states of a forest. */
    FlowField field(final Forest forest, final List<SelfAttention> attention) {
        return attention.size() == 1
                ? new SingleHeadField(forest, attention.get(0))
                : new MultiHeadField(forest, attention, operators);
    }
}
