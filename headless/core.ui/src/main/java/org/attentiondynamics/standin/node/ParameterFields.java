// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** Stores and loads the fields of settings classes as KNIME does: field m_steps under key "steps", constants of enumerations by name. */
final class ParameterFields {
    private ParameterFields() {}

    static <P extends NodeParameters> P create(final Class<P> type) {
        try {
            Constructor<P> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type.getName() + " needs a constructor without arguments", e);
        }
    }

    /** By the constructor that sees the inputs where there is one. */
    static NodeParameters create(
            final Class<? extends NodeParameters> type, final NodeParametersInput input) {
        try {
            Constructor<? extends NodeParameters> constructor =
                    type.getDeclaredConstructor(NodeParametersInput.class);
            constructor.setAccessible(true);
            return constructor.newInstance(input);
        } catch (NoSuchMethodException e) {
            return create(type);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    type.getName() + " could not be made from its inputs", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type.getName() + " could not be made from its inputs", e);
        }
    }

    static <P extends NodeParameters> P load(final Class<P> type, final ConfigRO config)
            throws InvalidSettingsException {
        P parameters = create(type);
        for (Field field : fields(type)) {
            if (config.containsKey(key(field)) || !defaultsIfAbsent(field)) {
                set(field, parameters, value(field, config));
            }
        }
        return parameters;
    }

    /** Whether settings saved before there was the field leave it at its default. */
    private static boolean defaultsIfAbsent(final Field field) {
        Migrate migrate = field.getAnnotation(Migrate.class);
        return migrate != null && migrate.loadDefaultIfAbsent();
    }

    private static Object value(final Field field, final ConfigRO config)
            throws InvalidSettingsException {
        Class<?> type = field.getType();
        String key = key(field);
        if (type == int.class) {
            return config.getInt(key);
        } else if (type == long.class) {
            return config.getLong(key);
        } else if (type == double.class) {
            return config.getDouble(key);
        } else if (type == boolean.class) {
            return config.getBoolean(key);
        } else if (type == String.class) {
            return config.getString(key);
        } else if (type.isEnum()) {
            return constant(type, key, config.getString(key));
        } else if (type == ColumnFilter.class) {
            ColumnFilter filter = new ColumnFilter();
            FilterSettings.of(filter).load(config.getConfig(key));
            return filter;
        } else if (NodeParameters.class.isAssignableFrom(type)) {
            return load(type.asSubclass(NodeParameters.class), config.getConfig(key));
        }
        throw unsupported(field);
    }

    private static Object constant(final Class<?> type, final String key, final String name)
            throws InvalidSettingsException {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + key
                            + "\" is \""
                            + name
                            + "\", which is none of "
                            + names
                            + ". Choose one of these.");
        }
        return type.getEnumConstants()[index];
    }

    static void save(final NodeParameters parameters, final ConfigWO config) {
        for (Field field : fields(parameters.getClass())) {
            save(field, get(field, parameters), config);
        }
    }

    private static void save(final Field field, final Object value, final ConfigWO config) {
        String key = key(field);
        if (value instanceof Integer i) {
            config.addInt(key, i);
        } else if (value instanceof Long l) {
            config.addLong(key, l);
        } else if (value instanceof Double d) {
            config.addDouble(key, d);
        } else if (value instanceof Boolean b) {
            config.addBoolean(key, b);
        } else if (value instanceof String s) {
            config.addString(key, s);
        } else if (value instanceof Enum<?> e) {
            config.addString(key, e.name());
        } else if (value instanceof ColumnFilter f) {
            FilterSettings.of(f).save(config.addConfig(key));
        } else if (value instanceof NodeParameters nested) {
            save(nested, config.addConfig(key));
        } else {
            throw unsupported(field);
        }
    }

    private static List<Field> fields(final Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    private static String key(final Field field) {
        return field.getName().startsWith("m_") ? field.getName().substring(2) : field.getName();
    }

    private static Object get(final Field field, final Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field " + field + " cannot be read", e);
        }
    }

    private static void set(final Field field, final Object owner, final Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field " + field + " cannot be written", e);
        }
    }

    private static IllegalStateException unsupported(final Field field) {
        return new IllegalStateException(
                "the stand-in does not store fields of type "
                        + field.getType().getName()
                        + ", as "
                        + field.getName()
                        + " is");
    }
}
