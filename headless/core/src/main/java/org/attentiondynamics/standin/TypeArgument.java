// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;

/** The class a serializer is for: the first argument of its generic superclass. */
public final class TypeArgument {
    private TypeArgument() {}

    /** A new object of that class. */
    @SuppressWarnings("unchecked")
    public static <T> T newInstance(final Class<?> serializer) throws IOException {
        try {
            ParameterizedType parent = (ParameterizedType) serializer.getGenericSuperclass();
            return ((Class<T>) parent.getActualTypeArguments()[0]).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException(
                    "Cannot restore an object with "
                            + serializer.getName()
                            + ", because its class has no public constructor without arguments.",
                    e);
        }
    }
}
