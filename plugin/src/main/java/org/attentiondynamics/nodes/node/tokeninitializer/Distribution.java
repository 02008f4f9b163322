// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.COMPONENTS;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.CONNECTED_TABLE;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.COORDINATES;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.COUNT;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.DIMENSION;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.HALF_WIDTH;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.OFFSET;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.RADIUS;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.SEED;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.STANDARD_DEVIATION;
import static org.attentiondynamics.nodes.node.tokeninitializer.FamilySetting.TOKEN_IDS;

import java.util.Arrays;
import java.util.List;
import org.knime.node.parameters.widget.choices.Label;

/** Where initial tokens come from. Constants are stored in workflows by name and never change their meaning. */
enum Distribution {
    @Label(
            value = "Uniform box",
            description = "Every coordinate uniform in [-a, a), a the half width.")
    UNIFORM_BOX(COUNT, DIMENSION, HALF_WIDTH, SEED),
    @Label(
            value = "Gaussian",
            description = "Every coordinate normal with mean 0 and the given standard deviation.")
    GAUSSIAN(COUNT, DIMENSION, STANDARD_DEVIATION, SEED),
    @Label(value = "Sphere", description = "Uniform on the sphere of radius r.")
    SPHERE(COUNT, DIMENSION, RADIUS, SEED),
    @Label(value = "Ball", description = "Uniform in the ball of radius r.")
    BALL(COUNT, DIMENSION, RADIUS, SEED),
    @Label(
            value = "Hemisphere",
            description = "Uniform on the half of the sphere of radius r where x1 is above 0.")
    HEMISPHERE(COUNT, DIMENSION, RADIUS, SEED),
    @Label(
            value = "Simplex",
            description = "Uniform on the simplex: coordinates of at least 0 whose sum is r.")
    SIMPLEX(COUNT, DIMENSION, RADIUS, SEED),
    @Label(
            value = "Mixture of Gaussians",
            description =
                    "Token i normal around centre i mod c with the given standard deviation; the c centres normal around 0 with the spread.")
    GAUSSIAN_MIXTURE(COUNT, DIMENSION, STANDARD_DEVIATION, COMPONENTS, SEED),
    @Label(
            value = "Grid",
            description =
                    "The first n points of the smallest regular grid that fills the box [-a, a] in every coordinate, row by row.")
    GRID(COUNT, DIMENSION, HALF_WIDTH),
    @Label(
            value = "Gaussian quantiles",
            description =
                    "Spread like a Gaussian without chance, for the limit of many tokens: in one dimension the quantiles of (i - 1/2)/n, in more "
                            + "those of a low-discrepancy sequence.")
    GAUSSIAN_QUANTILES(COUNT, DIMENSION, STANDARD_DEVIATION),
    @Label(
            value = "Regular polygon",
            description = "The regular n-gon of radius r in the first two coordinates.")
    REGULAR_POLYGON(COUNT, DIMENSION, RADIUS),
    @Label(
            value = "Regular simplex",
            description =
                    "The d + 1 vertices of the regular simplex of radius r. Always d + 1 tokens.")
    REGULAR_SIMPLEX(DIMENSION, RADIUS),
    @Label(value = "Cross-polytope", description = "r and -r on every axis. Always 2 d tokens.")
    CROSS_POLYTOPE(DIMENSION, RADIUS),
    @Label(
            value = "Cube",
            description = "All vertices with coordinates -r and r. Always 2^d tokens.")
    CUBE(DIMENSION, RADIUS),
    @Label(
            value = "Pair",
            description =
                    "m + v and m - v: m on the first axis at the offset, v of length r along the diagonal. Always 2 tokens.")
    PAIR(DIMENSION, RADIUS, OFFSET),
    @Label(
            value = "Antisymmetric pair",
            description = "r and -r on the first axis. Always 2 tokens.")
    ANTISYMMETRIC_PAIR(DIMENSION, RADIUS),
    @Label(
            value = "Symmetric triple",
            description = "-r, 0 and r on the first axis. Always 3 tokens.")
    SYMMETRIC_TRIPLE(DIMENSION, RADIUS),
    @Label(
            value = "Square and a token",
            description =
                    "The square (r, r), (r, -r), (-r, r), (-r, -r) in the first two coordinates, and a token at (offset, 0). Always 5 tokens.")
    SQUARE_AND_TOKEN(DIMENSION, RADIUS, OFFSET),
    @Label(
            value = "From the table",
            description =
                    "One token a row of the connected table, its coordinates the selected numeric columns.")
    TABLE(CONNECTED_TABLE, COORDINATES),
    @Label(
            value = "Embeddings of token ids",
            description =
                    "One token a row of the connected table, which holds token ids: token id k is row k of the embedding matrix in a file of "
                            + "weights, both counted from 0.")
    TOKEN_EMBEDDINGS(CONNECTED_TABLE, TOKEN_IDS);

    private final List<FamilySetting> settings;

    Distribution(final FamilySetting... settings) {
        this.settings = List.of(settings);
    }

    /** Whether the family looks at a setting. */
    boolean asksFor(final FamilySetting setting) {
        return settings.contains(setting);
    }

    /** The families that look at a setting. */
    static Distribution[] askingFor(final FamilySetting setting) {
        return Arrays.stream(values())
                .filter(family -> family.asksFor(setting))
                .toArray(Distribution[]::new);
    }
}
