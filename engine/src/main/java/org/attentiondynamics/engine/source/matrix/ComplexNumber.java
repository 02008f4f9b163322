// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

/**
 * re + i im. A negative zero is taken for 0.
 *
 * @param re finite
 * @param im finite
 */
public record ComplexNumber(double re, double im) {
    /**
     * @throws IllegalArgumentException if a part is not finite
     */
    public ComplexNumber {
        Ranges.requireFinite("real part", re);
        Ranges.requireFinite("imaginary part", im);
        re = re + 0.0;
        im = im + 0.0;
    }

    /** x + 0 i. */
    public static ComplexNumber real(final double x) {
        return new ComplexNumber(x, 0);
    }

    /** Whether the imaginary part is 0. */
    public boolean isReal() {
        return im == 0;
    }

    /** re - i im. */
    public ComplexNumber conjugate() {
        return new ComplexNumber(re, -im);
    }

    ComplexNumber times(final double factor) {
        return new ComplexNumber(factor * re, factor * im);
    }

    /** "0.2-0.3i"; a real number without the imaginary part. */
    @Override
    public String toString() {
        return isReal() ? "" + re : re + (im < 0 ? "-" : "+") + Math.abs(im) + "i";
    }
}
