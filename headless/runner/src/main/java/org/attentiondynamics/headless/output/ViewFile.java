// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentiondynamics.standin.node.HostedView;

/**
 * A node's view as one page that opens without KNIME: the view's script and initial data put into a
 * host page.
 *
 * <p>Both go into JSON script elements, where only {@code <} could end the element; it is written
 * as {@code \}{@code u003c}.
 */
final class ViewFile {
    private static final String HOST = "/view-host.html";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{(TITLE|SCRIPT|INITIAL_DATA)\\}\\}");

    private ViewFile() {}

    static void write(final HostedView view, final String title, final Path file)
            throws IOException {
        if (view.relativePath().endsWith(".html")) {
            Files.write(file, view.page());
            return;
        }
        Map<String, String> values =
                Map.of(
                        "TITLE", html(title),
                        "SCRIPT",
                                inScript(
                                        '"'
                                                + json(
                                                        new String(
                                                                view.page(),
                                                                StandardCharsets.UTF_8))
                                                + '"'),
                        "INITIAL_DATA", inScript(view.initialData().orElse("null")));
        String page =
                PLACEHOLDER
                        .matcher(host())
                        .replaceAll(m -> Matcher.quoteReplacement(values.get(m.group(1))));
        Files.writeString(file, page);
    }

    private static String host() throws IOException {
        try (InputStream in = ViewFile.class.getResourceAsStream(HOST)) {
            if (in == null) {
                throw new IOException("the page " + HOST + " is missing in the runner");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(final String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static String inScript(final String json) {
        return json.replace("<", "\\u003c");
    }

    private static String html(final String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
