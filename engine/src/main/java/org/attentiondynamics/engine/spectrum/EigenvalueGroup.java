// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;
import java.util.stream.Stream;

/**
 * Eigenvalues of a real matrix that share one invariant subspace.
 *
 * @param members either closed under conjugation (a real group), or all above the real axis and standing for their conjugates too
 */
record EigenvalueGroup(List<Eigenvalue> members) {
    boolean isReal() {
        return members.stream().anyMatch(e -> e.im() <= 0);
    }

    boolean isSimple() {
        return members.size() == 1;
    }

    /** The dimension of the real invariant subspace. */
    int dimension() {
        return isReal() ? members.size() : 2 * members.size();
    }

    /** The mean, which is accurate where the members of a defective group are not. */
    Eigenvalue centre() {
        double re = members.stream().mapToDouble(Eigenvalue::re).sum() / members.size();
        double im = members.stream().mapToDouble(Eigenvalue::im).sum() / members.size();
        return new Eigenvalue(re, isReal() ? 0 : im);
    }

    /** The largest distance of a member from the centre. */
    double radius() {
        Eigenvalue centre = centre();
        return members.stream().mapToDouble(centre::distance).max().orElseThrow();
    }

    /** The least distance between members. */
    double distance(final EigenvalueGroup other) {
        return members.stream().mapToDouble(other::distance).min().orElseThrow();
    }

    /** The least distance of a member from e. */
    double distance(final Eigenvalue e) {
        return members.stream().mapToDouble(e::distance).min().orElseThrow();
    }

    /** The members and, of a group above the real axis, their conjugates. */
    EigenvalueGroup closed() {
        return isReal()
                ? this
                : new EigenvalueGroup(
                        members.stream().flatMap(e -> Stream.of(e, e.conjugate())).toList());
    }

    /** The conjugates of the members. */
    EigenvalueGroup conjugate() {
        return new EigenvalueGroup(members.stream().map(Eigenvalue::conjugate).toList());
    }

    /** Both groups as one: real if one of them is. */
    EigenvalueGroup union(final EigenvalueGroup other) {
        return isReal() || other.isReal() ? joined(closed(), other.closed()) : joined(this, other);
    }

    private static EigenvalueGroup joined(final EigenvalueGroup a, final EigenvalueGroup b) {
        return new EigenvalueGroup(Stream.concat(a.members.stream(), b.members.stream()).toList());
    }
}
