// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.limit.LimitFlats;
import org.attentiondynamics.engine.limit.Regimes;
import org.attentiondynamics.engine.spectrum.Eigenvalue;
import org.attentiondynamics.engine.spectrum.LeadingGroup;
import org.attentiondynamics.engine.spectrum.LeadingModes;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.view.Scene;

/**
 * What a model tells of the pictures of its tokens.
 *
 * @param spectrum of its V
 */
record ModelFacts(AttentionModel model, ValueSpectrum spectrum) {
    /** Directions of more numbers than this no page can use. */
    private static final long MOST_NUMBERS = 1_000_000;

    static ModelFacts of(final AttentionModel model) {
        return new ModelFacts(model, ValueSpectrum.of(model.value()));
    }

    /** The directions clusters stay spread out in; null if no statement says. */
    double[][] flats() {
        return LimitFlats.of(Regimes.of(model, spectrum), spectrum)
                .filter(flats -> (long) flats.length * model.dimension() <= MOST_NUMBERS)
                .orElse(null);
    }

    /** The eigenvalues; those of the leading group are the ones nearest to its eigenvalue, or to that and its conjugate. */
    Scene.Spectrum eigenvalues() {
        List<Eigenvalue> all = spectrum.eigenvalues();
        LeadingGroup group = spectrum.leadingGroup();
        Eigenvalue first = group.eigenvalue();
        int count = first.isReal() ? group.size() : 2;
        int[] leading =
                IntStream.range(0, all.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(k -> distance(all.get(k), first)))
                        .limit(count)
                        .mapToInt(k -> k)
                        .sorted()
                        .toArray();
        return new Scene.Spectrum(
                all.stream().mapToDouble(Eigenvalue::re).toArray(),
                all.stream().mapToDouble(Eigenvalue::im).toArray(),
                leading);
    }

    private static double distance(final Eigenvalue e, final Eigenvalue leading) {
        return StrictMath.hypot(e.re() - leading.re(), Math.abs(e.im()) - Math.abs(leading.im()));
    }

    /** Modal coordinates, the fastest growing first. */
    Scene.Projection leadingModes(final int most) {
        double[][] rows = LeadingModes.of(spectrum.basis(), most);
        List<String> names =
                IntStream.rangeClosed(1, rows.length).mapToObj(k -> "mode " + k).toList();
        return new Scene.Projection("Leading modes", names, rows);
    }
}
