// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.util.Arrays;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.parameters.NodeParameters;

/** One call of a node's configure: what it sees and what it says. */
final class ConfigureCall implements ConfigureInput, ConfigureOutput {
    private final NodeParameters parameters;
    private final PortObjectSpec[] in;
    private final PortType[] outTypes;
    final PortObjectSpec[] out;
    String warning;

    ConfigureCall(
            final NodeParameters parameters, final PortObjectSpec[] in, final PortType[] outTypes) {
        this.parameters = parameters;
        this.in = in;
        this.outTypes = outTypes;
        this.out = new PortObjectSpec[outTypes.length];
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends NodeParameters> S getParameters() {
        return (S) parameters;
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return in;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends PortObjectSpec> S getInPortSpec(final int index) {
        return (S) in[index];
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(in).map(DataTableSpec.class::cast).toArray(DataTableSpec[]::new);
    }

    @Override
    public DataTableSpec getInTableSpec(final int index) {
        return (DataTableSpec) in[index];
    }

    @Override
    public PortType[] getOutPortTypes() {
        return outTypes;
    }

    @Override
    public <S extends PortObjectSpec> void setOutSpec(final int index, final S spec) {
        out[index] = spec;
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <S extends PortObjectSpec> void setOutSpecs(final S... specs) {
        System.arraycopy(specs, 0, out, 0, specs.length);
    }

    @Override
    public void setWarningMessage(final String message) {
        warning = message;
    }
}
