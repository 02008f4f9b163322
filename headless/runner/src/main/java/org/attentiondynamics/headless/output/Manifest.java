// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attentiondynamics.headless.execution.Iteration.Turn;
import org.attentiondynamics.headless.execution.LoadedNode;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.execution.Verdict;
import org.attentiondynamics.headless.output.OutputFiles.WrittenFile;
import org.attentiondynamics.headless.output.TouchedFiles.Touched;
import org.attentiondynamics.headless.settings.ControlledSettings;
import org.attentiondynamics.headless.workflow.SavedWorkflow;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/**
 * The record of a run: what was executed with which settings by which code, and the SHA-256 of
 * every file it read and made.
 *
 * <p>Of a node in a loop it has the settings and outputs of the last pass, and the verdicts of all.
 *
 * <p>Keys always come in the same order, paths are relative to the manifest, and there are no
 * times: two equal runs leave equal manifests.
 */
final class Manifest {
    /** Raised whenever what an earlier reader understands would mislead it. */
    static final int FORMAT = 2;

    private final LoadedWorkflow workflow;
    private final RunFacts facts;
    private final TouchedFiles touched;
    private final RecordedPath paths;

    Manifest(final LoadedWorkflow workflow, final RunFacts facts, final TouchedFiles touched) {
        this.workflow = workflow;
        this.facts = facts;
        this.touched = touched;
        this.paths = new RecordedPath(facts.home());
    }

    void write(
            final List<NodeResult> results,
            final Map<Integer, List<WrittenFile>> files,
            final List<Verdict> verdicts,
            final Path file)
            throws IOException {
        try (JsonGenerator json = Json.open(file)) {
            json.writeStartObject();
            json.writeNumberField("manifest", FORMAT);
            writeWorkflow(json);
            json.writeStringField("state", "EXECUTED");
            Json.strings(json, "workflowVariables", facts.overrides().workflowVariables());
            Json.strings(json, "options", facts.overrides().options());
            Json.strings(json, "set", facts.overrides().settings());
            json.writeNumberField("unpackLimit", facts.unpackLimit());
            json.writeArrayFieldStart("seeds");
            for (LoadedNode node : workflow.nodes()) {
                Seeds.write(json, node);
            }
            json.writeEndArray();
            writeSoftware(json, results);
            json.writeArrayFieldStart("nodes");
            for (NodeResult result : results) {
                writeNode(json, result, files.get(result.node().saved().id()));
            }
            json.writeEndArray();
            writeVerdicts(json, verdicts);
            json.writeEndObject();
        }
    }

    private void writeWorkflow(final JsonGenerator json) throws IOException {
        SavedWorkflow saved = workflow.saved();
        json.writeObjectFieldStart("workflow");
        json.writeStringField("name", saved.folder().name());
        json.writeStringField("path", paths.of(saved.folder().origin()));
        json.writeStringField("sha256", saved.folder().sha256());
        json.writeStringField("createdBy", saved.createdBy());
        json.writeEndObject();
    }

    private void writeSoftware(final JsonGenerator json, final List<NodeResult> results)
            throws IOException {
        json.writeObjectFieldStart("software");
        json.writeStringField("java", facts.java());
        SortedSet<String> bundles = new TreeSet<>(facts.bundles());
        results.forEach(result -> bundles.add(result.node().bundle()));
        Json.strings(json, "bundles", List.copyOf(bundles));
        json.writeEndObject();
    }

    private void writeNode(
            final JsonGenerator json, final NodeResult result, final List<WrittenFile> files)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", result.node().saved().id());
        json.writeStringField("name", result.node().saved().name());
        json.writeStringField("factory", result.node().saved().factory());
        json.writeStringField("state", "EXECUTED");
        if (result.passes() > 0) {
            json.writeNumberField("passes", result.passes());
        }
        json.writeArrayFieldStart("rows");
        for (long rows : result.rows()) {
            json.writeNumber(rows);
        }
        json.writeEndArray();
        if (result.executed().warning().isPresent()) {
            json.writeStringField("warning", result.executed().warning().get());
        }
        json.writeFieldName("settings");
        Json.settings(json, result.node().node().settings());
        writeControlled(json, result.node());
        writeTouched(json, "reads", touched.read(result.node()));
        json.writeArrayFieldStart("outputs");
        for (WrittenFile file : files) {
            writeFile(json, file);
        }
        json.writeEndArray();
        writeTouched(json, "writes", touched.written(result.node()));
        json.writeEndObject();
    }

    private static void writeControlled(final JsonGenerator json, final LoadedNode node)
            throws IOException {
        json.writeObjectFieldStart("controlledByFlowVariables");
        try {
            for (Map.Entry<String, String> setting :
                    ControlledSettings.of(node.saved()).entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException("the node was loaded with these settings", e);
        }
        json.writeEndObject();
    }

    private void writeTouched(
            final JsonGenerator json, final String field, final List<Touched> files)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Touched file : files) {
            json.writeStartObject();
            json.writeStringField("file", paths.of(file.named(), workflow.saved().folder()));
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFile(final JsonGenerator json, final WrittenFile file)
            throws IOException {
        json.writeStartObject();
        json.writeStringField(
                file.port().isPresent() ? "port" : "view", file.port().orElse("page"));
        json.writeStringField("file", file.path());
        json.writeStringField("sha256", file.sha256());
        if (file.table().isPresent()) {
            BufferedDataTable table = file.table().get();
            json.writeNumberField("rows", table.size());
            json.writeObjectFieldStart("columns");
            for (DataColumnSpec column : table.getDataTableSpec()) {
                json.writeStringField(column.getName(), column.getType().getName());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeVerdicts(final JsonGenerator json, final List<Verdict> verdicts)
            throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : verdicts) {
            json.writeStartObject();
            json.writeNumberField("node", verdict.node());
            if (!verdict.iteration().turns().isEmpty()) {
                writePass(json, verdict.iteration().turns());
            }
            for (Map.Entry<String, DataCell> cell : verdict.cells().entrySet()) {
                if (cell.getValue() instanceof DoubleValue number
                        && Double.isFinite(number.getDoubleValue())) {
                    json.writeNumberField(cell.getKey(), number.getDoubleValue());
                } else {
                    json.writeStringField(cell.getKey(), cell.getValue().toString());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One object a loop, the outermost first: how often it had come round, and its variable. */
    private static void writePass(final JsonGenerator json, final List<Turn> turns)
            throws IOException {
        json.writeArrayFieldStart("pass");
        for (Turn turn : turns) {
            json.writeStartObject();
            json.writeNumberField("iteration", turn.index());
            json.writeStringField(turn.value().name(), turn.value().text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
