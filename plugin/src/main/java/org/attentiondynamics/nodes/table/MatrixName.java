// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

/** The matrices of a head, by the names tables have for them. */
enum MatrixName {
    /** Scores, with K: what a token asks for. */
    Q,
    /** Scores, with Q: what a token answers to. */
    K,
    /** What moves the tokens. */
    V
}
