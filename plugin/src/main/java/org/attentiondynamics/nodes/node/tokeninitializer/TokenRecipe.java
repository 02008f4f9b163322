// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.CONNECTED_TABLE;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.COUNT;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.HALF_WIDTH;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.RADIUS;

import java.util.function.Consumer;
import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.table.ExactText;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * How a Token Initializer with given settings draws its tokens, and how one with some of them changed would. Whatever is out of its range
 * is said where tokens are asked for, in the sentences of that node. Immutable.
 */
public final class TokenRecipe {
    private final TokenInitializerNodeParameters settings;

    private TokenRecipe(final TokenInitializerNodeParameters settings) {
        this.settings = settings;
    }

    /** The recipe of the settings as they are now. */
    public static TokenRecipe of(final TokenInitializerNodeParameters settings) {
        return new TokenRecipe(settings.copy());
    }

    /** The same with another number of tokens. */
    public TokenRecipe withCount(final int n) {
        return with(changed -> changed.m_tokens = n);
    }

    /** The same in another dimension. */
    public TokenRecipe withDimension(final int d) {
        return with(changed -> changed.m_dimension = d);
    }

    /** The same of another size: half width, radius or standard deviation, whichever the family has. */
    public TokenRecipe withSize(final double size) {
        return with(
                changed -> {
                    changed.m_halfWidth = size;
                    changed.m_radius = size;
                    changed.m_standardDeviation = size;
                });
    }

    /** The same with another seed. */
    public TokenRecipe withSeed(final int seed) {
        return with(changed -> changed.m_seed = seed);
    }

    private TokenRecipe with(final Consumer<TokenInitializerNodeParameters> change) {
        TokenInitializerNodeParameters changed = settings.copy();
        change.accept(changed);
        return new TokenRecipe(changed);
    }

    /** The name of the family. */
    public String family() {
        return settings.m_distribution.name();
    }

    /** Whether the number of tokens is chosen and not fixed by the family. */
    public boolean asksForCount() {
        return asksFor(COUNT);
    }

    /** The half width, radius or standard deviation, whichever the family has. */
    public double size() {
        return asksFor(HALF_WIDTH)
                ? settings.m_halfWidth
                : asksFor(RADIUS) ? settings.m_radius : settings.m_standardDeviation;
    }

    /** The seed. */
    public int seed() {
        return settings.m_seed;
    }

    /** d. */
    public int dimension() {
        return settings.m_dimension;
    }

    /**
     * n.
     *
     * @throws InvalidSettingsException if a setting is out of its range, or the tokens are to come from a table
     */
    public int count() throws InvalidSettingsException {
        requireDrawn();
        settings.validate();
        return Math.toIntExact(
                Families.of(settings).count(settings.m_dimension).orElse(settings.m_tokens));
    }

    /**
     * The tokens.
     *
     * @throws InvalidSettingsException if a setting is out of its range, or the tokens are to come from a table
     * @throws KNIMEException if they cannot be normalised
     */
    public Tokens draw() throws InvalidSettingsException, KNIMEException {
        int n = count();
        return settings.m_normalisation.of(
                Families.of(settings).all(n, settings.m_dimension, settings.m_seed),
                i -> "Row" + i);
    }

    private void requireDrawn() throws InvalidSettingsException {
        if (asksFor(CONNECTED_TABLE)) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because they are to come from a table and no table with tokens is connected to this node. Choose "
                            + "another distribution.");
        }
    }

    private boolean asksFor(final FamilySetting setting) {
        return settings.m_distribution.asksFor(setting);
    }

    /** All that decides which tokens are drawn, in exact numbers. */
    public String text() {
        ExactText text = new ExactText().add("tokens", settings.m_distribution.name());
        for (FamilySetting setting : FamilySetting.values()) {
            if (!asksFor(setting)) {
                continue;
            }
            switch (setting) {
                case COUNT -> text.add("n", settings.m_tokens);
                case DIMENSION -> text.add("token d", settings.m_dimension);
                case HALF_WIDTH -> text.add("half width", settings.m_halfWidth);
                case STANDARD_DEVIATION -> text.add("deviation", settings.m_standardDeviation);
                case RADIUS -> text.add("radius", settings.m_radius);
                case OFFSET -> text.add("offset", settings.m_offset);
                case COMPONENTS ->
                        text.add("components", settings.m_components)
                                .add("spread", settings.m_spread);
                case SEED -> text.add("token seed", settings.m_seed);
                case CONNECTED_TABLE, COORDINATES, TOKEN_IDS ->
                        throw new IllegalStateException("drawn tokens do not ask for " + setting);
            }
        }
        return text.add("normalisation", settings.m_normalisation.name()).toString();
    }
}
