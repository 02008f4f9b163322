// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

/** What a family of value or query matrices asks the user for. */
enum FamilySetting {
    /** The number of coordinates. */
    DIMENSION,
    FACTOR,
    /** The entries of a diagonal value matrix. */
    DIAGONAL_ENTRIES,
    /** The eigenvalues of the value matrix. */
    EIGENVALUES,
    GAP,
    MULTIPLICITY,
    /** The condition of the eigenvectors. */
    CONDITION,
    STANDARD_DEVIATION,
    /** The eigenvalues of the query matrix. */
    FORM_EIGENVALUES,
    /** The number of rows of the query matrix. */
    HEAD_SIZE
}
