// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.InvalidSettingsException;

/** The tree of typed settings itself. */
public abstract class ConfigBase implements ConfigBaseRO, ConfigBaseWO {
    private static final String ARRAY_SIZE = "array-size";

    static {
        SettingsAccess.register(
                config -> ((ConfigBase) config).entries,
                (config, name) -> ((ConfigBase) config).child(name));
    }

    private final String key;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private String parentPath = "";

    public ConfigBase(final String key) {
        this.key = key;
    }

    public abstract ConfigBase getInstance(String key);

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public boolean containsKey(final String name) {
        return entries.containsKey(name);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    @Override
    public Iterator<String> iterator() {
        return keySet().iterator();
    }

    public final ConfigBase getConfigBase(final String name) throws InvalidSettingsException {
        return existingChild(name);
    }

    public final ConfigBase addConfigBase(final String name) {
        return child(name);
    }

    private ConfigBase child(final String name) {
        ConfigBase child = getInstance(name);
        child.parentPath = parentPath.isEmpty() ? name : parentPath + "/" + name;
        entries.put(name, child);
        return child;
    }

    private ConfigBase existingChild(final String name) throws InvalidSettingsException {
        if (!(entries.get(name) instanceof ConfigBase child)) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because the group \""
                            + path(name)
                            + "\" is missing. Restore it or configure the node anew.");
        }
        return child;
    }

    private String path(final String name) {
        return parentPath.isEmpty() ? name : parentPath + "/" + name;
    }

    /** The text of a setting of the given type; null for a string that is null. */
    private String text(final String name, final String type) throws InvalidSettingsException {
        Object entry = entries.get(name);
        if (!(entry instanceof Setting setting)) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + path(name)
                            + "\" is missing. Restore it or configure the node anew.");
        }
        if (!setting.type().equals(type)) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + path(name)
                            + "\" has type "
                            + setting.type()
                            + " where "
                            + type
                            + " is expected. Correct the file.");
        }
        if (!setting.isValid()) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + path(name)
                            + "\" holds \""
                            + setting.value()
                            + "\", which is no "
                            + type
                            + ". Correct the file.");
        }
        return setting.value();
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        entries.put(key, new Setting("xboolean", Boolean.toString(value)));
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        String text = text(key, "xboolean");
        return Boolean.parseBoolean(text);
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        try {
            return getBoolean(key);
        } catch (InvalidSettingsException absent) {
            return def;
        }
    }

    @Override
    public void addInt(final String key, final int value) {
        entries.put(key, new Setting("xint", Integer.toString(value)));
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        String text = text(key, "xint");
        return Integer.parseInt(text);
    }

    @Override
    public int getInt(final String key, final int def) {
        try {
            return getInt(key);
        } catch (InvalidSettingsException absent) {
            return def;
        }
    }

    @Override
    public void addLong(final String key, final long value) {
        entries.put(key, new Setting("xlong", Long.toString(value)));
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        String text = text(key, "xlong");
        return Long.parseLong(text);
    }

    @Override
    public long getLong(final String key, final long def) {
        try {
            return getLong(key);
        } catch (InvalidSettingsException absent) {
            return def;
        }
    }

    @Override
    public void addDouble(final String key, final double value) {
        entries.put(key, new Setting("xdouble", Double.toString(value)));
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        String text = text(key, "xdouble");
        return Double.parseDouble(text);
    }

    @Override
    public double getDouble(final String key, final double def) {
        try {
            return getDouble(key);
        } catch (InvalidSettingsException absent) {
            return def;
        }
    }

    @Override
    public void addChar(final String key, final char value) {
        entries.put(key, new Setting("xchar", Character.toString(value)));
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        String text = text(key, "xchar");
        return text.charAt(0);
    }

    @Override
    public char getChar(final String key, final char def) {
        try {
            return getChar(key);
        } catch (InvalidSettingsException absent) {
            return def;
        }
    }

    @Override
    public void addString(final String key, final String value) {
        entries.put(key, new Setting("xstring", value));
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        String text = text(key, "xstring");
        return text;
    }

    @Override
    public String getString(final String key, final String def) {
        try {
            return getString(key);
        } catch (InvalidSettingsException absent) {
            return def;
        }
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        ConfigBase array = child(key);
        array.addInt(ARRAY_SIZE, values.length);
        for (int k = 0; k < values.length; k++) {
            array.addInt(Integer.toString(k), values[k]);
        }
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        ConfigBase array = existingChild(key);
        int size = array.getInt(ARRAY_SIZE);
        if (size < 0 || size > array.entries.size()) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + path(key)
                            + "\" claims "
                            + size
                            + " entries. Restore the original file.");
        }
        int[] values = new int[size];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.getInt(Integer.toString(k));
        }
        return values;
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        ConfigBase array = child(key);
        array.addInt(ARRAY_SIZE, values.length);
        for (int k = 0; k < values.length; k++) {
            array.addDouble(Integer.toString(k), values[k]);
        }
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        ConfigBase array = existingChild(key);
        int size = array.getInt(ARRAY_SIZE);
        if (size < 0 || size > array.entries.size()) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + path(key)
                            + "\" claims "
                            + size
                            + " entries. Restore the original file.");
        }
        double[] values = new double[size];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.getDouble(Integer.toString(k));
        }
        return values;
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        ConfigBase array = child(key);
        array.addInt(ARRAY_SIZE, values.length);
        for (int k = 0; k < values.length; k++) {
            array.addString(Integer.toString(k), values[k]);
        }
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        ConfigBase array = existingChild(key);
        int size = array.getInt(ARRAY_SIZE);
        if (size < 0 || size > array.entries.size()) {
            throw new InvalidSettingsException(
                    "Cannot read the settings, because \""
                            + path(key)
                            + "\" claims "
                            + size
                            + " entries. Restore the original file.");
        }
        String[] values = new String[size];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.getString(Integer.toString(k));
        }
        return values;
    }
}
