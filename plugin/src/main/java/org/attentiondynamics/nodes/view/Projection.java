// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The directions that a picture is drawn along: a token z is drawn at row &middot; z for each row.
 *
 * <p>One row is drawn over time, two are a plane, three are space.
 *
 * @param name what the directions are, in plural, for example "Coordinates" or "Leading modes"
 * @param axes name of each row
 * @param rows one to three, each of one finite number per coordinate. Not modified.
 */
public record Projection(String name, List<String> axes, double[][] rows) {
    private static final String COORDINATES = "Coordinates";
    private static final int MOST = 3;

    public Projection {
        axes = List.copyOf(axes);
        if (rows.length < 1 || rows.length > MOST || axes.size() != rows.length) {
            throw new IllegalArgumentException(
                    "a picture is drawn along 1 to 3 named axes, was "
                            + rows.length
                            + " with "
                            + axes.size()
                            + " names");
        }
    }

    /** The first three coordinates, or all if there are fewer. */
    public static Projection firstCoordinates(final Scene scene) {
        int[] first = new int[Math.min(MOST, scene.dimension())];
        Arrays.setAll(first, i -> i);
        return coordinates(scene, first);
    }

    /**
     * @param chosen one to three coordinates, counted from 0
     */
    public static Projection coordinates(final Scene scene, final int... chosen) {
        List<String> axes = new ArrayList<>();
        double[][] rows = new double[chosen.length][scene.dimension()];
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < 0 || chosen[i] >= scene.dimension()) {
                throw new IllegalArgumentException(
                        "a coordinate must be one of the scene's "
                                + scene.dimension()
                                + ", counted from 0, was "
                                + chosen[i]);
            }
            axes.add(scene.axes().get(chosen[i]));
            rows[i][chosen[i]] = 1;
        }
        return new Projection(COORDINATES, axes, rows);
    }

    boolean overTime() {
        return rows.length == 1;
    }

    boolean alongCoordinates() {
        return name.equals(COORDINATES);
    }

    /** Where a vector is along a row; a coordinate that the row leaves out may be NaN. */
    double along(final int row, final double[] z) {
        double sum = 0;
        for (int c = 0; c < z.length; c++) {
            if (rows[row][c] != 0) {
                sum += rows[row][c] * z[c];
            }
        }
        return sum;
    }
}
