// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.attentiondynamics.standin.ShortestDecimal;

/** Values as JSON: records by their components, maps, lists, arrays, numbers, text. Numbers that JSON does not know become null. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(final Object value) {
        Json json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(final Object value) {
        if (value == null
                || value instanceof Double d && !Double.isFinite(d)
                || value instanceof Float f && !Float.isFinite(f)) {
            out.append("null");
        } else if (value instanceof Double number) {
            out.append(ShortestDecimal.of(number));
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> list) {
            writeList(list);
        } else if (value.getClass().isArray()) {
            writeArray(value);
        } else if (value instanceof Record r) {
            writeRecord(r);
        } else {
            writeText(value.toString());
        }
    }

    private void writeMap(final Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            writeText(entry.getKey().toString());
            out.append(':');
            write(entry.getValue());
            separator = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void writeList(final Iterable<?> list) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            write(element);
            separator = ",";
        }
        out.append(']');
    }

    private void writeArray(final Object array) {
        out.append('[');
        for (int k = 0; k < Array.getLength(array); k++) {
            out.append(k == 0 ? "" : ",");
            write(Array.get(array, k));
        }
        out.append(']');
    }

    private void writeRecord(final Record value) {
        out.append('{');
        String separator = "";
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            out.append(separator);
            writeText(component.getName());
            out.append(':');
            write(component(value, component.getAccessor()));
            separator = ",";
        }
        out.append('}');
    }

    private static Object component(final Record value, final Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the view's data has a component that cannot be read: " + accessor.getName(),
                    e);
        }
    }

    private void writeText(final String text) {
        out.append('"');
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
