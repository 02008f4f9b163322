// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.page;

import java.util.function.Supplier;
import org.attentiondynamics.standin.node.HostedView;

/** The page of a view. */
public class Page {
    private final Supplier<String> content;
    private final String relativePath;

    static {
        HostedView.register(page -> page.content.get(), page -> page.relativePath);
    }

    private Page(final Supplier<String> content, final String relativePath) {
        this.content = content;
        this.relativePath = relativePath;
    }

    public static RequireFromFileOrString create() {
        return new RequireFromFileOrString() {};
    }

    public String getRelativePath() {
        return relativePath;
    }

    /** Text made when it is needed. */
    public interface StringSupplier extends Supplier<String> {}

    /** Where the page comes from. */
    public interface RequireFromFileOrString {
        default RequireRelativePath fromString(final StringSupplier content) {
            return path -> new Page(content, path);
        }
    }

    /** Where the page is found among its resources. */
    @FunctionalInterface
    public interface RequireRelativePath {
        Page relativePath(String path);
    }
}
