// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.List;
import java.util.function.Function;
import org.attentiondynamics.standin.node.NodeDeclaration;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.DefaultView.RequireViewParameters;

/** A node as one declaration. */
public final class DefaultNode implements FluentNodeAPI {
    final NodeDeclaration declaration;

    private DefaultNode(final NodeDeclaration declaration) {
        this.declaration = declaration;
    }

    public static RequireName create() {
        NodeDeclaration d = new NodeDeclaration();
        return name ->
                icon ->
                        shortDescription ->
                                fullDescription ->
                                        (major, minor, revision) ->
                                                ports -> {
                                                    d.name = name;
                                                    d.icon = icon;
                                                    d.shortDescription = shortDescription;
                                                    d.fullDescription = fullDescription;
                                                    ports.accept(d.ports);
                                                    return model -> {
                                                        d.model =
                                                                model.apply(DefaultModel.create());
                                                        return new DefaultNode(d);
                                                    };
                                                };
    }

    public DefaultNode addView(final Function<RequireViewParameters, DefaultView> view) {
        declaration.view = view.apply(DefaultView.create());
        return this;
    }

    public DefaultNode nodeType(final NodeType type) {
        declaration.type = type;
        return this;
    }

    public DefaultNode keywords(final String... keywords) {
        declaration.keywords = List.of(keywords);
        return this;
    }

    public DefaultNode addExternalResource(final String href, final String description) {
        declaration.resources.put(href, description);
        return this;
    }

    /** The stage at which the node is named. */
    @FunctionalInterface
    public interface RequireName {
        RequireIcon name(String name);
    }

    /** The stage at which the icon is named. */
    @FunctionalInterface
    public interface RequireIcon {
        RequireShortDescription icon(String relativePath);
    }

    /** The stage of the one-sentence description. */
    @FunctionalInterface
    public interface RequireShortDescription {
        RequireFullDescription shortDescription(String description);
    }

    /** The stage of the full description. */
    @FunctionalInterface
    public interface RequireFullDescription {
        RequireSinceVersion fullDescription(String description);
    }

    /** The stage that says which version of KNIME has the node first. */
    @FunctionalInterface
    public interface RequireSinceVersion {
        RequirePorts sinceVersion(int major, int minor, int revision);
    }

    /** The stage of the node's behaviour. */
    @FunctionalInterface
    public interface RequireModel {
        DefaultNode model(Function<RequireModelParameters, DefaultModel> model);
    }
}
