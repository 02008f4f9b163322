// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentiondynamics.engine.source.matrix.ComplexNumber;
import org.knime.core.node.InvalidSettingsException;

/**
 * Eigenvalues as users write them: "1, 0.5, 0.2+0.3i, 0.2-0.3i", or "0.2+-0.3i" and "0.2±0.3i" for a pair. Commas or semicolons separate
 * them.
 *
 * @param matrix "value" or "query", whose eigenvalues they are
 * @param text what is written
 */
record EigenvalueText(String matrix, String text) {
    private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern REAL = Pattern.compile("[+-]?" + NUMBER);
    private static final Pattern COMPLEX =
            Pattern.compile(
                    "(?<re>[+-]?"
                            + NUMBER
                            + ")\\s*(?<sign>[+-]|\\+/?-|±)\\s*(?<im>"
                            + NUMBER
                            + ")?\\s*[ij]");
    private static final Pattern IMAGINARY =
            Pattern.compile("(?<sign>[+-]|\\+/?-|±)?\\s*(?<im>" + NUMBER + ")?\\s*[ij]");

    /**
     * All of them, in the order written, each of a pair.
     *
     * @throws InvalidSettingsException if there is none, or one is not a number
     */
    List<ComplexNumber> numbers() throws InvalidSettingsException {
        String[] parts = text.split("[,;]");
        if (text.isBlank() || parts.length == 0) {
            throw new InvalidSettingsException(
                    begun() + "no eigenvalue is given. Write numbers separated by commas.");
        }
        List<ComplexNumber> all = new ArrayList<>();
        for (String part : parts) {
            all.addAll(read(part.strip()));
        }
        return all;
    }

    /**
     * All of them, none of which may be complex.
     *
     * @throws InvalidSettingsException if there is none, or one is not a real number
     */
    List<Double> reals() throws InvalidSettingsException {
        List<ComplexNumber> all = numbers();
        for (ComplexNumber e : all) {
            if (!e.isReal()) {
                throw new InvalidSettingsException(
                        begun()
                                + "the eigenvalue "
                                + e
                                + " is complex and those of a symmetric matrix are real. "
                                + "Write real numbers or choose another family.");
            }
        }
        return all.stream().map(ComplexNumber::re).toList();
    }

    private List<ComplexNumber> read(final String part) throws InvalidSettingsException {
        String written = part.replace('\u2212', '-');
        Matcher complex = COMPLEX.matcher(written);
        Matcher imaginary = IMAGINARY.matcher(written);
        if (REAL.matcher(written).matches()) {
            return List.of(number(Double.parseDouble(written), 0));
        }
        if (complex.matches()) {
            return read(Double.parseDouble(complex.group("re")), complex);
        }
        if (imaginary.matches()) {
            return read(0, imaginary);
        }
        throw new InvalidSettingsException(
                begun()
                        + "the eigenvalues \""
                        + text
                        + "\" hold \""
                        + part
                        + "\", which is not a number. Write numbers separated by commas, for example 1, 0.2+0.3i, 0.2-0.3i.");
    }

    private List<ComplexNumber> read(final double re, final Matcher matched)
            throws InvalidSettingsException {
        double size = Optional.ofNullable(matched.group("im")).map(Double::valueOf).orElse(1.0);
        String sign = Optional.ofNullable(matched.group("sign")).orElse("+");
        return switch (sign) {
            case "+" -> List.of(number(re, size));
            case "-" -> List.of(number(re, -size));
            default -> List.of(number(re, size), number(re, -size));
        };
    }

    private ComplexNumber number(final double re, final double im) throws InvalidSettingsException {
        if (Double.isInfinite(re) || Double.isInfinite(im)) {
            throw new InvalidSettingsException(
                    begun()
                            + "an eigenvalue of \""
                            + text
                            + "\" is beyond the range of double precision. Write smaller numbers.");
        }
        return new ComplexNumber(re, im);
    }

    private String begun() {
        return "Cannot make the " + matrix + " matrix, because ";
    }
}
