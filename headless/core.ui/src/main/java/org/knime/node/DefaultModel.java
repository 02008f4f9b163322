// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import org.attentiondynamics.standin.node.HostedNode;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;

/** What a node does: configure and execute. */
public abstract class DefaultModel implements FluentNodeAPI {
    DefaultModel() {}

    static RequireModelParameters create() {
        return parameters ->
                configure -> execute -> new StandardDefaultModel(parameters, configure, execute);
    }

    /** The stage at which the settings' class is named. */
    @FunctionalInterface
    public interface RequireModelParameters {
        RequireConfigureOrRearrangeColumns parametersClass(
                Class<? extends NodeParameters> parametersClass);

        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** The stage of configure. */
    @FunctionalInterface
    public interface RequireConfigureOrRearrangeColumns {
        RequireExecute configure(
                ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);
    }

    /** The stage of execute. */
    @FunctionalInterface
    public interface RequireExecute {
        DefaultModel execute(ExecuteConsumer execute);
    }

    /** Configures. */
    @FunctionalInterface
    public interface ConfigureOrRearrangerConsumer<I, O> {
        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** Executes. */
    @FunctionalInterface
    public interface ExecuteConsumer {
        void accept(ExecuteInput input, ExecuteOutput output)
                throws CanceledExecutionException, KNIMEException;
    }

    /** What configure sees. */
    public interface ConfigureInput {
        <S extends NodeParameters> S getParameters();

        PortObjectSpec[] getInPortSpecs();

        <S extends PortObjectSpec> S getInPortSpec(int index);

        DataTableSpec[] getInTableSpecs();

        DataTableSpec getInTableSpec(int index);

        PortType[] getOutPortTypes();
    }

    /** What configure says. */
    public interface ConfigureOutput {
        <S extends PortObjectSpec> void setOutSpec(int index, S spec);

        @SuppressWarnings("unchecked")
        <S extends PortObjectSpec> void setOutSpecs(S... specs);

        void setWarningMessage(String message);
    }

    /** What execute sees. */
    public interface ExecuteInput {
        <S extends NodeParameters> S getParameters();

        ExecutionContext getExecutionContext();

        PortObject[] getInPortObjects();

        <D extends PortObject> D getInPortObject(int index);

        BufferedDataTable[] getInTables();

        BufferedDataTable getInTable(int index);

        PortType[] getOutPortTypes();
    }

    /** What execute makes. */
    public interface ExecuteOutput {
        <D extends PortObject> void setOutData(int index, D data);

        @SuppressWarnings("unchecked")
        <D extends PortObject> void setOutData(D... data);

        @SuppressWarnings("unchecked")
        <D extends PortObject> void setInternalData(D... data);

        void setWarningMessage(String message);
    }

    static final class StandardDefaultModel extends DefaultModel {
        static {
            HostedNode.register(
                    model -> ((StandardDefaultModel) model).parameters,
                    model -> ((StandardDefaultModel) model).configure,
                    model -> ((StandardDefaultModel) model).execute);
        }

        private final Class<? extends NodeParameters> parameters;
        private final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure;
        private final ExecuteConsumer execute;

        StandardDefaultModel(
                final Class<? extends NodeParameters> parameters,
                final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
                final ExecuteConsumer execute) {
            this.parameters = parameters;
            this.configure = configure;
            this.execute = execute;
        }
    }
}
