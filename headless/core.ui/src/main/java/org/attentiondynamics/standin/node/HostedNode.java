// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOrRearrangerConsumer;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteConsumer;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** A node as a host holds it: its declaration, its ports as a workflow chose them, its settings. Not thread-safe. */
public final class HostedNode {
    /** What a node says of its outputs before it executes. A spec may be null: not known yet. */
    public record Configured(PortObjectSpec[] specs, Optional<String> warning) {}

    /** What a node has made. */
    public record Executed(PortObject[] out, PortObject[] internal, Optional<String> warning) {}

    private static Function<NodeFactory<?>, NodeDeclaration> declarationOf;
    private static Function<DefaultModel, Class<? extends NodeParameters>> parametersOf;
    private static Function<
                    DefaultModel, ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput>>
            configureOf;
    private static Function<DefaultModel, ExecuteConsumer> executeOf;

    private final NodeFactory<?> factory;
    private final NodeDeclaration declaration;
    private List<PortType> inTypes;
    private List<PortType> outTypes;
    private NodeParameters parameters;
    private NodeParameters viewParameters;

    private HostedNode(final NodeFactory<?> factory) {
        this.factory = factory;
        this.declaration = declarationOf.apply(factory);
        this.inTypes = types(declaration.ports.inputs, null);
        this.outTypes = types(declaration.ports.outputs, null);
    }

    /** Called once, by the factory class. */
    public static void register(final Function<NodeFactory<?>, NodeDeclaration> declaration) {
        declarationOf = declaration;
    }

    /** Called once, by the model class. */
    public static void register(
            final Function<DefaultModel, Class<? extends NodeParameters>> parameters,
            final Function<
                            DefaultModel,
                            ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput>>
                    configure,
            final Function<DefaultModel, ExecuteConsumer> execute) {
        parametersOf = parameters;
        configureOf = configure;
        executeOf = execute;
    }

    /**
     * A new node of a factory.
     *
     * @throws IllegalArgumentException if the factory does not declare its node by DefaultNode
     */
    public static HostedNode of(final NodeFactory<?> factory) {
        if (!(factory instanceof DefaultNodeFactory)) {
            throw new IllegalArgumentException(
                    factory.getClass().getName() + " is no DefaultNodeFactory");
        }
        return new HostedNode(factory);
    }

    public String name() {
        return declaration.name;
    }

    public String shortDescription() {
        return declaration.shortDescription;
    }

    public String fullDescription() {
        return declaration.fullDescription;
    }

    public List<String> keywords() {
        return declaration.keywords;
    }

    public NodeType type() {
        return declaration.type;
    }

    /** Links to read more, and what they lead to. */
    public Map<String, String> resources() {
        return Collections.unmodifiableMap(declaration.resources);
    }

    /** What the view shows, as an XML fragment; empty if the node has none. */
    public Optional<String> viewDescription() {
        return Optional.ofNullable(declaration.view).map(HostedView::description);
    }

    /** The icon beside the factory; null if it is missing. */
    public URL icon() {
        return factory.getClass().getResource(declaration.icon);
    }

    public List<HostedPortGroup> inputGroups() {
        return List.copyOf(declaration.ports.inputs);
    }

    public List<HostedPortGroup> outputGroups() {
        return List.copyOf(declaration.ports.outputs);
    }

    /** Chooses the optional ports a workflow has created; null for none of them. */
    public void configurePorts(final NodeSettingsRO nodeCreationConfig) {
        inTypes = types(declaration.ports.inputs, nodeCreationConfig);
        outTypes = types(declaration.ports.outputs, nodeCreationConfig);
    }

    private static List<PortType> types(
            final List<HostedPortGroup> groups, final ConfigRO creation) {
        List<PortType> types = new ArrayList<>();
        for (HostedPortGroup group : groups) {
            if (group.kind() == HostedPortGroup.Kind.FIXED) {
                types.add(group.types().get(0));
            } else {
                for (int k = 0; k < added(group, creation); k++) {
                    types.add(group.types().get(0));
                }
            }
        }
        return types;
    }

    private static int added(final HostedPortGroup group, final ConfigRO creation) {
        if (creation == null || !creation.containsKey(group.id())) {
            return 0;
        }
        try {
            return (int)
                    creation.getConfig(group.id()).keySet().stream()
                            .filter(key -> key.startsWith("port_"))
                            .count();
        } catch (InvalidSettingsException e) {
            return 0;
        }
    }

    public PortType[] inPortTypes() {
        return inTypes.toArray(PortType[]::new);
    }

    public PortType[] outPortTypes() {
        return outTypes.toArray(PortType[]::new);
    }

    public Optional<Class<? extends NodeParameters>> parametersClass() {
        return Optional.ofNullable(parametersOf.apply(declaration.model));
    }

    /** Loads and validates the settings a workflow holds. */
    public void loadSettings(final NodeSettingsRO model) throws InvalidSettingsException {
        if (parametersClass().isPresent()) {
            NodeParameters loaded = ParameterFields.load(parametersClass().get(), model);
            loaded.validate();
            parameters = loaded;
        }
    }

    /** Stores the settings; the defaults if none were loaded. */
    public void saveSettings(final NodeSettingsWO model) {
        if (parametersClass().isPresent()) {
            ParameterFields.save(
                    parameters == null
                            ? ParameterFields.create(parametersClass().get())
                            : parameters,
                    model);
        }
    }

    /**
     * Configures the node. Settings that were never loaded are made from the inputs.
     *
     * @param in the spec of every input port
     */
    public Configured configure(final PortObjectSpec[] in) throws InvalidSettingsException {
        if (parameters == null && parametersClass().isPresent()) {
            parameters =
                    ParameterFields.create(
                            parametersClass().get(), new Input(in, inPortTypes(), outPortTypes()));
            parameters.validate();
        }
        ConfigureCall call = new ConfigureCall(parameters, in, outPortTypes());
        configureOf.apply(declaration.model).accept(call, call);
        return new Configured(call.out, Optional.ofNullable(call.warning));
    }

    /**
     * Executes the node, which must have been configured.
     *
     * @throws IllegalStateException if the node leaves an output without an object
     */
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        ExecuteCall call = new ExecuteCall(parameters, in, outPortTypes(), exec);
        executeOf.apply(declaration.model).accept(call, call);
        for (int k = 0; k < call.out.length; k++) {
            if (call.out[k] == null) {
                throw new IllegalStateException(
                        "the node " + name() + " made nothing for its output " + (k + 1));
            }
        }
        return new Executed(call.out, call.internal, Optional.ofNullable(call.warning));
    }

    /**
     * Loads and validates the settings of the view that a workflow holds; a view without saved settings keeps its defaults.
     */
    public void loadViewSettings(final NodeSettingsRO view) throws InvalidSettingsException {
        if (viewParametersClass().isPresent()) {
            NodeParameters loaded = ParameterFields.load(viewParametersClass().get(), view);
            loaded.validate();
            viewParameters = loaded;
        }
    }

    /** Stores the settings of the view; the defaults if none were loaded. */
    public void saveViewSettings(final NodeSettingsWO view) {
        viewSettings().ifPresent(settings -> ParameterFields.save(settings, view));
    }

    public Optional<Class<? extends NodeParameters>> viewParametersClass() {
        return Optional.ofNullable(declaration.view).flatMap(HostedView::parametersClass);
    }

    private Optional<NodeParameters> viewSettings() {
        return Optional.ofNullable(viewParameters)
                .or(() -> viewParametersClass().map(ParameterFields::create));
    }

    /** The view of what was made; empty if the node has none. */
    public Optional<HostedView> view(final Executed last) {
        return Optional.ofNullable(declaration.view)
                .map(view -> new HostedView(view, viewSettings(), last.internal()));
    }

    private record Input(PortObjectSpec[] specs, PortType[] inTypes, PortType[] outTypes)
            implements NodeParametersInput {
        @Override
        public PortType[] getInPortTypes() {
            return inTypes;
        }

        @Override
        public PortType[] getOutPortTypes() {
            return outTypes;
        }

        @Override
        public PortObjectSpec[] getInPortSpecs() {
            return specs;
        }

        @Override
        public Optional<PortObjectSpec> getInPortSpec(final int index) {
            return index < specs.length ? Optional.ofNullable(specs[index]) : Optional.empty();
        }

        @Override
        public Optional<DataTableSpec> getInTableSpec(final int index) {
            return getInPortSpec(index).map(DataTableSpec.class::cast);
        }
    }
}
