// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.attention.AttentionRule;
import org.knime.node.parameters.widget.choices.Label;

/** How scores become attention. Constants are stored in workflows by name and never change their meaning. */
enum Rule {
    @Label(
            value = "Softmax",
            description =
                    "A token attends to every token, with a weight proportional to the exponential of the score.")
    SOFTMAX(AttentionRule.SOFTMAX),
    @Label(
            value = "Hardmax",
            description =
                    "A token attends only to the token of greatest score, or equally to those that tie: the limit of softmax for infinite scores.")
    HARDMAX(AttentionRule.HARDMAX);

    private final AttentionRule rule;

    Rule(final AttentionRule rule) {
        this.rule = rule;
    }

    AttentionRule rule() {
        return rule;
    }
}
