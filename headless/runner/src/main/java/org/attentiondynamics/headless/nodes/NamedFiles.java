// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.OpenWorkflow;
import org.attentiondynamics.standin.Setting;
import org.attentiondynamics.standin.SettingsAccess;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.util.FileUtil;

/**
 * The files that texts among settings name: by an absolute path, a file URL, or a URL below
 * knime://knime.workflow/. Of a folder, the files directly in it.
 */
final class NamedFiles {
    private static final Pattern URL = Pattern.compile("(knime|file):.*", Pattern.CASE_INSENSITIVE);

    private final List<Path> files = new ArrayList<>();

    private NamedFiles() {}

    static List<Path> in(final ConfigBaseRO settings, final WorkflowFolder workflow) {
        NamedFiles named = new NamedFiles();
        OpenWorkflow open = OpenWorkflow.in(workflow.folder());
        try {
            named.addGroup(settings);
        } finally {
            open.close();
        }
        return named.files;
    }

    private void addGroup(final ConfigBaseRO settings) {
        for (Object entry : SettingsAccess.entries(settings).values()) {
            if (entry instanceof ConfigBaseRO group) {
                addGroup(group);
            } else if (entry instanceof Setting setting
                    && setting.type().equals("xstring")
                    && setting.value() != null) {
                path(setting.value().strip()).ifPresent(this::add);
            }
        }
    }

    private static Optional<Path> path(final String text) {
        try {
            Path path =
                    URL.matcher(text).matches()
                            ? FileUtil.resolveToPath(FileUtil.toURL(text))
                            : Path.of(text);
            return Optional.ofNullable(path).filter(Path::isAbsolute).map(Path::normalize);
        } catch (IOException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException e) {
            return Optional.empty(); // some other text
        }
    }

    /** The root of a file system is more likely a separator than a folder. */
    private void add(final Path path) {
        if (!Files.isDirectory(path)) {
            files.add(path);
        } else if (path.getFileName() != null) {
            try (Stream<Path> content = Files.list(path)) {
                content.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException e) {
                return; // the node that reads it says so better
            }
        }
    }
}
