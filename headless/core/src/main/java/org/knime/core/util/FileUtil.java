// SPDX-License-Identifier: Apache-2.0
package org.knime.core.util;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.attentiondynamics.standin.OpenWorkflow;

/** Files by their URL, of the schemes file and knime. */
public final class FileUtil {
    private static final String KNIME = "knime";
    private static final String WORKFLOW = "knime.workflow";

    /** Only names files; nothing is opened through a URL here. */
    private static final URLStreamHandler NAME_ONLY =
            new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(final URL url) throws IOException {
                    throw new IOException("a knime URL is resolved to a path here, not opened");
                }
            };

    private FileUtil() {}

    /**
     * The URL a text is, or the file URL of the path it is.
     *
     * @throws MalformedURLException if it is neither
     * @throws InvalidPathException if it looks like a path and cannot be one
     */
    public static URL toURL(final String path) throws MalformedURLException, InvalidPathException {
        if (path.isEmpty()) {
            throw new InvalidPathException(path, "The path is empty");
        }
        String encoded = path.replace(" ", "%20");
        if (encoded.toLowerCase(Locale.ROOT).startsWith(KNIME + ":")) {
            return new URL(null, encoded, NAME_ONLY);
        }
        try {
            return new URL(encoded);
        } catch (MalformedURLException e) {
            return Path.of(path).toAbsolutePath().toUri().toURL();
        }
    }

    /**
     * The local path of a URL; null if it is not that of a local file.
     *
     * @throws IOException if a knime URL cannot be resolved
     * @throws URISyntaxException if it is no URI
     */
    public static Path resolveToPath(final URL url) throws IOException, URISyntaxException {
        return switch (url.getProtocol()) {
            case "file" -> Path.of(url.toURI());
            case KNIME -> inWorkflow(url.toURI());
            default -> null;
        };
    }

    private static Path inWorkflow(final URI uri) throws IOException {
        if (!WORKFLOW.equals(uri.getHost())) {
            throw new IOException(
                    "the host \""
                            + Objects.requireNonNullElse(uri.getHost(), "")
                            + "\" of a knime URL means nothing outside of KNIME, where only knime://"
                            + WORKFLOW
                            + "/ is known");
        }
        Path folder =
                OpenWorkflow.folder()
                        .orElseThrow(() -> new IOException("no workflow is being executed"));
        Path file = folder.resolve(uri.getPath().replaceFirst("^/+", "")).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the path leads out of the workflow");
        }
        return file;
    }
}
