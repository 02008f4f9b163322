// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** A tree of typed settings, to be written. */
public interface ConfigBaseWO {
    String getKey();

    void addBoolean(String key, boolean value);

    void addInt(String key, int value);

    void addLong(String key, long value);

    void addDouble(String key, double value);

    void addChar(String key, char value);

    void addString(String key, String value);

    void addIntArray(String key, int... values);

    void addDoubleArray(String key, double... values);

    void addStringArray(String key, String... values);
}
