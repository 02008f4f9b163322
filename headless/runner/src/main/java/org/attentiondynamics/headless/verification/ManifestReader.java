// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.Results;
import org.attentiondynamics.headless.settings.Overrides;
import org.attentiondynamics.headless.verification.Recorded.RecordedFile;

/** Reads a manifest; whatever is missing or of another kind is named by its place. */
public final class ManifestReader {
    private static final String HASH = "[0-9a-f]{64}";

    private final Path file;
    private final List<RecordedFile> reads = new ArrayList<>();
    private final List<RecordedFile> results = new ArrayList<>();
    private final List<RecordedFile> elsewhere = new ArrayList<>();

    private ManifestReader(final Path file) {
        this.file = file;
    }

    public static Recorded read(final Path file) throws RunException {
        return new ManifestReader(file).read();
    }

    private Recorded read() throws RunException {
        Map<?, ?> manifest = object(tree(), "it");
        requireKnownFormat(manifest);
        Map<?, ?> workflow = object(manifest.get("workflow"), "workflow");
        Map<?, ?> software = object(manifest.get("software"), "software");
        List<String> versions = new ArrayList<>();
        versions.add("Java " + text(software, "java", "software"));
        versions.addAll(texts(software, "bundles", "software.bundles"));
        List<?> nodes = array(manifest.get("nodes"), "nodes");
        for (int i = 0; i < nodes.size(); i++) {
            readNode(object(nodes.get(i), "nodes[" + i + "]"), "nodes[" + i + "]");
        }
        results.addAll(elsewhere);
        return new Recorded(
                file,
                text(workflow, "path", "workflow"),
                text(workflow, "name", "workflow"),
                hash(workflow, "workflow"),
                new Overrides(
                        texts(manifest, "workflowVariables", "workflowVariables"),
                        texts(manifest, "options", "options"),
                        texts(manifest, "set", "set")),
                number(manifest, "unpackLimit", "it"),
                versions,
                reads,
                results);
    }

    private Object tree() throws RunException {
        try {
            return JsonTree.read(file);
        } catch (JsonProcessingException e) {
            throw broken("line " + e.getLocation().getLineNr() + " is not well-formed JSON");
        } catch (IOException e) {
            throw RunException.badArgument(
                    "Cannot verify "
                            + file
                            + ", because "
                            + Causes.of(e)
                            + ". Name the manifest.json of an earlier run.",
                    e);
        }
    }

    private void requireKnownFormat(final Map<?, ?> manifest) throws RunException {
        int format = number(manifest, "manifest", "it");
        if (format > Results.MANIFEST_FORMAT) {
            throw refused(
                    "it is written in format "
                            + format
                            + " and this runner reads format "
                            + Results.MANIFEST_FORMAT,
                    "Update the runner");
        }
        if (format < Results.MANIFEST_FORMAT) {
            throw refused(
                    "it is written in format "
                            + format
                            + ", which does not say enough to run again",
                    "Run the workflow again for a new manifest");
        }
    }

    private void readNode(final Map<?, ?> node, final String place) throws RunException {
        String title =
                "node " + number(node, "id", place) + " \"" + text(node, "name", place) + "\"";
        for (Map<?, ?> entry : objects(node, "reads", place)) {
            reads.add(recorded("the file that " + title + " reads", entry, place, true));
        }
        for (Map<?, ?> entry : objects(node, "outputs", place)) {
            String what =
                    entry.get("port") instanceof String port
                            ? "output \"" + port + "\""
                            : "the view";
            results.add(recorded(what + " of " + title, entry, place, false));
        }
        for (Map<?, ?> entry : objects(node, "writes", place)) {
            elsewhere.add(recorded("the file that " + title + " writes", entry, place, true));
        }
    }

    private RecordedFile recorded(
            final String what, final Map<?, ?> entry, final String place, final boolean isElsewhere)
            throws RunException {
        return new RecordedFile(what, text(entry, "file", place), hash(entry, place), isElsewhere);
    }

    private List<Map<?, ?>> objects(final Map<?, ?> parent, final String name, final String place)
            throws RunException {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object element : array(parent.get(name), place + "." + name)) {
            objects.add(object(element, "an entry of " + place + "." + name));
        }
        return objects;
    }

    private Map<?, ?> object(final Object value, final String place) throws RunException {
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw broken(place + " is no object");
    }

    private List<?> array(final Object value, final String place) throws RunException {
        if (value instanceof List<?> array) {
            return array;
        }
        throw broken(place + " is no array");
    }

    private List<String> texts(final Map<?, ?> parent, final String name, final String place)
            throws RunException {
        List<String> texts = new ArrayList<>();
        for (Object element : array(parent.get(name), place)) {
            if (!(element instanceof String text)) {
                throw broken("an entry of " + place + " is no text");
            }
            texts.add(text);
        }
        return texts;
    }

    private String text(final Map<?, ?> parent, final String name, final String place)
            throws RunException {
        if (parent.get(name) instanceof String text) {
            return text;
        }
        throw broken(place + " has no " + name);
    }

    private String hash(final Map<?, ?> parent, final String place) throws RunException {
        String hash = text(parent, "sha256", place);
        if (!hash.matches(HASH)) {
            throw broken("a sha256 of " + place + " is not 64 hexadecimal digits");
        }
        return hash;
    }

    private int number(final Map<?, ?> parent, final String name, final String place)
            throws RunException {
        try {
            return Integer.parseInt(text(parent, name, place));
        } catch (NumberFormatException e) {
            throw broken(name + " is no whole number");
        }
    }

    private RunException broken(final String how) {
        return refused("it is broken: " + how, "Use a manifest as the run wrote it");
    }

    private RunException refused(final String because, final String advice) {
        return RunException.badArgument(
                "Cannot verify " + file + ", because " + because + ". " + advice + ".");
    }
}
