// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.attentiondynamics.engine.source.AntisymmetricPair;
import org.attentiondynamics.engine.source.Ball;
import org.attentiondynamics.engine.source.CrossPolytope;
import org.attentiondynamics.engine.source.Cube;
import org.attentiondynamics.engine.source.Gaussian;
import org.attentiondynamics.engine.source.GaussianMixture;
import org.attentiondynamics.engine.source.GaussianQuantiles;
import org.attentiondynamics.engine.source.Grid;
import org.attentiondynamics.engine.source.Hemisphere;
import org.attentiondynamics.engine.source.Pair;
import org.attentiondynamics.engine.source.RandomSimplex;
import org.attentiondynamics.engine.source.RegularPolygon;
import org.attentiondynamics.engine.source.RegularSimplex;
import org.attentiondynamics.engine.source.Sphere;
import org.attentiondynamics.engine.source.SquareAndToken;
import org.attentiondynamics.engine.source.SymmetricTriple;
import org.attentiondynamics.engine.source.TokenFamily;
import org.attentiondynamics.engine.source.UniformBox;

/** The engine's families of tokens, by the settings. */
final class Families {
    private Families() {}

    /**
     * The family the settings choose; they are in their ranges.
     *
     * @throws IllegalArgumentException if the tokens come from a table
     */
    static TokenFamily of(final TokenInitializerNodeParameters p) {
        return switch (p.m_distribution) {
            case UNIFORM_BOX -> new UniformBox(p.m_halfWidth);
            case GAUSSIAN -> new Gaussian(p.m_standardDeviation);
            case SPHERE -> new Sphere(p.m_radius);
            case BALL -> new Ball(p.m_radius);
            case HEMISPHERE -> new Hemisphere(p.m_radius);
            case SIMPLEX -> new RandomSimplex(p.m_radius);
            case GAUSSIAN_MIXTURE ->
                    new GaussianMixture(p.m_components, p.m_spread, p.m_standardDeviation);
            case GRID -> new Grid(p.m_halfWidth);
            case GAUSSIAN_QUANTILES -> new GaussianQuantiles(p.m_standardDeviation);
            case REGULAR_POLYGON -> new RegularPolygon(p.m_radius);
            case REGULAR_SIMPLEX -> new RegularSimplex(p.m_radius);
            case CROSS_POLYTOPE -> new CrossPolytope(p.m_radius);
            case CUBE -> new Cube(p.m_radius);
            case PAIR -> new Pair(p.m_radius, p.m_offset);
            case ANTISYMMETRIC_PAIR -> new AntisymmetricPair(p.m_radius);
            case SYMMETRIC_TRIPLE -> new SymmetricTriple(p.m_radius);
            case SQUARE_AND_TOKEN -> new SquareAndToken(p.m_radius, p.m_offset);
            case TABLE, TOKEN_EMBEDDINGS ->
                    throw new IllegalArgumentException("tokens of a table are not drawn");
        };
    }
}
