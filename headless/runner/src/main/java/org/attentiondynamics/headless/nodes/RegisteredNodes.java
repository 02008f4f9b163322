// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.util.Optional;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.node.HostedNode;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.knime.core.node.NodeFactory;
import org.osgi.framework.Bundle;

/** The nodes that installed bundles register, as KNIME finds them. */
public final class RegisteredNodes implements NodeCatalogue {
    private static final String POINT = "org.knime.workbench.repository.nodes";
    private static final String FACTORY = "factory-class";

    private final IExtensionRegistry registry;

    public RegisteredNodes(final IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<Found> find(final String factory, final WorkflowFolder workflow)
            throws RunException {
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            if (factory.equals(element.getAttribute(FACTORY))) {
                return Optional.of(new Found(node(factory, element), bundle(element)));
            }
        }
        return Optional.empty();
    }

    private static RunnableNode node(final String factory, final IConfigurationElement element)
            throws RunException {
        try {
            return new RegisteredNode(
                    HostedNode.of((NodeFactory<?>) element.createExecutableExtension(FACTORY)));
        } catch (CoreException e) {
            throw doesNotStart(
                    factory,
                    element,
                    e.getStatus().getException() == null ? e : e.getStatus().getException());
        } catch (
                LinkageError
                        e) { // a class that the node needs is missing, or fails when it is loaded
            throw doesNotStart(factory, element, e);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw RunException.load(
                    "Cannot load the node "
                            + factory
                            + ", because it is not written with DefaultNodeFactory, the only kind"
                            + " this runner executes. Execute the workflow in KNIME.",
                    e);
        }
    }

    private static RunException doesNotStart(
            final String factory, final IConfigurationElement element, final Throwable cause) {
        return RunException.load(
                "Cannot load the node "
                        + factory
                        + ", because its factory does not start: "
                        + Causes.of(cause)
                        + ". Reinstall the extension "
                        + element.getContributor().getName()
                        + ".",
                cause);
    }

    private static String bundle(final IConfigurationElement element) {
        Bundle bundle = Platform.getBundle(element.getContributor().getName());
        return bundle == null
                ? element.getContributor().getName()
                : bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
