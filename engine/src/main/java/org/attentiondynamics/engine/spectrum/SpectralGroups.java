// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * The search for the groups of {@link SpectralValue}: first of eigenvalues within a rounding of each other; then, as long as a group is no
 * further from another eigenvalue than rounding times its condition, it joins the nearest, all such groups at once. The number of rounds
 * is then at most log2 d.
 */
final class SpectralGroups {
    /** A group wider than this part of its distance to the others is not separated from them. */
    private static final double SEPARATED = 0.25;

    private final List<Eigenvalue> eigenvalues;
    private final double change;
    private final Optional<ProjectorNorm> norms;
    private final Map<Conjugates, Double> known = new HashMap<>();

    /** @param eigenvalues those of V of entries about 1 */
    private SpectralGroups(final DMatrixRMaj unit, final List<Eigenvalue> eigenvalues) {
        this.eigenvalues = eigenvalues;
        this.change = LeadingGroup.ROUNDING * NormOps_DDRM.normF(unit);
        this.norms = Optional.of(new ProjectorNorm(HessenbergForm.of(unit).matrix()));
    }

    /** Of a symmetric V, whose projectors are orthogonal and whose |V| is that of its eigenvalues: V itself is not needed. */
    private SpectralGroups(final List<Eigenvalue> eigenvalues) {
        this.eigenvalues = eigenvalues;
        double square = eigenvalues.stream().mapToDouble(e -> e.re() * e.re()).sum();
        this.change = LeadingGroup.ROUNDING * Math.sqrt(square);
        this.norms = Optional.empty();
    }

    /** In the order of the given eigenvalues, which are all d of V. */
    static List<SpectralValue> of(final Matrix value, final List<Eigenvalue> eigenvalues) {
        UnitScale scaled = UnitScale.of(value);
        List<Eigenvalue> ofUnit = scaled.ofUnit(eigenvalues);
        SpectralGroups search =
                value.asymmetry() == 0
                        ? new SpectralGroups(ofUnit)
                        : new SpectralGroups(Dense.of(scaled.unit()), ofUnit);
        SpectralValue[] found = new SpectralValue[value.rows()];
        for (Group group : search.search()) {
            double condition = search.condition(group);
            for (int k : group.members) {
                found[k] = new SpectralValue(eigenvalues.get(k), group.members.size(), condition);
            }
        }
        return List.of(found);
    }

    private List<Group> search() {
        List<Group> groups = near();
        while (true) {
            int[] target = new int[groups.size()];
            boolean joins = false;
            for (int g = 0; g < target.length; g++) {
                target[g] = isOpen(groups.get(g)) ? nearest(groups.get(g), groups) : g;
                joins |= target[g] != g;
            }
            if (!joins) {
                return groups;
            }
            groups = joined(groups, target);
        }
    }

    /** From each eigenvalue not yet taken, the nearest joins, and with it its equals, as long as it is within a rounding of the mean. */
    private List<Group> near() {
        List<Group> groups = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int k = 0; k < eigenvalues.size(); k++) {
            left.add(k);
        }
        while (!left.isEmpty()) {
            List<Integer> members = new ArrayList<>();
            Eigenvalue next = eigenvalues.get(left.get(0));
            Eigenvalue centre = next;
            while (centre.distance(next) <= change) {
                take(next, left, members);
                centre = mean(members);
                if (left.isEmpty()) {
                    break;
                }
                next = nearest(centre, left);
            }
            groups.add(new Group(members));
        }
        return groups;
    }

    private void take(final Eigenvalue e, final List<Integer> left, final List<Integer> members) {
        left.stream().filter(k -> eigenvalues.get(k).equals(e)).forEach(members::add);
        left.removeIf(k -> eigenvalues.get(k).equals(e));
    }

    private Eigenvalue nearest(final Eigenvalue centre, final List<Integer> left) {
        Eigenvalue nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (int k : left) {
            double distance = centre.distance(eigenvalues.get(k));
            if (nearest == null || distance < least) {
                nearest = eigenvalues.get(k);
                least = distance;
            }
        }
        return nearest;
    }

    private Eigenvalue mean(final List<Integer> members) {
        double re = 0;
        double im = 0;
        for (int k : members) {
            re += eigenvalues.get(k).re();
            im += eigenvalues.get(k).im();
        }
        return new Eigenvalue(re / members.size(), im / members.size());
    }

    /** Whether rounding cannot tell the group from the nearest eigenvalue outside. */
    private boolean isOpen(final Group group) {
        return group.members.size() < eigenvalues.size()
                && group.isolation <= change * condition(group);
    }

    private double condition(final Group group) {
        int size = group.members.size();
        if (size == eigenvalues.size() || norms.isEmpty()) {
            return 1;
        }
        if (group.radius > SEPARATED * group.isolation) {
            return Double.POSITIVE_INFINITY;
        }
        Conjugates key =
                new Conjugates(group.centre.re(), Math.abs(group.centre.im()), size, group.radius);
        Double found = known.get(key);
        if (found == null) {
            found =
                    size == 1
                            ? norms.get().ofSimple(group.centre)
                            : norms.get()
                                    .ofGroup(group.centre, size, group.radius, group.isolation);
            known.put(key, found);
        }
        return found;
    }

    private static int nearest(final Group group, final List<Group> groups) {
        int nearest = -1;
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).members.contains(group.neighbour)) {
                nearest = g;
            }
        }
        return nearest;
    }

    /** Each group with its target and all that lead to it. */
    private List<Group> joined(final List<Group> groups, final int[] target) {
        int[] root = new int[target.length];
        for (int g = 0; g < root.length; g++) {
            root[g] = g;
        }
        for (int g = 0; g < root.length; g++) {
            int from = Math.max(root[g], root[target[g]]);
            int to = Math.min(root[g], root[target[g]]);
            for (int k = 0; k < root.length; k++) {
                root[k] = root[k] == from ? to : root[k];
            }
        }
        List<Group> result = new ArrayList<>();
        for (int r = 0; r < root.length; r++) {
            List<Integer> members = new ArrayList<>();
            for (int g = 0; g < root.length; g++) {
                if (root[g] == r) {
                    members.addAll(groups.get(g).members);
                }
            }
            if (!members.isEmpty()) {
                result.add(new Group(members));
            }
        }
        return result;
    }

    /** Two conjugate groups have the same condition. */
    private record Conjugates(double re, double im, int size, double radius) {}

    /** Eigenvalues by index, and where they lie among the others. */
    private final class Group {
        final List<Integer> members;
        final Eigenvalue centre;
        final double radius;
        final double isolation;
        final int neighbour;

        Group(final List<Integer> members) {
            this.members = members;
            this.centre = mean(members);
            this.radius =
                    members.stream()
                            .mapToDouble(k -> centre.distance(eigenvalues.get(k)))
                            .max()
                            .orElseThrow();
            boolean[] inside = new boolean[eigenvalues.size()];
            members.forEach(k -> inside[k] = true);
            double least = Double.POSITIVE_INFINITY;
            int next = -1;
            for (int k = 0; k < inside.length; k++) {
                double distance = inside[k] ? least : centre.distance(eigenvalues.get(k));
                if (distance < least) {
                    least = distance;
                    next = k;
                }
            }
            this.isolation = least;
            this.neighbour = next;
        }
    }
}
