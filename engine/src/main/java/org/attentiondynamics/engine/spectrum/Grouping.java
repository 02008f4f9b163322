// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The eigenvalues of a real matrix in groups, each far from all others compared with its own radius.
 *
 * <p>Immutable. Groups only ever join, so that at most d joins lead to one group of everything.
 */
record Grouping(List<EigenvalueGroup> groups) {
    /** A group's radius is at most this part of its distance to the others: inverse iteration then converges. */
    private static final double SEPARATED = 0.25;

    /** Every eigenvalue or complex pair by itself, those closer than near together. */
    static Grouping of(final List<Eigenvalue> eigenvalues, final double near) {
        Grouping grouping =
                new Grouping(
                        eigenvalues.stream()
                                .filter(e -> e.im() >= 0)
                                .map(e -> new EigenvalueGroup(List.of(e)))
                                .toList());
        for (Optional<EigenvalueGroup> close; (close = grouping.within(near)).isPresent(); ) {
            grouping = grouping.joinNearest(close.get());
        }
        return grouping.separated();
    }

    /** Whether only all of V is left. */
    boolean isWhole() {
        EigenvalueGroup first = groups.get(0);
        return groups.size() == 1 && (first.isReal() || !first.isSimple());
    }

    /** With the group and its nearest neighbour (its own conjugate, perhaps) as one. */
    Grouping join(final EigenvalueGroup group) {
        return joinNearest(group).separated();
    }

    /** With the two closest groups as one. */
    Grouping joinClosest() {
        return join(
                groups.stream()
                        .min(Comparator.comparingDouble(this::distanceToNearest))
                        .orElseThrow());
    }

    /** The distance of the group's centre from the nearest eigenvalue not in the group. */
    double isolation(final EigenvalueGroup group) {
        Eigenvalue centre = group.centre();
        double least = group.isReal() ? Double.MAX_VALUE : group.conjugate().distance(centre);
        for (EigenvalueGroup other : groups) {
            least = other == group ? least : Math.min(least, other.distance(centre));
        }
        return least;
    }

    private Grouping separated() {
        Grouping grouping = this;
        for (Optional<EigenvalueGroup> wide; (wide = grouping.widest()).isPresent(); ) {
            grouping = grouping.joinNearest(wide.get());
        }
        return grouping;
    }

    /** A group too wide for its distance to the others. */
    private Optional<EigenvalueGroup> widest() {
        return isWhole()
                ? Optional.empty()
                : groups.stream().filter(g -> g.radius() > SEPARATED * isolation(g)).findFirst();
    }

    private Optional<EigenvalueGroup> within(final double near) {
        return isWhole()
                ? Optional.empty()
                : groups.stream().filter(g -> distanceToNearest(g) <= near).findFirst();
    }

    private Grouping joinNearest(final EigenvalueGroup group) {
        List<EigenvalueGroup> joined = new ArrayList<>(groups);
        joined.remove(group);
        Optional<EigenvalueGroup> nearest = nearest(group);
        if (nearest.isEmpty() || distanceToConjugate(group) <= group.distance(nearest.get())) {
            joined.add(group.closed());
        } else {
            joined.remove(nearest.get());
            joined.add(group.union(nearest.get()));
        }
        return new Grouping(List.copyOf(joined));
    }

    private double distanceToNearest(final EigenvalueGroup group) {
        return Math.min(
                distanceToConjugate(group),
                nearest(group).map(group::distance).orElse(Double.MAX_VALUE));
    }

    private Optional<EigenvalueGroup> nearest(final EigenvalueGroup group) {
        return groups.stream()
                .filter(g -> g != group)
                .min(Comparator.comparingDouble(group::distance));
    }

    private static double distanceToConjugate(final EigenvalueGroup group) {
        return group.isReal() ? Double.MAX_VALUE : group.distance(group.conjugate());
    }
}
