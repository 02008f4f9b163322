// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dictionary as Python writes it, of texts, truth values and tuples of whole numbers. Nothing is evaluated. */
final class PythonDictionary {
    private static final Pattern MEMBER =
            Pattern.compile(
                    "\\s*['\"](\\w+)['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(True|False)|\\(([^()]*)\\))\\s*(,|(?=}))");
    private static final Pattern END = Pattern.compile("\\s*}\\s*");

    private final Refusals refusals;
    private final Map<String, Object> members = new HashMap<>();

    private PythonDictionary(final Refusals refusals) {
        this.refusals = refusals;
    }

    static PythonDictionary parse(final Refusals refusals, final String text)
            throws WeightsException {
        PythonDictionary dictionary = new PythonDictionary(refusals);
        int at = text.indexOf('{') + 1;
        Matcher member = MEMBER.matcher(text);
        while (at > 0 && member.region(at, text.length()).lookingAt()) {
            dictionary.members.put(member.group(1), dictionary.value(member));
            at = member.end();
        }
        Matcher end = END.matcher(text);
        if (at == 0
                || !text.substring(0, text.indexOf('{')).isBlank()
                || !end.region(at, text.length()).matches()) {
            throw dictionary.malformed();
        }
        return dictionary;
    }

    String text(final String key) throws WeightsException {
        if (members.get(key) instanceof String text) {
            return text;
        }
        throw lacking(key);
    }

    boolean truth(final String key) throws WeightsException {
        if (members.get(key) instanceof Boolean truth) {
            return truth;
        }
        throw lacking(key);
    }

    List<Long> wholeNumbers(final String key) throws WeightsException {
        if (members.get(key) instanceof List<?> numbers) {
            return numbers.stream().map(Long.class::cast).toList();
        }
        throw lacking(key);
    }

    private Object value(final Matcher member) throws WeightsException {
        if (member.group(2) != null) {
            return member.group(2);
        }
        if (member.group(3) != null) {
            return member.group(3).equals("True");
        }
        return tuple(member.group(4));
    }

    private List<Long> tuple(final String text) throws WeightsException {
        List<Long> numbers = new ArrayList<>();
        String[] parts = text.isBlank() ? new String[0] : text.split(",", -1);
        for (int k = 0; k < parts.length; k++) {
            boolean afterLastComma = k > 0 && k == parts.length - 1 && parts[k].isBlank();
            if (!afterLastComma) {
                numbers.add(wholeNumber(parts[k].strip()));
            }
        }
        return numbers;
    }

    /** Python 2 wrote an L behind long ones. */
    private long wholeNumber(final String text) throws WeightsException {
        try {
            return Long.parseLong(text.endsWith("L") ? text.substring(0, text.length() - 1) : text);
        } catch (NumberFormatException e) {
            throw refusals.because(
                    "its shape holds "
                            + Refusals.quoted(text)
                            + ", which is not a whole number below 2^63",
                    "Save it with numpy.save again.",
                    e);
        }
    }

    private WeightsException lacking(final String key) {
        return refusals.because("its header does not say " + key, "Save it with numpy.save again.");
    }

    private WeightsException malformed() {
        return refusals.because(
                "its header does not describe a plain array of numbers",
                "Save a plain array of real numbers with numpy.save.");
    }
}
