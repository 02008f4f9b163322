// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.standin.SettingsFiles;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** Reads workflow.knime and the settings.xml of every node. */
public final class WorkflowReader {
    /** The newest file format known; 5.1.0 is what every KNIME from 5.1 to 5.9 writes. */
    private static final int[] NEWEST_FORMAT = {5, 1, 0};

    private final WorkflowFolder folder;

    private WorkflowReader(final WorkflowFolder folder) {
        this.folder = folder;
    }

    public static SavedWorkflow read(final WorkflowFolder folder) throws RunException {
        return new WorkflowReader(folder).read();
    }

    private SavedWorkflow read() throws RunException {
        NodeSettings workflow = settings(WorkflowFinder.WORKFLOW_FILE);
        try {
            requireKnownFormat(workflow.getString("version"));
            List<SavedNode> nodes = nodes(workflow.getNodeSettings("nodes"));
            return new SavedWorkflow(
                    folder,
                    workflow.getString("created_by", "unknown"),
                    nodes,
                    connections(workflow.getNodeSettings("connections"), nodes),
                    WorkflowVariables.of(workflow));
        } catch (InvalidSettingsException e) {
            throw unreadable(WorkflowFinder.WORKFLOW_FILE, e);
        }
    }

    private void requireKnownFormat(final String version) throws RunException {
        if (version == null || !version.matches("\\d+\\.\\d+\\.\\d+.*")) {
            throw refused(
                    "workflow.knime has the format version \""
                            + version
                            + "\". Save it again in KNIME 5.");
        }
        String[] parts = version.split("\\D+");
        for (int i = 0; i < NEWEST_FORMAT.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > NEWEST_FORMAT[i]) {
                throw refused(
                        "it is written in format "
                                + version
                                + " and this runner reads formats up to 5.1.0. Save it in KNIME"
                                + " 5.8, or update the runner.");
            }
            if (part < NEWEST_FORMAT[i]) {
                return;
            }
        }
    }

    private List<SavedNode> nodes(final NodeSettings entries)
            throws RunException, InvalidSettingsException {
        List<SavedNode> nodes = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (String key : entries.keySet()) {
            NodeSettings entry = entries.getNodeSettings(key);
            int id = entry.getInt("id");
            if (!ids.add(id)) {
                throw refused(
                        "two nodes have the id " + id + ". Save the workflow again in KNIME.");
            }
            requireNative(entry, id);
            nodes.add(node(id, entry.getString("node_settings_file")));
        }
        nodes.sort(Comparator.comparingInt(SavedNode::id));
        return nodes;
    }

    private void requireNative(final NodeSettings entry, final int id) throws RunException {
        String type = entry.getString("node_type", "NativeNode");
        if (entry.getBoolean("node_is_meta", false) || !"NativeNode".equals(type)) {
            String file = entry.getString("node_settings_file", "");
            String kind = "SubNode".equals(type) ? "component" : "metanode";
            throw refused(
                    "node "
                            + id
                            + " ("
                            + file.replaceAll("/.*", "")
                            + ") is a "
                            + kind
                            + ", and this runner executes no metanodes and components. Expand it in"
                            + " KNIME and save again.");
        }
    }

    private SavedNode node(final int id, final String file) throws RunException {
        NodeSettings settings = settings(file);
        try {
            String name = settings.getString("name", settings.getString("node-name", "node"));
            return new SavedNode(
                    id,
                    name,
                    settings.getString("factory"),
                    settings.getString("node-bundle-symbolic-name", ""),
                    settings.getNodeSettings("model"),
                    settings);
        } catch (InvalidSettingsException e) {
            throw unreadable(file, e);
        }
    }

    private List<SavedConnection> connections(
            final NodeSettings entries, final List<SavedNode> nodes)
            throws RunException, InvalidSettingsException {
        Map<Integer, SavedNode> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        List<SavedConnection> connections = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (String key : entries.keySet()) {
            NodeSettings entry = entries.getNodeSettings(key);
            SavedConnection c =
                    new SavedConnection(
                            entry.getInt("sourceID"),
                            entry.getInt("sourcePort"),
                            entry.getInt("destID"),
                            entry.getInt("destPort"));
            requireNode(byId, c.source(), key);
            requireNode(byId, c.target(), key);
            if (!taken.add(List.of(c.target(), c.targetPort()))) {
                throw refused(
                        "two connections end at port "
                                + c.targetPort()
                                + " of "
                                + byId.get(c.target()).title()
                                + ". Save the workflow again in KNIME.");
            }
            connections.add(c);
        }
        return connections;
    }

    private void requireNode(
            final Map<Integer, SavedNode> byId, final int id, final String connection)
            throws RunException {
        if (!byId.containsKey(id)) {
            throw refused(
                    connection
                            + " refers to node "
                            + id
                            + ", which is not in the workflow. Save the workflow again in KNIME.");
        }
    }

    private NodeSettings settings(final String path) throws RunException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(inside(path)))) {
            return SettingsFiles.read(in);
        } catch (InvalidSettingsException e) {
            throw unreadable(path, e);
        } catch (IOException e) {
            throw refused(Causes.of(e) + ". Export the workflow from KNIME again.", e);
        }
    }

    /** A file of the workflow; a path that leads out of it is refused. */
    private Path inside(final String path) throws RunException {
        if (path == null) {
            throw refused(
                    "a node in workflow.knime has no node_settings_file. Export the workflow from"
                            + " KNIME again.");
        }
        try {
            Path file = folder.folder().resolve(path).normalize();
            if (!file.startsWith(folder.folder())) {
                throw refused(
                        "workflow.knime refers to the file "
                                + path
                                + " outside of the workflow. Do not use this file.");
            }
            return file;
        } catch (InvalidPathException e) {
            throw refused(
                    "workflow.knime refers to the file \""
                            + path
                            + "\", which is no path. Export it again.",
                    e);
        }
    }

    private RunException unreadable(final String path, final InvalidSettingsException e) {
        return RunException.load(
                "Cannot load workflow " + folder.name() + ". " + path + ": " + e.getMessage(), e);
    }

    private RunException refused(final String because) {
        return refused(because, null);
    }

    private RunException refused(final String because, final Throwable cause) {
        return RunException.load(
                "Cannot load workflow " + folder.name() + ", because " + because, cause);
    }
}
