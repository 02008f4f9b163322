// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The built page of the interactive view: one JavaScript module, made from plugin/js-src. */
public final class ViewPage {
    private static final String RESOURCE = "/view/geometry.js";

    private ViewPage() {}

    /**
     * The text of the module. It is read anew at each call: a page is opened rarely and is large.
     */
    public static String script() {
        try (InputStream in = ViewPage.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the bundle lacks " + RESOURCE + "; build plugin/js-src first");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE + " from the bundle", e);
        }
    }
}
