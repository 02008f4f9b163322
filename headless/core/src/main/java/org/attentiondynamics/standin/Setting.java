// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

/** One setting as a settings file holds it: its type (xint, xstring, ...) and its text; a null text is a null string. */
public record Setting(String type, String value) {
    /** Whether the text is a value of the type. */
    public boolean isValid() {
        try {
            return switch (type) {
                case "xint" -> value != null && Integer.valueOf(value) != null;
                case "xlong" -> value != null && Long.valueOf(value) != null;
                case "xshort" -> value != null && Short.valueOf(value) != null;
                case "xbyte" -> value != null && Byte.valueOf(value) != null;
                case "xfloat" -> value != null && Float.valueOf(value) != null;
                case "xdouble" -> value != null && Double.valueOf(value) != null;
                case "xboolean" -> "true".equals(value) || "false".equals(value);
                case "xchar" -> value != null && value.length() == 1;
                default -> true;
            };
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
