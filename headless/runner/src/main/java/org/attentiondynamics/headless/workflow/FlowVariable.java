// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

/**
 * A flow variable: a name and a typed value, kept as the text of that value.
 *
 * @throws IllegalArgumentException if the text is no value of the type
 */
public record FlowVariable(String name, Type type, String text) {

    /** The types that workflows and the command line know; the word is that of the command line. */
    public enum Type {
        INTEGER("int"),
        LONG("long"),
        DOUBLE("double"),
        BOOLEAN("boolean"),
        STRING("String");

        private final String word;

        Type(final String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public FlowVariable {
        switch (type) {
            case INTEGER -> Integer.parseInt(text);
            case LONG -> Long.parseLong(text);
            case DOUBLE -> Double.parseDouble(text);
            case BOOLEAN -> requireBoolean(text);
            case STRING -> {}
        }
    }

    private static void requireBoolean(final String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
        }
    }
}
