// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Kinds of point sets of size about 1, general and degenerate, to hold geometry against. */
enum PointSets {
    ONE_POINT {
        @Override
        double[][] draw(final Random random) {
            return box(1, 1 + random.nextInt(8), random);
        }
    },
    TWO_POINTS {
        @Override
        double[][] draw(final Random random) {
            return box(2, 1 + random.nextInt(8), random);
        }
    },
    ON_A_LINE {
        @Override
        double[][] draw(final Random random) {
            return box(3 + random.nextInt(20), 1, random);
        }
    },
    IN_A_BOX {
        @Override
        double[][] draw(final Random random) {
            return box(10 + random.nextInt(20), 2 + random.nextInt(4), random);
        }
    },
    ON_A_SPHERE_AND_INSIDE {
        @Override
        double[][] draw(final Random random) {
            double[][] points = new double[10 + random.nextInt(20)][];
            int d = 2 + random.nextInt(4);
            for (int i = 0; i < points.length; i++) {
                double radius = i % 3 == 0 ? random.nextDouble() : 1;
                double[] direction = random.doubles(d, -1, 1).toArray();
                double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
                points[i] = Arrays.stream(direction).map(x -> radius * x / length).toArray();
            }
            return points;
        }
    },
    COLLINEAR {
        @Override
        double[][] draw(final Random random) {
            return embedded(box(3 + random.nextInt(10), 1, random), 2 + random.nextInt(7), random);
        }
    },
    COPLANAR {
        @Override
        double[][] draw(final Random random) {
            return embedded(box(4 + random.nextInt(16), 2, random), 3 + random.nextInt(6), random);
        }
    },
    DUPLICATES {
        @Override
        double[][] draw(final Random random) {
            double[][] points = IN_A_BOX.draw(random);
            for (int i = 0; i < points.length / 3; i++) {
                points[random.nextInt(points.length)] =
                        points[random.nextInt(points.length)].clone();
            }
            return points;
        }
    },
    SIMPLEX {
        @Override
        double[][] draw(final Random random) {
            return simplex(2 + random.nextInt(9), random);
        }
    },
    CROSS_POLYTOPE {
        @Override
        double[][] draw(final Random random) {
            int d = 2 + random.nextInt(5);
            List<double[]> points = new ArrayList<>();
            for (int c = 0; c < d; c++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] p = new double[d];
                    p[c] = sign;
                    points.add(p);
                }
            }
            return mixed(points, 6, random);
        }
    },
    CUBE {
        @Override
        double[][] draw(final Random random) {
            int d = 2 + random.nextInt(3);
            List<double[]> points = grid(2, d);
            double[] centre = new double[d];
            Arrays.fill(centre, 0.5);
            points.add(centre);
            return mixed(points, 4, random);
        }
    },
    GRID {
        @Override
        double[][] draw(final Random random) {
            return grid(3, 2 + random.nextInt(2)).toArray(new double[0][]);
        }
    },
    FLAT {
        @Override
        double[][] draw(final Random random) {
            double[][] points = IN_A_BOX.draw(random);
            for (double[] p : points) {
                p[0] *= 1e-4;
            }
            return points;
        }
    };

    abstract double[][] draw(Random random);

    static double[][] box(final int count, final int d, final Random random) {
        double[][] points = new double[count][];
        Arrays.setAll(points, i -> random.doubles(d, -1, 1).toArray());
        return points;
    }

    /** The corners 0, e_1 .. e_d, sheared, with the centre and points of faces. */
    static double[][] simplex(final int d, final Random random) {
        List<double[]> points = new ArrayList<>();
        double[][] shear = box(d, d, random);
        points.add(new double[d]);
        for (int c = 0; c < d; c++) {
            double[] p = Arrays.stream(shear[c]).map(x -> 0.3 * x / Math.sqrt(d)).toArray();
            p[c] += 1;
            points.add(p);
        }
        return mixed(points, 5, random);
    }

    /** All points of {0 .. side - 1}^d. */
    static List<double[]> grid(final int side, final int d) {
        List<double[]> points = new ArrayList<>();
        for (int code = 0; code < Math.pow(side, d); code++) {
            double[] p = new double[d];
            for (int c = 0, rest = code; c < d; c++, rest /= side) {
                p[c] = rest % side;
            }
            points.add(p);
        }
        return points;
    }

    /** The points and, after them, means of some of them: points of faces or of the inside. */
    static double[][] mixed(final List<double[]> points, final int more, final Random random) {
        List<double[]> result = new ArrayList<>(points);
        for (int k = 0; k < more; k++) {
            int terms = 2 + random.nextInt(points.size() - 1);
            double[] mean = new double[points.get(0).length];
            for (int t = 0; t < terms; t++) {
                double[] p = points.get((t * (k + 1) + k) % points.size());
                Arrays.setAll(mean, c -> mean[c] + p[c] / terms);
            }
            result.add(mean);
        }
        return result.toArray(new double[0][]);
    }

    /** The points placed in a random subspace of d dimensions, off the origin. */
    static double[][] embedded(final double[][] points, final int d, final Random random) {
        double[][] axes = box(points[0].length, d, random);
        double[] offset = random.doubles(d, -1, 1).toArray();
        double[][] result = new double[points.length][d];
        for (int i = 0; i < points.length; i++) {
            for (int c = 0; c < d; c++) {
                result[i][c] = offset[c];
                for (int k = 0; k < axes.length; k++) {
                    result[i][c] += points[i][k] * axes[k][c];
                }
            }
        }
        return result;
    }
}
