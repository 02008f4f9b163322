// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static Function<DefaultView, Class<? extends NodeParameters>> parametersOf;
    private static Function<DefaultView, String> descriptionOf;
    private static Function<DefaultView, Function<ViewInput, ?>> dataOf;
    private static Function<DefaultView, Function<ViewInput, ?>> handlerOf;

    private final DefaultView view;
    private final ViewInput input;
    private Object handler;

    HostedView(
            final DefaultView view,
            final Optional<NodeParameters> parameters,
            final PortObject[] internal) {
        this.view = view;
        this.input = new Input(parameters.orElse(null), internal);
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
            final Function<DefaultView, Class<? extends NodeParameters>> parameters,
            final Function<DefaultView, String> description,
            final Function<DefaultView, Function<ViewInput, ?>> data,
            final Function<DefaultView, Function<ViewInput, ?>> handler) {
        pageOf = page;
        parametersOf = parameters;
        descriptionOf = description;
        dataOf = data;
        handlerOf = handler;
    }

    static Optional<Class<? extends NodeParameters>> parametersClass(final DefaultView view) {
        return Optional.ofNullable(parametersOf.apply(view));
    }

    static String description(final DefaultView view) {
        return descriptionOf.apply(view);
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
        return Optional.ofNullable(data).map(d -> "{\"result\":" + Json.of(d.apply(input)) + "}");
    }

    /**
     * What the view's data service answers to a call, as JSON.
     *
     * @param arguments whole numbers, other numbers, text, yes or no
     * @throws IllegalArgumentException if there is no data service, no such method, or it refuses; the message says which
     */
    public String call(final String method, final List<?> arguments) {
        Function<ViewInput, ?> service = handlerOf.apply(view);
        if (service == null) {
            throw new IllegalArgumentException("the view has no data service");
        }
        if (handler == null) {
            handler = service.apply(input);
        }
        return Json.of(DataCall.of(handler, method, arguments));
    }

    private record Input(NodeParameters parameters, PortObject[] internal) implements ViewInput {
        @Override
        @SuppressWarnings("unchecked")
        public <S extends NodeParameters> S getParameters() {
            return (S) parameters;
        }

        @Override
        public PortObject[] getInternalPortObjects() {
            return internal;
        }
    }
}
