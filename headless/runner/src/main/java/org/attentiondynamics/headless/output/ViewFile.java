// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentiondynamics.headless.output.ViewRequests.Request;
import org.attentiondynamics.standin.node.HostedView;

/**
 * A node's view as one page that opens without KNIME: the view's script, its initial data, and the answers of its data service to the
 * requests in these data, put into a host page.
 *
 * <p>All of them go into JSON script elements, where only {@code <} could end the element; it is written as {@code \}{@code u003c}. One answer
 * is held at a time.
 */
final class ViewFile {
    private static final String HOST = "/view-host.html";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{(TITLE|SCRIPT|INITIAL_DATA|REQUESTS|ANSWERS)\\}\\}");

    private final HostedView view;
    private final String title;
    private final String initialData;
    private final List<Request> requests;

    private ViewFile(final HostedView view, final String title) throws IOException {
        this.view = view;
        this.title = title;
        this.initialData = view.initialData().orElse("null");
        this.requests = ViewRequests.of(initialData);
    }

    static void write(final HostedView view, final String title, final Path file)
            throws IOException {
        if (view.relativePath().endsWith(".html")) {
            Files.write(file, view.page());
            return;
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            new ViewFile(view, title).write(out);
        }
    }

    private void write(final Writer out) throws IOException {
        String host = host();
        Matcher placeholders = PLACEHOLDER.matcher(host);
        int from = 0;
        while (placeholders.find()) {
            out.write(host, from, placeholders.start() - from);
            fill(placeholders.group(1), out);
            from = placeholders.end();
        }
        out.write(host, from, host.length() - from);
    }

    private void fill(final String placeholder, final Writer out) throws IOException {
        switch (placeholder) {
            case "TITLE" -> out.write(html(title));
            case "SCRIPT" ->
                    out.write(
                            inScript(
                                    '"'
                                            + json(new String(view.page(), StandardCharsets.UTF_8))
                                            + '"'));
            case "INITIAL_DATA" -> out.write(inScript(initialData));
            case "REQUESTS" -> out.write(inScript(listed()));
            default -> answers(out);
        }
    }

    /** What the page asks, in the order of the answers. */
    private String listed() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Request request : requests) {
                json.writeStartObject();
                json.writeStringField("method", request.method());
                json.writeArrayFieldStart("params");
                for (Object param : request.params()) {
                    json.writeObject(param);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private void answers(final Writer out) throws IOException {
        for (int k = 0; k < requests.size(); k++) {
            Request request = requests.get(k);
            out.write("<script type=\"application/json\" id=\"answer-" + k + "\">");
            out.write(inScript(view.call(request.method(), request.params())));
            out.write("</script>\n");
        }
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
