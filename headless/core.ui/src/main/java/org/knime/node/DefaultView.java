// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.function.Function;
import org.attentiondynamics.standin.node.HostedView;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.page.Page;
import org.knime.node.parameters.NodeParameters;

/** The view of a node: a page and its data. */
public final class DefaultView implements FluentNodeAPI {
    static {
        HostedView.registerView(
                view -> view.page,
                view -> view.parametersClass,
                view -> view.description,
                view -> view.initialData == null ? null : view.initialData.supplier,
                view -> view.dataService == null ? null : view.dataService.handler);
    }

    private final Page page;
    private final Class<? extends NodeParameters> parametersClass;
    private final String description;
    private DefaultInitialData<?> initialData;
    private DefaultDataService dataService;

    private DefaultView(
            final Page page,
            final Class<? extends NodeParameters> parametersClass,
            final String description) {
        this.page = page;
        this.parametersClass = parametersClass;
        this.description = description;
    }

    static RequireViewParameters create() {
        return parameters ->
                description ->
                        page -> new DefaultView(page.apply(Page.create()), parameters, description);
    }

    public <D> DefaultView initialData(
            final Function<RequireInitialData, DefaultInitialData<D>> data) {
        initialData = data.apply(DefaultInitialData.create());
        return this;
    }

    public DefaultView dataService(final Function<RequireDataService, DefaultDataService> service) {
        dataService = service.apply(DefaultDataService.create());
        return this;
    }

    /** The stage at which the class of the view's settings is named. */
    @FunctionalInterface
    public interface RequireViewParameters {
        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** The stage at which the view is described. */
    @FunctionalInterface
    public interface RequireDescription {
        RequirePage description(String description);
    }

    /** The stage at which the page is named. */
    @FunctionalInterface
    public interface RequirePage {
        DefaultView page(Function<Page.RequireFromFileOrString, Page> page);
    }

    /** The stage at which the page's first data is made. */
    public interface RequireInitialData {
        <D> DefaultInitialData<D> data(Function<ViewInput, D> supplier);
    }

    /** What a view sees of its node. */
    public interface ViewInput {
        <S extends NodeParameters> S getParameters();

        PortObject[] getInternalPortObjects();
    }

    /** The page's first data. */
    public static final class DefaultInitialData<D> implements FluentNodeAPI {
        private final Function<ViewInput, D> supplier;

        private DefaultInitialData(final Function<ViewInput, D> supplier) {
            this.supplier = supplier;
        }

        static RequireInitialData create() {
            return new RequireInitialData() {
                @Override
                public <T> DefaultInitialData<T> data(final Function<ViewInput, T> supplier) {
                    return new DefaultInitialData<>(supplier);
                }
            };
        }
    }

    /** The stage at which it is said who answers the page's calls. */
    public interface RequireDataService {
        <S> SingleHandlerDataService handler(Function<ViewInput, S> supplier);
    }

    /** Who answers the page's calls. */
    public abstract static class DefaultDataService implements FluentNodeAPI {
        Function<ViewInput, ?> handler;

        public DefaultDataService() {}

        static RequireDataService create() {
            return new RequireDataService() {
                @Override
                public <S> SingleHandlerDataService handler(final Function<ViewInput, S> supplier) {
                    return new SingleHandlerDataService(supplier);
                }
            };
        }
    }

    /** One object answers, by its public methods. */
    public static final class SingleHandlerDataService extends DefaultDataService {
        private SingleHandlerDataService(final Function<ViewInput, ?> supplier) {
            handler = supplier;
        }
    }
}
