// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attentiondynamics.standin.node.HostedNode;
import org.attentiondynamics.standin.node.HostedView;
import org.knime.core.node.port.PortObject;

/** A run of the nodes before the visualizer, and what its page is sent. */
record Showing(Nodes nodes, PortObject model, PortObject trajectory, PortObject[] tables) {
    static final String TABLES = "Tables of the Cluster Detector";
    static final String MODEL = "Attention model";

    /** Forty tokens under V with this diagonal; the tables are those of the trajectory. */
    static Showing of(final Nodes nodes, final String diagonal, final String... flowSettings)
            throws Exception {
        PortObject model = nodes.model(diagonal);
        PortObject tokens = nodes.drawn(diagonal.split(",").length);
        PortObject trajectory =
                nodes.run(Nodes.node(Nodes.INTEGRATOR, flowSettings), model, tokens).out()[0];
        PortObject[] tables =
                nodes.run(Nodes.node(Nodes.CLUSTER_DETECTOR), model, trajectory).out();
        return new Showing(nodes, model, trajectory, tables);
    }

    /** The page of a visualizer to which the trajectory and these tables are connected, and the model last if wanted. */
    HostedView view(final boolean withModel, final PortObject... connected) throws Exception {
        HostedNode node = node(withModel, connected.length);
        return node.view(nodes.run(node, inputs(withModel, connected))).orElseThrow();
    }

    static HostedNode node(final boolean withModel, final int tables, final String... settings)
            throws Exception {
        return Nodes.withPorts(
                Nodes.node(Nodes.GEOMETRY_VISUALIZER, settings),
                Map.of(TABLES, tables, MODEL, withModel ? 1 : 0));
    }

    PortObject[] inputs(final boolean withModel, final PortObject... connected) {
        PortObject[] all = new PortObject[connected.length + (withModel ? 2 : 1)];
        all[0] = trajectory;
        System.arraycopy(connected, 0, all, 1, connected.length);
        if (withModel) {
            all[all.length - 1] = model;
        }
        return all;
    }

    /** What the page of a view starts with. */
    static String data(final HostedView view) {
        return view.initialData().orElseThrow();
    }

    /** The text of the first field of this name that holds no object. */
    static String field(final String json, final String name) {
        Matcher found =
                Pattern.compile(
                                "\""
                                        + name
                                        + "\":(\"[^\"]*\"|\\[\\[[^{}]*?\\]\\]|\\[[^{}\\[]*?\\]|[^,{}\\[]+)")
                        .matcher(json);
        if (!found.find()) {
            throw new AssertionError("no field " + name);
        }
        return found.group(1);
    }

    static double[] numbers(final String array) {
        String inner = array.replace("[", "").replace("]", "");
        return inner.isEmpty()
                ? new double[0]
                : Arrays.stream(inner.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    static float[] floats(final String quotedBase64) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(quotedBase64.replace("\"", "")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    static List<Object> arguments(final Object... arguments) {
        return List.of(arguments);
    }
}
