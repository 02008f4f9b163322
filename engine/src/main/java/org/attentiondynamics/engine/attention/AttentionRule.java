// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** How scores become attention. */
public enum AttentionRule {
    /** P_ij = m_j e^{s_ij} / sum_k m_k e^{s_ik}, m the masses of the tokens. */
    SOFTMAX,
    /** The limit of infinite scores: P_ij = m_j / sum of m_k over the tokens k of greatest score, to rounding, for those; 0 for others. */
    HARDMAX
}
