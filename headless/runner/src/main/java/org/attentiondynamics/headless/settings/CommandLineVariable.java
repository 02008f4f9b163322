// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.Optional;
import java.util.stream.Stream;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.FlowVariable.Type;

/**
 * The argument of {@code -workflow.variable}: {@code name,value,type}, the value possibly in
 * quotes.
 */
public final class CommandLineVariable {
    private static final String FORM =
            "Write -workflow.variable=name,value,type with type int, double or String.";

    private CommandLineVariable() {}

    public static FlowVariable parse(final String argument) throws RunException {
        int first = argument.indexOf(',');
        int last = argument.lastIndexOf(',');
        if (first <= 0 || last == first) {
            throw refused(argument, "it has not the three parts name, value and type", null);
        }
        String name = argument.substring(0, first);
        String word = argument.substring(last + 1);
        String value = withoutQuotes(argument.substring(first + 1, last));
        try {
            return new FlowVariable(
                    name,
                    type(word)
                            .orElseThrow(
                                    () -> refused(argument, "\"" + word + "\" is no type", null)),
                    value);
        } catch (IllegalArgumentException e) {
            throw refused(argument, "\"" + value + "\" is no value of type " + word, e);
        }
    }

    private static Optional<Type> type(final String word) {
        return Stream.of(Type.values()).filter(type -> type.word().equals(word)).findFirst();
    }

    private static String withoutQuotes(final String value) {
        boolean quoted =
                value.length() >= 2
                        && value.charAt(0) == value.charAt(value.length() - 1)
                        && (value.startsWith("\"") || value.startsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static RunException refused(
            final String argument, final String because, final Throwable cause) {
        return RunException.badArgument(
                "Cannot use -workflow.variable=" + argument + ", because " + because + ". " + FORM,
                cause);
    }
}
