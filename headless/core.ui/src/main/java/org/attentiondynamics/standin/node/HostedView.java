// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.node.DefaultView;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.parameters.NodeParameters;

/** The view of an executed node: a page and the data it starts with. */
public final class HostedView {
    private static Function<Page, String> contentOf;
    private static Function<Page, String> pathOf;
    private static Function<DefaultView, Page> pageOf;
    private static Function<DefaultView, Function<ViewInput, ?>> dataOf;

    private final DefaultView view;
    private final PortObject[] internal;

    HostedView(final DefaultView view, final PortObject[] internal) {
        this.view = view;
        this.internal = internal;
    }

    /** Called once, by the page class. */
    public static void register(
            final Function<Page, String> content, final Function<Page, String> path) {
        contentOf = content;
        pathOf = path;
    }

    /** Called once, by the view class. */
    public static void registerView(
            final Function<DefaultView, Page> page,
            final Function<DefaultView, Function<ViewInput, ?>> data) {
        pageOf = page;
        dataOf = data;
    }

    public String relativePath() {
        return pathOf.apply(pageOf.apply(view));
    }

    public byte[] page() {
        return contentOf.apply(pageOf.apply(view)).getBytes(StandardCharsets.UTF_8);
    }

    /** The data as JSON, wrapped as the page gets it: {"result": ...}. */
    public Optional<String> initialData() {
        Function<ViewInput, ?> data = dataOf.apply(view);
        return Optional.ofNullable(data)
                .map(d -> "{\"result\":" + Json.of(d.apply(new Input(internal))) + "}");
    }

    private record Input(PortObject[] internal) implements ViewInput {
        @Override
        public <S extends NodeParameters> S getParameters() {
            return null;
        }

        @Override
        public PortObject[] getInternalPortObjects() {
            return internal;
        }
    }
}
