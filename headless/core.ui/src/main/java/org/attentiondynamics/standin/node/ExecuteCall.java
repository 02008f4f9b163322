// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.util.Arrays;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** One call of a node's execute: what it sees and what it makes. */
final class ExecuteCall implements ExecuteInput, ExecuteOutput {
    private final NodeParameters parameters;
    private final PortObject[] in;
    private final PortType[] outTypes;
    private final ExecutionContext exec;
    final PortObject[] out;
    PortObject[] internal = {};
    String warning;

    ExecuteCall(
            final NodeParameters parameters,
            final PortObject[] in,
            final PortType[] outTypes,
            final ExecutionContext exec) {
        this.parameters = parameters;
        this.in = in;
        this.outTypes = outTypes;
        this.exec = exec;
        this.out = new PortObject[outTypes.length];
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends NodeParameters> S getParameters() {
        return (S) parameters;
    }

    @Override
    public ExecutionContext getExecutionContext() {
        return exec;
    }

    @Override
    public PortObject[] getInPortObjects() {
        return in;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D extends PortObject> D getInPortObject(final int index) {
        return (D) in[index];
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return Arrays.stream(in)
                .map(BufferedDataTable.class::cast)
                .toArray(BufferedDataTable[]::new);
    }

    @Override
    public BufferedDataTable getInTable(final int index) {
        return (BufferedDataTable) in[index];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes;
    }

    @Override
    public <D extends PortObject> void setOutData(final int index, final D data) {
        out[index] = data;
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <D extends PortObject> void setOutData(final D... data) {
        System.arraycopy(data, 0, out, 0, data.length);
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <D extends PortObject> void setInternalData(final D... data) {
        internal = Arrays.copyOf(data, data.length, PortObject[].class);
    }

    @Override
    public void setWarningMessage(final String message) {
        warning = message;
    }
}
