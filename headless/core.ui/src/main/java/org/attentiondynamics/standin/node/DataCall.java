// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** A call of a public method of the object that answers a page, as a call by JSON-RPC finds it: by its name and the number of arguments. */
final class DataCall {
    private DataCall() {}

    static Object of(final Object handler, final String name, final List<?> arguments) {
        Method method =
                Arrays.stream(handler.getClass().getMethods())
                        .filter(m -> m.getName().equals(name))
                        .filter(m -> m.getParameterCount() == arguments.size())
                        .filter(m -> m.getDeclaringClass() != Object.class)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the data service has no method "
                                                        + name
                                                        + " of "
                                                        + arguments.size()
                                                        + " arguments"));
        Class<?>[] types = method.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(arguments.get(k), types[k]);
        }
        try {
            return method.invoke(handler, values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "the data service's method " + name + " is not public", e);
        }
    }

    private static Object value(final Object argument, final Class<?> type) {
        if (argument instanceof Number number) {
            if (type == int.class) {
                return number.intValue();
            } else if (type == long.class) {
                return number.longValue();
            } else if (type == double.class) {
                return number.doubleValue();
            }
        }
        return argument;
    }
}
