// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes examples/*.knwf: {@code java examples/tools/ExampleWorkflows.java} from the root of the project.
 *
 * <p>The files are unexecuted workflows as KNIME 5.8 and later read them; the same bytes every time.
 */
public final class ExampleWorkflows {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<config xmlns=\"http://www.knime.org/2008/09/XMLConfig\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                    + "xsi:schemaLocation=\"http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd\" key=\"";

    private static final String TABLE = "org.knime.core.node.BufferedDataTable";
    private static final String MODEL_PORT = "org.attentiondynamics.nodes.model.AttentionModelPort";

    private static final String MODEL = "knime://knime.workflow/data/model.safetensors";

    /**
     * One node: its factory, the ports it was created with, its model settings, the flow variables that control some of them by their keys, and how
     * many output ports it has.
     */
    record Node(
            int id,
            String name,
            String factory,
            Owner owner,
            int x,
            int y,
            List<String> groups,
            Map<String, List<String>> optional,
            String model,
            String view,
            Map<String, String> variables,
            int outputs) {
        /** A node none of whose settings a flow variable controls. */
        Node(
                final int id,
                final String name,
                final String factory,
                final Owner owner,
                final int x,
                final int y,
                final List<String> groups,
                final Map<String, List<String>> optional,
                final String model,
                final String view,
                final int outputs) {
            this(id, name, factory, owner, x, y, groups, optional, model, view, Map.of(), outputs);
        }

        /** A node without settings of a view. */
        Node(
                final int id,
                final String name,
                final String factory,
                final Owner owner,
                final int x,
                final int y,
                final List<String> groups,
                final Map<String, List<String>> optional,
                final String model,
                final int outputs) {
            this(id, name, factory, owner, x, y, groups, optional, model, "", outputs);
        }

        Node movedRight(final int by) {
            return at(x + by, y);
        }

        /** The same node at another place, with a setting that a flow variable controls. */
        Node controlled(
                final int newX, final int newY, final String setting, final String variable) {
            return new Node(
                    id,
                    name,
                    factory,
                    owner,
                    newX,
                    newY,
                    groups,
                    optional,
                    model,
                    view,
                    Map.of(setting, variable),
                    outputs);
        }

        Node at(final int newX, final int newY) {
            return new Node(
                    id, name, factory, owner, newX, newY, groups, optional, model, view, variables,
                    outputs);
        }
    }

    /** Port 0 of a node is that of its flow variables. */
    record Wire(int from, int fromPort, int to, int toPort) {}

    record Workflow(
            String name,
            String title,
            String text,
            List<Node> nodes,
            List<Wire> wires,
            Map<String, Path> data) {}

    enum Owner {
        OURS(
                "Attention Dynamics nodes",
                "org.attentiondynamics.nodes",
                "Attention Dynamics",
                "1.0.0",
                "Attention Dynamics for KNIME",
                "org.attentiondynamics.feature.feature.group"),
        KNIME_BASE(
                "KNIME Base Nodes",
                "org.knime.base",
                "KNIME AG, Zurich, Switzerland",
                "5.8.0",
                null,
                null);

        final String bundle;
        final String symbolic;
        final String vendor;
        final String version;
        final String feature;
        final String featureSymbolic;

        Owner(
                final String bundle,
                final String symbolic,
                final String vendor,
                final String version,
                final String feature,
                final String featureSymbolic) {
            this.bundle = bundle;
            this.symbolic = symbolic;
            this.vendor = vendor;
            this.version = version;
            this.feature = feature;
            this.featureSymbolic = featureSymbolic;
        }
    }

    public static void main(final String[] arguments) throws IOException {
        write(polytope());
        write(polytopeInSpace());
        write(hyperplanes());
        write(planes());
        write(planesWhereTokensGather());
        write(leaders());
        write(bool());
        write(mixed());
        write(codimension());
        write(contraction());
        write(myTokens());
        write(modelTables());
        write(sweep());
        write(sweepByLoops());
        write(transformerHeads());
    }

    /**
     * Five nodes from a matrix and tokens to a picture.
     *
     * @param title of the workflow and of its picture
     * @param links whether the picture links tokens to their leaders
     */
    private static Workflow dynamics(
            final String name,
            final String title,
            final String text,
            final boolean links,
            final Node source,
            final Node tokens,
            final double horizon) {
        return new Workflow(
                name,
                title,
                text,
                withTokens(title, links, source, tokens, horizon),
                wires(),
                Map.of());
    }

    private static Workflow polytope() {
        return dynamics(
                "polytope",
                "Tokens gather at the vertices of a polytope",
                "With V = I and Q = K = I, forty tokens from the square [-5, 5] x [-5, 5] gather at the vertices of a convex polygon (Theorem 3.1 of "
                        + "arXiv:2305.05465). The Cluster Detector says whether they did.",
                false,
                matrixSource("IDENTITY", 2),
                tokenInitializer(),
                12);
    }

    private static Workflow hyperplanes() {
        return dynamics(
                "hyperplanes",
                "Tokens approach parallel lines",
                "The value matrix of the paper's figure has a simple positive leading eigenvalue 1.348: tokens approach at most three parallel lines, here "
                        + "two (Theorem 4.2 of arXiv:2305.05465).",
                false,
                matrixSource("PAPER_HYPERPLANES_2D", 2),
                tokenInitializer(),
                15);
    }

    private static Workflow polytopeInSpace() {
        return dynamics(
                "polytope-3d",
                "Tokens gather at the vertices of a polyhedron",
                "With V = I and Q = K = I, forty tokens from the cube [-5, 5] x [-5, 5] x [-5, 5] gather at the vertices of a convex polyhedron (Theorem 3.1 "
                        + "of arXiv:2305.05465).",
                false,
                matrixSource("IDENTITY", 3),
                tokenInitializer(3, 5),
                12);
    }

    private static Workflow planes() {
        return dynamics(
                "hyperplanes-3d-contracting",
                "Tokens approach parallel planes and spiral outward in them",
                "The leading eigenvalue of the paper's 3x3 matrix is 0.991, the others are -0.055 +- 0.254i: tokens approach at most three parallel planes, "
                        + "here two, and as those modes contract, the rescaled tokens spiral outward in the planes (Theorem 4.2 of arXiv:2305.05465).",
                false,
                matrixSource("PAPER_HYPERPLANES_3D_CONTRACTING", 3),
                tokenInitializer(3, 5),
                25);
    }

    private static Workflow planesWhereTokensGather() {
        return dynamics(
                "hyperplanes-3d-expanding",
                "Tokens approach parallel planes and gather in them",
                "The leading eigenvalue of the paper's 3x3 matrix is 1.078, the others are 0.099 +- 0.082i: tokens approach at most three parallel planes, "
                        + "here two (Theorem 4.2 of arXiv:2305.05465). All modes expand, so that within each plane tokens gather slowly at one point "
                        + "(Conjecture 4.3).",
                false,
                matrixSource("PAPER_HYPERPLANES_3D_EXPANDING", 3),
                tokenInitializer(3, 5),
                25);
    }

    private static Workflow leaders() {
        return dynamics(
                "leaders",
                "All tokens follow few leaders",
                "V = W W^T with random W and Q = K random, all entries from -1 to 1: in the end every token attends to one leader, and there are at most two, "
                        + "here two (Theorem 4.2 of arXiv:2305.05465). The image links each token to its leader.",
                true,
                matrixSource("GRAM", "UNIFORM_SYMMETRIC", "SAME_AS_QUERY", 9),
                tokenInitializer(2, 1),
                20);
    }

    private static Workflow bool() {
        return dynamics(
                "boolean",
                "Attention becomes Boolean",
                "On the line, with V = 1 and Q = K = 1, every row of the attention matrix of forty tokens but at most one tends to a unit vector: all attend "
                        + "to the smallest or to the largest token (Theorem 2.1 of arXiv:2305.05465).",
                false,
                matrixSource("IDENTITY", 1),
                tokenInitializer(1, 5),
                12);
    }

    private static Workflow mixed() {
        return dynamics(
                "mixed",
                "Tokens approach a polygon times a line",
                "With V = diag(1, 1, -0.5) and Q = K = I, tokens gather at the vertices of a polygon along the first two coordinates and are free along the "
                        + "third (Theorem 5.2 of arXiv:2305.05465).",
                false,
                matrixSource("DIAGONAL", 3, 1, "1, 1, -0.5"),
                tokenInitializer(3, 5),
                15);
    }

    private static Workflow codimension() {
        return dynamics(
                "codimension",
                "Tokens approach subspaces of codimension 2",
                "The paper's symmetric matrix has two positive eigenvalues, both simple: tokens in space approach at most three parallel lines (Conjecture "
                        + "4.3 of arXiv:2305.05465).",
                false,
                matrixSource("PAPER_CODIMENSION", 3),
                tokenInitializer(3, 5),
                40);
    }

    private static Workflow contraction() {
        return dynamics(
                "contraction",
                "Tokens collapse to the origin",
                "With V = -I and Q = K = I every token converges to the origin, without rescaling, and attention becomes uniform (Section 8 of "
                        + "arXiv:2305.05465). The approach is algebraic, so that the horizon is long.",
                false,
                matrixSource("SCALED_IDENTITY", 2, -1, "1, 0.5"),
                tokenInitializer(2, 5),
                40);
    }

    private static Workflow myTokens() {
        return new Workflow(
                "my-tokens",
                "Your own tokens from a CSV file",
                "The CSV Reader takes tokens from tokens.csv in the workflow's data area: every numeric column is a coordinate. Replace the file, or "
                        + "point the reader at your own.",
                withTokens(
                        "Your own tokens from a CSV file",
                        false,
                        matrixSource("IDENTITY", 2),
                        csvReader(2, 80, 340, "tokens.csv", false),
                        12),
                wires(),
                Map.of("tokens.csv", Path.of("examples/data/tokens.csv")));
    }

    /** The case of the example polytope, whose model becomes a table on its way. */
    private static Workflow modelTables() {
        String title = "A model as a table and back";
        List<Node> nodes = new ArrayList<>();
        nodes.add(matrixSource("IDENTITY", 2));
        nodes.add(modelToTable());
        nodes.add(tableToModel());
        List<Node> dynamics = withTokens(title, false, nodes.get(0), tokenInitializer(), 12);
        dynamics.stream().skip(1).map(node -> node.movedRight(240)).forEach(nodes::add);
        List<Wire> wires = new ArrayList<>(wires(9));
        wires.add(new Wire(1, 1, 8, 1));
        wires.add(new Wire(8, 1, 9, 1));
        return new Workflow(
                "model-tables",
                title,
                "Attention Model to Table lists every entry of Q, K and V; Table to Attention Model makes the same model of the list again, to the "
                        + "last bit. Between the two, any node for tables can look at the matrices, change them or write them to a file. With "
                        + "V = I and Q = K = I, forty tokens gather at the vertices of a convex polygon (Theorem 3.1 of arXiv:2305.05465).",
                List.copyOf(nodes),
                List.copyOf(wires),
                Map.of());
    }

    private static Workflow transformerHeads() {
        Path data = Path.of("examples/data/transformer-heads");
        return new Workflow(
                "transformer-heads",
                "A head of a trained transformer",
                "The Transformer Weights Reader takes the 72 heads of the sentence transformer all-MiniLM-L6-v2 (Apache License 2.0, rounded to half "
                        + "precision) from the workflow's data area and says which of them are good triples. Head 10 of layer 4 is one: its "
                        + "leading eigenvalue is 2.04. 23 words, as the model embeds them, approach parallel hyperplanes under its flow "
                        + "(Theorem 4.2 of arXiv:2305.05465).",
                List.of(
                        weightsReader(4, 10),
                        embeddings(),
                        integrator(40),
                        clusterDetector(4, 440, 200),
                        geometryVisualizer(
                                "A head of a trained transformer", false, TABLE, TABLE, TABLE),
                        csvReader(6, 80, 440, "tokens.csv", true)),
                List.of(
                        new Wire(1, 1, 3, 1),
                        new Wire(6, 1, 2, 1),
                        new Wire(2, 1, 3, 2),
                        new Wire(1, 1, 4, 1),
                        new Wire(3, 2, 4, 2),
                        new Wire(3, 1, 5, 1),
                        new Wire(4, 1, 5, 2),
                        new Wire(4, 2, 5, 3),
                        new Wire(4, 3, 5, 4),
                        new Wire(4, 4, 5, 5),
                        new Wire(1, 1, 5, 6)),
                data(data, "model.safetensors", "config.json", "tokens.csv", "NOTICE.txt"));
    }

    /** How many clusters tokens form: 4 numbers of tokens, 5 inverse temperatures, 12 draws of each. */
    private static Workflow sweep() throws IOException {
        Path parameters = Path.of("examples/data/sweep/parameters.csv");
        StringBuilder rows = new StringBuilder("n,beta,seed\n");
        for (int n : new int[] {10, 20, 40, 80}) {
            for (String beta : List.of("0.0625", "0.25", "1.0", "4.0", "16.0")) {
                for (int seed = 1; seed <= 12; seed++) {
                    rows.append(n).append(',').append(beta).append(',').append(seed).append('\n');
                }
            }
        }
        Files.createDirectories(parameters.getParent());
        Files.writeString(parameters, rows);
        return new Workflow(
                "sweep",
                "The number of clusters against n and beta",
                "With V = I, the Parameter Sweep runs the dynamics for each of the 240 rows of parameters.csv in the workflow's data area: 4 numbers "
                        + "of tokens, 5 inverse temperatures, 12 draws of each. The column clusters of its output says how many vertices "
                        + "the limit polytope of each run has (Theorem 3.1 of arXiv:2305.05465); a GroupBy node gives the mean over seeds. Replace the "
                        + "file by your own: columns named n, d, beta, T, seed and the like are understood.",
                List.of(csvReader(1, 80, 200, "parameters.csv", false), parameterSweep()),
                List.of(new Wire(1, 1, 2, 1)),
                Map.of("parameters.csv", parameters));
    }

    /** The same question with KNIME's own loops: two of them, one in the other, set beta and n. */
    private static Workflow sweepByLoops() {
        return new Workflow(
                "sweep-loops",
                "The number of leaders against beta and n, by loops",
                "Two Interval Loop Starts, one in the other, set flow variables that control the inverse temperature of the Attention Matrix Source and "
                        + "the number of tokens of the Token Initializer. With V = I, tokens gather at the vertices of a polytope in each of the 16 "
                        + "passes (Theorem 3.1 of arXiv:2305.05465). The Loop Ends collect one row a pass: how many leaders there are, and how near "
                        + "the attention is to a Boolean one.",
                List.of(
                        intervalLoopStart(8, 80, 200, "beta_", "DOUBLE", 0.5, 2, 0.5),
                        intervalLoopStart(9, 220, 200, "n_", "INTEGER", 10, 40, 10),
                        matrixSource("IDENTITY", 2)
                                .controlled(380, 200, "inverseTemperature", "beta_value"),
                        tokenInitializer().controlled(380, 340, "tokens", "n_value"),
                        integrator(12).at(540, 270),
                        clusterDetector(4, 700, 200),
                        variableToColumn(10, 860, 200, "beta_value", "n_value"),
                        loopEnd(11, 1020, 200),
                        loopEnd(12, 1160, 200)),
                List.of(
                        new Wire(8, 0, 9, 0),
                        new Wire(9, 0, 1, 0),
                        new Wire(9, 0, 2, 0),
                        new Wire(1, 1, 3, 1),
                        new Wire(2, 1, 3, 2),
                        new Wire(1, 1, 4, 1),
                        new Wire(3, 2, 4, 2),
                        new Wire(4, 4, 10, 2),
                        new Wire(10, 1, 11, 1),
                        new Wire(11, 1, 12, 1)),
                Map.of());
    }

    private static Map<String, Path> data(final Path folder, final String... names) {
        Map<String, Path> data = new LinkedHashMap<>();
        for (String name : names) {
            data.put(name, folder.resolve(name));
        }
        return data;
    }

    private static List<Node> withTokens(
            final String title,
            final boolean links,
            final Node source,
            final Node tokens,
            final double horizon) {
        return List.of(
                source,
                tokens,
                integrator(horizon),
                clusterDetector(4, 440, 200),
                clusterDetector(7, 440, 340),
                geometryVisualizer(title, links, TABLE, TABLE, TABLE, TABLE));
    }

    /** The final tokens are judged; what happens through time is measured on the trajectory. */
    private static List<Wire> wires() {
        return wires(1);
    }

    /**
     * @param model the node that gives the attention model
     */
    private static List<Wire> wires(final int model) {
        return List.of(
                new Wire(model, 1, 3, 1),
                new Wire(2, 1, 3, 2),
                new Wire(model, 1, 4, 1),
                new Wire(3, 2, 4, 2),
                new Wire(model, 1, 7, 1),
                new Wire(3, 1, 7, 2),
                new Wire(3, 1, 5, 1),
                new Wire(4, 1, 5, 2),
                new Wire(4, 2, 5, 3),
                new Wire(4, 3, 5, 4),
                new Wire(4, 4, 5, 5),
                new Wire(7, 5, 5, 6),
                new Wire(model, 1, 5, 7));
    }

    private static Node modelToTable() {
        return new Node(
                8,
                "Attention Model to Table",
                "org.attentiondynamics.nodes.node.modeltotable.ModelToTableNodeFactory",
                Owner.OURS,
                220,
                200,
                List.of("Attention model", "Entries"),
                Map.of(),
                "",
                1);
    }

    private static Node tableToModel() {
        return new Node(
                9,
                "Table to Attention Model",
                "org.attentiondynamics.nodes.node.tabletomodel.TableToModelNodeFactory",
                Owner.OURS,
                360,
                200,
                List.of("Entries", "Attention model"),
                Map.of(),
                "",
                1);
    }

    private static Node matrixSource(final String family, final int d) {
        return matrixSource(family, d, 1, "1, 0.5");
    }

    private static Node matrixSource(
            final String family, final int d, final double factor, final String diagonal) {
        return matrixSource(family, d, factor, diagonal, "IDENTITY", "IDENTITY", 1);
    }

    /** In the plane. */
    private static Node matrixSource(
            final String family, final String query, final String key, final int seed) {
        return matrixSource(family, 2, 1, "1, 0.5", query, key, seed);
    }

    private static Node matrixSource(
            final String family,
            final int d,
            final double factor,
            final String diagonal,
            final String query,
            final String key,
            final int seed) {
        return new Node(
                1,
                "Attention Matrix Source",
                "org.attentiondynamics.nodes.node.matrixsource.MatrixSourceNodeFactory",
                Owner.OURS,
                80,
                200,
                List.of("Matrix table", "Attention model", "Spectrum", "Regime"),
                Map.of(),
                text("value", family)
                        + whole("dimension", d)
                        + real("factor", factor)
                        + text("diagonal", diagonal)
                        + text("eigenvalues", "1, 0.5")
                        + real("gap", 0.5)
                        + whole("multiplicity", 1)
                        + real("condition", 3)
                        + real("standardDeviation", 1)
                        + text("query", query)
                        + text("formEigenvalues", "2, 1")
                        + whole("headSize", 0)
                        + text("key", key)
                        + real("inverseTemperature", 1)
                        + whole("heads", 1)
                        + whole("seed", seed),
                3);
    }

    private static Node tokenInitializer() {
        return tokenInitializer(2, 5);
    }

    private static Node tokenInitializer(final int d, final double halfWidth) {
        return tokenInitializer(80, 340, Map.of(), d, "UNIFORM_BOX", halfWidth, "", "", "NONE");
    }

    /** Tokens that are rows of a trained embedding matrix, centred. */
    private static Node embeddings() {
        return tokenInitializer(
                260,
                300,
                Map.of("Token table", List.of(TABLE)),
                2,
                "TOKEN_EMBEDDINGS",
                5,
                "id",
                MODEL,
                "CENTRED");
    }

    private static Node tokenInitializer(
            final int x,
            final int y,
            final Map<String, List<String>> optional,
            final int d,
            final String distribution,
            final double halfWidth,
            final String tokenIdColumn,
            final String weightsFile,
            final String normalisation) {
        return new Node(
                2,
                "Token Initializer",
                "org.attentiondynamics.nodes.node.tokeninitializer.TokenInitializerNodeFactory",
                Owner.OURS,
                x,
                y,
                List.of("Token table", "Tokens"),
                optional,
                whole("tokens", 40)
                        + whole("dimension", d)
                        + text("distribution", distribution)
                        + real("halfWidth", halfWidth)
                        + real("standardDeviation", 1)
                        + real("radius", 1)
                        + real("offset", 1)
                        + whole("components", 3)
                        + real("spread", 5)
                        + whole("seed", 1)
                        + allColumns("coordinates")
                        + text("tokenIdColumn", tokenIdColumn)
                        + text("weightsFile", weightsFile)
                        + text("embeddingTensor", "")
                        + text("missing", "REFUSE")
                        + yes("hasMasses", false)
                        + text("massColumn", "")
                        + text("normalisation", normalisation),
                1);
    }

    /** Layer and head counted from 1. */
    private static Node weightsReader(final int layer, final int head) {
        return new Node(
                1,
                "Transformer Weights Reader",
                "org.attentiondynamics.nodes.node.weightsreader.WeightsReaderNodeFactory",
                Owner.OURS,
                260,
                160,
                List.of(),
                Map.of(),
                text("file", MODEL)
                        + text("architecture", "AUTO")
                        + text("queryName", "encoder.layer.{layer}.attention.self.query.weight")
                        + text("keyName", "encoder.layer.{layer}.attention.self.key.weight")
                        + text("valueName", "encoder.layer.{layer}.attention.self.value.weight")
                        + text("outputName", "encoder.layer.{layer}.attention.output.dense.weight")
                        + text("orientation", "OUTPUTS")
                        + whole("heads", 0)
                        + whole("keyValueHeads", 0)
                        + whole("layer", layer)
                        + whole("head", head)
                        + text("model", "THIS_HEAD")
                        + text("spectra", "ALL_LAYERS"),
                4);
    }

    private static Node integrator(final double horizon) {
        return new Node(
                3,
                "Attention Dynamics Integrator",
                "org.attentiondynamics.nodes.node.integrator.IntegratorNodeFactory",
                Owner.OURS,
                260,
                270,
                List.of(
                        "Attention model",
                        "Initial tokens",
                        "Trajectory",
                        "Final tokens",
                        "Attention",
                        "Diagnostics",
                        "Leader switches"),
                Map.of(),
                allColumns("coordinates")
                        + yes("hasMasses", false)
                        + text("massColumn", "")
                        + text("motion", "CONTINUOUS")
                        + real("layerSize", 1)
                        + text("attentionRule", "SOFTMAX")
                        + text("direction", "FORWARD")
                        + text("stop", "AT_TIME")
                        + real("horizon", horizon)
                        + real("closeness", 1e-6)
                        + real("tolerance", 1e-9)
                        + yes("crossCheck", true)
                        + text("method", "ORDER_8")
                        + whole("stepLimit", 1_000_000)
                        + whole("frames", 61)
                        + text("attentionEntries", "FROM_WEIGHT")
                        + real("smallestAttention", 1e-6)
                        + whole("entriesPerToken", 10)
                        + whole("mostEntries", 16_000_000)
                        + yes("rawTokens", false),
                5);
    }

    private static Node clusterDetector(final int id, final int x, final int y) {
        return new Node(
                id,
                "Cluster Detector",
                "org.attentiondynamics.nodes.node.clusterdetector.ClusterDetectorNodeFactory",
                Owner.OURS,
                x,
                y,
                List.of(
                        "Attention model",
                        "Rescaled tokens",
                        "Labelled tokens",
                        "Clusters",
                        "Limit geometry",
                        "Attention",
                        "Through time"),
                Map.of(),
                real("time", 12) + real("layerSize", 0),
                5);
    }

    private static Node parameterSweep() {
        return new Node(
                2,
                "Parameter Sweep",
                "org.attentiondynamics.nodes.node.parametersweep.ParameterSweepNodeFactory",
                Owner.OURS,
                260,
                200,
                List.of("Parameters", "Earlier results", "Results"),
                Map.of(),
                text("tokensColumn", "n")
                        + text("dimensionColumn", "")
                        + text("inverseTemperatureColumn", "beta")
                        + text("familyColumn", "")
                        + text("factorColumn", "")
                        + text("sizeColumn", "")
                        + text("horizonColumn", "")
                        + text("toleranceColumn", "")
                        + text("seedColumn", "seed")
                        + text("seeds", "PER_ROW")
                        + config("model", matrixSource("IDENTITY", 2).model())
                        + config("tokens", tokenInitializer().model())
                        + text("stop", "AT_TIME")
                        + real("horizon", 12)
                        + real("closeness", 1e-6)
                        + real("tolerance", 1e-9)
                        + yes("crossCheck", true)
                        + whole("stepLimit", 100_000)
                        + text("progressFile", ""),
                1);
    }

    /** Tables besides labelled tokens and the model. */
    private static Node geometryVisualizer(
            final String title, final boolean links, final String... tables) {
        return new Node(
                5,
                "Geometry Visualizer",
                "org.attentiondynamics.nodes.node.geometryvisualizer.GeometryVisualizerNodeFactory",
                Owner.OURS,
                620,
                270,
                List.of(
                        "Trajectory",
                        "Labelled tokens",
                        "Tables of the Cluster Detector",
                        "Attention model",
                        "Image",
                        "Frames"),
                Map.of(
                        "Labelled tokens",
                        List.of(TABLE),
                        "Tables of the Cluster Detector",
                        List.of(tables),
                        "Attention model",
                        List.of(MODEL_PORT)),
                text("title", title)
                        + text("imageShows", "LAST_FRAME")
                        + real("imageTime", 0)
                        + whole("stripFrames", 4)
                        + text("imageAlong", "COORDINATES")
                        + yes("imageLinks", links)
                        + whole("width", 1200)
                        + whole("height", 900)
                        + whole("dotsPerInch", 96)
                        + text("imageTheme", "LIGHT")
                        + real("layerSize", 0)
                        + text("pictureFile", "")
                        + text("animationFile", "")
                        + yes("overwrite", false)
                        + whole("frameCount", 25)
                        + whole("framesPerSecond", 10),
                text("along", "COORDINATES")
                        + whole("firstAxis", 1)
                        + whole("secondAxis", 2)
                        + whole("thirdAxis", 3)
                        + yes("paths", true)
                        + yes("hull", true)
                        + yes("limit", true)
                        + yes("leaders", true)
                        + yes("links", false)
                        + yes("centres", true)
                        + yes("attention", true)
                        + yes("overTime", true)
                        + yes("spectrum", false)
                        + real("speed", 1)
                        + text("theme", "AUTOMATIC"),
                1);
    }

    private static Node csvReader(
            final int id, final int x, final int y, final String file, final boolean hasRowId) {
        String chooser =
                config(
                        "file_selection",
                        config(
                                        "file_system_chooser__Internals",
                                        yes("has_fs_port", false)
                                                + yes("overwritten_by_variable", false)
                                                + text("convenience_fs_category", "RELATIVE")
                                                + text("relative_to", "knime.workflow.data")
                                                + text("mountpoint", "LOCAL")
                                                + text("spaceId", "")
                                                + text("spaceName", "")
                                                + whole("custom_url_timeout", 10000)
                                                + yes("connected_fs", true))
                                + config(
                                        "path",
                                        yes("location_present", true)
                                                + text("file_system_type", "RELATIVE")
                                                + text(
                                                        "file_system_specifier",
                                                        "knime.workflow.data")
                                                + text("path", file))
                                + config(
                                        "filter_mode_Internals",
                                        text("SettingsModelID", "SMID_FilterMode")
                                                + yes("EnabledStatus", true))
                                + config(
                                        "filter_mode",
                                        text("filter_mode", "FILE")
                                                + yes("include_subfolders", false)
                                                + config("filter_options", filterOptions())));
        String settings =
                yes("has_column_header", true)
                        + yes("has_row_id", hasRowId)
                        + yes("support_short_data_rows", false)
                        + yes("skip_empty_data_rows", false)
                        + yes("prepend_file_idx_to_row_id", false)
                        + text("comment_char", "#")
                        + text("column_delimiter", ",")
                        + text("quote_char", "&quot;")
                        + text("quote_escape_char", "&quot;")
                        + yes("use_line_break_row_delimiter", true)
                        + text("row_delimiter", "%%00010")
                        + whole("autodetect_buffer_size", 1048576)
                        + config(
                                "file_selection_Internals",
                                text("SettingsModelID", "SMID_ReaderFileChooser")
                                        + yes("EnabledStatus", true))
                        + chooser;
        String advanced =
                text("spec_merge_mode_Internals", "UNION")
                        + yes("fail_on_differing_specs", true)
                        + yes("append_path_column_Internals", false)
                        + text("path_column_name_Internals", "File Path")
                        + yes("limit_data_rows_scanned", true)
                        + large("max_data_rows_scanned", 10000)
                        + yes("save_table_spec_config_Internals", true)
                        + yes("check_table_spec", true)
                        + yes("limit_memory_per_column", true)
                        + whole("maximum_number_of_columns", 8192)
                        + text("quote_option", "REMOVE_QUOTES_AND_TRIM")
                        + yes("replace_empty_quotes_with_missing", true)
                        + yes("no_row_delimiters_in_quotes", false)
                        + large("min_chunk_size_in_bytes", 67108864)
                        + whole("max_num_chunks_per_file", 1)
                        + text("thousands_separator", "%%00000")
                        + text("decimal_separator", ".");
        String limits =
                yes("skip_lines", false)
                        + large("number_of_lines_to_skip", 1)
                        + yes("skip_data_rows", false)
                        + large("number_of_rows_to_skip", 1)
                        + yes("limit_data_rows", false)
                        + large("max_rows", 50);
        return new Node(
                id,
                "CSV Reader",
                "org.knime.base.node.io.filehandling.csv.reader.CSVTableReaderNodeFactory",
                Owner.KNIME_BASE,
                x,
                y,
                List.of("File System Connection", "Data Table"),
                Map.of(),
                config("settings", settings)
                        + config("advanced_settings", advanced)
                        + config("limit_rows", limits)
                        + config("encoding", text("charset", "UTF-8")),
                1);
    }

    /** The names of its variables begin with the prefix. */
    private static Node intervalLoopStart(
            final int id,
            final int x,
            final int y,
            final String prefix,
            final String type,
            final double from,
            final double to,
            final double step) {
        return new Node(
                id,
                "Interval Loop Start",
                "org.knime.base.node.meta.looper.LoopStartIntervalDynamicNodeFactory",
                Owner.KNIME_BASE,
                x,
                y,
                List.of("Pass through"),
                Map.of(),
                real("from", from)
                        + real("to", to)
                        + real("step", step)
                        + text("prefix", prefix)
                        + text("variableType", type),
                0);
    }

    private static Node loopEnd(final int id, final int x, final int y) {
        return new Node(
                id,
                "Loop End",
                "org.knime.base.node.meta.looper.LoopEndDynamicNodeFactory",
                Owner.KNIME_BASE,
                x,
                y,
                List.of("Collector"),
                Map.of(),
                yes("addIterationColumn", true)
                        + text("rowKeyPolicy", "APPEND_SUFFIX")
                        + yes("propagateLoopVariables", false)
                        + config("ignoreEmptyTables", whole("array-size", 1) + yes("0", true))
                        + config("tolerateColumnTypes", whole("array-size", 1) + yes("0", false))
                        + config("tolerateChangingSpecs", whole("array-size", 1) + yes("0", false)),
                1);
    }

    private static Node variableToColumn(
            final int id, final int x, final int y, final String... variables) {
        StringBuilder selected = new StringBuilder(whole("array-size", variables.length));
        for (int k = 0; k < variables.length; k++) {
            selected.append(text(Integer.toString(k), variables[k]));
        }
        return new Node(
                id,
                "Variable to Table Column",
                "org.knime.base.node.flowvariable.appendvariabletotable4.AppendVariableToTable4NodeFactory",
                Owner.KNIME_BASE,
                x,
                y,
                List.of(),
                Map.of(),
                chosen("filter", selected.toString(), false),
                1);
    }

    private static String filterOptions() {
        return yes("filter_files_extension", false)
                + text("files_extension_expression", "")
                + yes("files_extension_case_sensitive", false)
                + yes("filter_files_name", false)
                + text("files_name_expression", "*")
                + yes("files_name_case_sensitive", false)
                + text("files_name_filter_type", "WILDCARD")
                + yes("include_hidden_files", false)
                + yes("include_special_files", true)
                + yes("filter_folders_name", false)
                + text("folders_name_expression", "*")
                + yes("folders_name_case_sensitive", false)
                + text("folders_name_filter_type", "WILDCARD")
                + yes("include_hidden_folders", false)
                + yes("follow_links", true);
    }

    /** A column filter that takes every column its choices offer. */
    private static String allColumns(final String key) {
        return chosen(key, whole("array-size", 0), true);
    }

    /** A filter of columns or flow variables that takes those named and, perhaps, all that it does not name. */
    private static String chosen(final String key, final String names, final boolean others) {
        String none = whole("array-size", 0);
        return config(
                key,
                text("mode", "MANUAL")
                        + config(
                                "patternFilter",
                                text("pattern", "")
                                        + yes("isCaseSensitive", false)
                                        + yes("isInverted", false))
                        + config(
                                "manualFilter",
                                config("manuallySelected", names)
                                        + config("manuallyDeselected", none)
                                        + yes("includeUnknownColumns", others))
                        + config("typeFilter", config("selectedTypes", none)));
    }

    private static void write(final Workflow workflow) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("workflow.knime", bytes(workflowFile(workflow)));
        files.put("workflow-metadata.xml", bytes(metadata(workflow)));
        for (Node node : workflow.nodes()) {
            files.put(folder(node) + "/settings.xml", bytes(settings(node)));
        }
        for (Map.Entry<String, Path> entry : workflow.data().entrySet()) {
            files.put("data/" + entry.getKey(), data(workflow, entry.getKey(), entry.getValue()));
        }
        try (OutputStream out = Files.newOutputStream(archive(workflow));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(workflow.name() + "/" + file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    private static Path archive(final Workflow workflow) {
        return Path.of("examples", workflow.name() + ".knwf");
    }

    /** The file, or what the workflow holds already: weights are too large to be kept twice. */
    private static byte[] data(final Workflow workflow, final String name, final Path file)
            throws IOException {
        if (Files.exists(file)) {
            return Files.readAllBytes(file);
        }
        try (ZipFile kept = new ZipFile(archive(workflow).toFile())) {
            ZipEntry entry = kept.getEntry(workflow.name() + "/data/" + name);
            return kept.getInputStream(entry).readAllBytes();
        }
    }

    private static byte[] bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String folder(final Node node) {
        return node.name() + " (#" + node.id() + ")";
    }

    private static String workflowFile(final Workflow w) {
        StringBuilder nodes = new StringBuilder();
        for (Node n : w.nodes()) {
            String bounds =
                    config(
                            "ui_settings",
                            config(
                                    "extrainfo.node.bounds",
                                    whole("array-size", 4)
                                            + whole("0", n.x())
                                            + whole("1", n.y())
                                            + whole("2", -1)
                                            + whole("3", -1)));
            nodes.append(
                    config(
                            "node_" + n.id(),
                            whole("id", n.id())
                                    + text("node_settings_file", folder(n) + "/settings.xml")
                                    + yes("node_is_meta", false)
                                    + text("node_type", "NativeNode")
                                    + text(
                                            "ui_classname",
                                            "org.knime.core.node.workflow.NodeUIInformation")
                                    + bounds));
        }
        StringBuilder wires = new StringBuilder();
        for (int k = 0; k < w.wires().size(); k++) {
            Wire c = w.wires().get(k);
            wires.append(
                    config(
                            "connection_" + k,
                            whole("sourceID", c.from())
                                    + whole("destID", c.to())
                                    + whole("sourcePort", c.fromPort())
                                    + whole("destPort", c.toPort())));
        }
        String annotation =
                text(
                                "text",
                                "&lt;h3&gt;"
                                        + w.title()
                                        + "&lt;/h3&gt;&lt;p&gt;"
                                        + w.text()
                                        + "&lt;/p&gt;")
                        + text("contentType", "text/html")
                        + whole("bgcolor", 16777215)
                        + whole("x-coordinate", 60)
                        + whole("y-coordinate", 20)
                        + whole("width", 680)
                        + whole("height", 120)
                        + text("alignment", "LEFT")
                        + whole("borderSize", 10)
                        + whole("borderColor", 16766976)
                        + whole("defFontSize", -1)
                        + whole("annotation-version", 20230412)
                        + config("styles", "");
        String editor =
                yes("workflow.editor.snapToGrid", true)
                        + yes("workflow.editor.ShowGrid", false)
                        + whole("workflow.editor.gridX", 20)
                        + whole("workflow.editor.gridY", 20)
                        + real("workflow.editor.zoomLevel", 1)
                        + yes("workflow.editor.curvedConnections", false)
                        + whole("workflow.editor.connectionWidth", 1);
        String author =
                text("authored-by", "Attention Dynamics")
                        + text("authored-when", "2026-01-01 00:00:00 +0000")
                        + text("lastEdited-by", null)
                        + text("lastEdited-when", null);
        return HEAD
                + "workflow.knime\">\n"
                + text("created_by", "5.8.0.v202510091000")
                + yes("created_by_nightly", false)
                + text("version", "5.1.0")
                + text("name", null)
                + config("authorInformation", author)
                + text("customDescription", null)
                + text("state", "IDLE")
                + config("workflow_credentials", "")
                + config("annotations", config("annotation_0", annotation))
                + config("nodes", nodes.toString())
                + config("connections", wires.toString())
                + config("workflow_editor_settings", editor)
                + "</config>\n";
    }

    private static String metadata(final Workflow w) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<workflow-metadata content-type=\"text/plain\" xmlns=\"http://www.knime.org/core/node/workflow/metadata/v1.0\">\n"
                + "    <author>Attention Dynamics</author>\n    <created>2026-01-01T00:00:00Z</created>\n    <last-modified>2026-01-01T00:00:00Z</last-modified>\n"
                + "    <description>"
                + w.title()
                + "\n\n"
                + w.text()
                + "</description>\n    <tags>\n        <tag>self-attention</tag>\n        <tag>clustering</tag>\n    </tags>\n"
                + "    <links>\n        <link href=\"https://arxiv.org/abs/2305.05465\">The emergence of clusters in self-attention dynamics</link>\n    </links>\n"
                + "</workflow-metadata>\n";
    }

    private static String settings(final Node n) {
        StringBuilder ports = new StringBuilder();
        for (int p = 1; p <= n.outputs(); p++) {
            ports.append(config("port_" + p, whole("index", p) + text("port_dir_location", null)));
        }
        List<String> groups = new ArrayList<>();
        for (String group : n.groups()) {
            StringBuilder created = new StringBuilder();
            for (String type : n.optional().getOrDefault(group, List.of())) {
                int k = created.toString().split("<config ").length - 1;
                created.append(config("port_" + k, text("object_class", type)));
            }
            groups.add(config(group, created.toString()));
        }
        Owner o = n.owner();
        return HEAD
                + "settings.xml\">\n"
                + text("node_file", "settings.xml")
                + config("flow_stack", "")
                + config("internal_node_subsettings", text("memory_policy", "CacheSmallInMemory"))
                + config("model", n.model())
                + variables(n)
                + (n.view().isEmpty() ? "" : config("view", n.view()))
                + text("customDescription", null)
                + text("state", "IDLE")
                + text("factory", n.factory())
                + text("node-name", n.name())
                + text("node-bundle-name", o.bundle)
                + text("node-bundle-symbolic-name", o.symbolic)
                + text("node-bundle-vendor", o.vendor)
                + text("node-bundle-version", o.version)
                + text("node-feature-name", o.feature)
                + text("node-feature-symbolic-name", o.featureSymbolic)
                + text("node-feature-vendor", o.feature == null ? null : o.vendor)
                + text("node-feature-version", o.feature == null ? "0.0.0" : o.version)
                + config("factory_settings", "")
                + config("node_creation_config", String.join("", groups))
                + text("name", n.name())
                + yes("hasContent", false)
                + yes("isInactive", false)
                + config("ports", ports.toString())
                + config(
                        "filestores",
                        text("file_store_location", null) + text("file_store_id", null))
                + "</config>\n";
    }

    /** Which settings flow variables control; nothing if none does. */
    private static String variables(final Node n) {
        if (n.variables().isEmpty()) {
            return "";
        }
        StringBuilder tree = new StringBuilder();
        for (Map.Entry<String, String> setting : n.variables().entrySet()) {
            tree.append(
                    config(
                            setting.getKey(),
                            text("used_variable", setting.getValue())
                                    + text("exposed_variable", null)));
        }
        return config(
                "variables", text("version", "V_2019_09_13") + config("tree", tree.toString()));
    }

    private static String config(final String key, final String content) {
        return content.isEmpty()
                ? "<config key=\"" + key + "\"/>\n"
                : "<config key=\"" + key + "\">\n" + content + "</config>\n";
    }

    private static String text(final String key, final String value) {
        return value == null
                ? "<entry key=\"" + key + "\" type=\"xstring\" isnull=\"true\" value=\"\"/>\n"
                : entry(key, "xstring", value);
    }

    private static String whole(final String key, final int value) {
        return entry(key, "xint", Integer.toString(value));
    }

    private static String large(final String key, final long value) {
        return entry(key, "xlong", Long.toString(value));
    }

    private static String real(final String key, final double value) {
        return entry(key, "xdouble", Double.toString(value));
    }

    private static String yes(final String key, final boolean value) {
        return entry(key, "xboolean", Boolean.toString(value));
    }

    private static String entry(final String key, final String type, final String value) {
        return "<entry key=\"" + key + "\" type=\"" + type + "\" value=\"" + value + "\"/>\n";
    }
}
