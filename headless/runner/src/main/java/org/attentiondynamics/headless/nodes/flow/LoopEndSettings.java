// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import org.attentiondynamics.headless.nodes.flow.CollectedTable.RowIds;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * The settings of KNIME's Loop End.
 *
 * @param addIteration whether a column says of each row which pass it is from
 * @param ignoreEmpty by port, whether the columns of an empty table do not matter
 */
record LoopEndSettings(RowIds rowIds, boolean addIteration, boolean[] ignoreEmpty) {

    static LoopEndSettings of(final NodeSettingsRO model, final int ports)
            throws InvalidSettingsException {
        if (model.getBoolean("propagateLoopVariables", false)) {
            throw new InvalidSettingsException(
                    "The setting propagateLoopVariables is not supported by the Loop End of this"
                            + " runner. Switch it off in KNIME and save again.");
        }
        refuse(model, "tolerateColumnTypes", ports);
        refuse(model, "tolerateChangingSpecs", ports);
        return new LoopEndSettings(
                rowIds(model.getString("rowKeyPolicy", RowIds.APPEND_SUFFIX.name())),
                model.getBoolean("addIterationColumn", true),
                switches(model, "ignoreEmptyTables", ports));
    }

    private static void refuse(final NodeSettingsRO model, final String key, final int ports)
            throws InvalidSettingsException {
        for (boolean on : switches(model, key, ports)) {
            if (on) {
                throw new InvalidSettingsException(
                        "The setting "
                                + key
                                + " is not supported by the Loop End of this runner. Switch it off"
                                + " in KNIME and save again.");
            }
        }
    }

    private static RowIds rowIds(final String policy) throws InvalidSettingsException {
        for (RowIds rowIds : RowIds.values()) {
            if (rowIds.name().equals(policy)) {
                return rowIds;
            }
        }
        throw new InvalidSettingsException(
                "The rowKeyPolicy \""
                        + policy
                        + "\" is not known. Use GENERATE_NEW, APPEND_SUFFIX or UNMODIFIED.");
    }

    /** One switch a port: ports beyond those saved are like the last, and all are off if none is. */
    private static boolean[] switches(final NodeSettingsRO model, final String key, final int ports)
            throws InvalidSettingsException {
        boolean[] switches = new boolean[ports];
        if (model.containsKey(key)) {
            NodeSettingsRO saved = model.getNodeSettings(key);
            int size = saved.getInt("array-size");
            for (int i = 0; i < ports && size > 0; i++) {
                switches[i] = saved.getBoolean(Integer.toString(Math.min(i, size - 1)));
            }
        }
        return switches;
    }
}
