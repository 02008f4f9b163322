// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.util.List;

/**
 * A tensor as its file describes it, before any of its numbers is read.
 *
 * @param name as in the file
 * @param shape the lengths of its axes, outermost first; empty for a single number
 * @param type how a number is stored
 */
public record TensorInfo(String name, List<Long> shape, ElementType type) {
    public TensorInfo {
        shape = List.copyOf(shape);
    }

    /** Whether it can be read as a matrix: at most two axes. */
    public boolean isMatrix() {
        return shape.size() <= 2;
    }

    /** The rows of the matrix; 1 for a vector or a single number. */
    public long rows() {
        return shape.size() == 2 ? shape.get(0) : 1;
    }

    /** The columns of the matrix. */
    public long columns() {
        return shape.isEmpty() ? 1 : shape.get(shape.size() - 1);
    }

    /** "2048x2048", as messages and tables show it. */
    public String size() {
        return String.join("x", shape.stream().map(String::valueOf).toList());
    }
}
