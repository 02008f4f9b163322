// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.node.HostedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Tokens that are rows of an embedding matrix. */
class TokenEmbeddingsTest extends WithNodes {
    @Test
    void tokenIsTheRowOfItsId() throws Exception {
        Path file = file("embeddings.word_embeddings.weight", "3,2");
        PortObject tokens = nodes.run(node(file), ids(2, 0, 2)).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "x2");
        assertThat(Nodes.numbers(tokens, "x1")).containsExactly(5, 1, 5);
        assertThat(Nodes.numbers(tokens, "x2")).containsExactly(6, 2, 6);
        assertThat(Nodes.rows(tokens))
                .extracting(row -> row.getKey().getString())
                .containsExactly("Row0", "Row1", "Row2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bert.embeddings.word_embeddings.weight",
                "model.embed_tokens.weight",
                "transformer.wte.weight",
                "wte.weight",
                "gpt_neox.embed_in.weight",
                "tok_embeddings.weight",
                "model.token_embedding.weight",
                "word_embedding.weight",
                "shared.weight",
                "embeddings.word_embeddings",
                "wte"
            })
    void usualNamesAreFound(final String name) throws Exception {
        Path file = file("a.dense.weight", "2,2", name, "2,1", "z.dense.weight", "2,2");
        assertThat(Nodes.numbers(nodes.run(node(file), ids(1)).out()[0], "x1")).containsExactly(2);
    }

    @Test
    void onlyMatrixNeedsNoName() throws Exception {
        Path file = file("bias", "3", "m", "2,1");
        assertThat(Nodes.numbers(nodes.run(node(file), ids(1)).out()[0], "x1")).containsExactly(2);
    }

    @Test
    void namedTensorIsTaken() throws Exception {
        Path file = file("wte.weight", "1,1", "other", "2,2");
        HostedNode node = node(file, "embeddingTensor", "xstring", " other ");
        assertThat(Nodes.numbers(nodes.run(node, ids(1)).out()[0], "x2")).containsExactly(4);
    }

    @Test
    void firstColumnOfWholeNumbersIsTaken() throws Exception {
        BufferedDataTable table =
                nodes.table(
                        List.of("word", "score", "known", "mass", "id", "position"),
                        List.<DataCell[]>of(
                                new DataCell[] {
                                    new StringCell("a"),
                                    new DoubleCell(0.5),
                                    BooleanCell.TRUE,
                                    new IntCell(7),
                                    new LongCell(1),
                                    new IntCell(0)
                                }));
        HostedNode node =
                node(
                        file("wte.weight", "2,1"),
                        "hasMasses",
                        "xboolean",
                        "true",
                        "massColumn",
                        "xstring",
                        "mass");
        PortObject tokens = nodes.run(node, table).out()[0];
        assertThat(Nodes.columns(tokens)).containsExactly("x1", "mass");
        assertThat(Nodes.numbers(tokens, "x1")).containsExactly(2);
        assertThat(Nodes.numbers(tokens, "mass")).containsExactly(7);
    }

    @Test
    void selectedColumnIsTaken() throws Exception {
        BufferedDataTable table =
                nodes.table(
                        List.of("id", "position"),
                        List.<DataCell[]>of(new DataCell[] {new IntCell(1), new IntCell(0)}));
        HostedNode node = node(file("wte.weight", "2,1"), "tokenIdColumn", "xstring", "position");
        assertThat(Nodes.numbers(nodes.run(node, table).out()[0], "x1")).containsExactly(1);
    }

    @Test
    void dimensionIsOpenUntilTheFileIsRead() throws Exception {
        HostedNode node = node(scratch.resolve("not-there-yet.safetensors"));
        assertThat(node.configure(new PortObjectSpec[] {ids(1).getSpec()}).specs())
                .containsExactly((PortObjectSpec) null);
    }

    @Test
    void embeddingsAreNormalised() throws Exception {
        HostedNode node =
                node(file("wte.weight", "2,2"), "normalisation", "xstring", "LENGTH_ROOT_D");
        double[] x = Nodes.numbers(nodes.run(node, ids(1)).out()[0], "x1");
        assertThat(x[0]).isEqualTo(Math.sqrt(2) * 0.6);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3, Long.MAX_VALUE})
    void idThatIsNoRowIsRefused(final long id) throws Exception {
        refuses(
                node(file("wte.weight", "3,2")),
                ids(0, id),
                "Cannot read embeddings, because row \"Row1\" has the token id "
                        + id
                        + " and the ids of tensor \"wte.weight\" are 0 to 2. Use the tokenizer of the same model.");
    }

    @Test
    void missingIdIsRefusedOrSkipped() throws Exception {
        BufferedDataTable table =
                nodes.tableOf(
                        List.of("id"),
                        List.of(IntCell.TYPE),
                        List.of(
                                new DataCell[] {new IntCell(1)},
                                new DataCell[] {DataType.getMissingCell()}));
        Path file = file("wte.weight", "3,2");
        refuses(
                node(file),
                table,
                "Cannot read token ids, because column \"id\" has a missing value in row \"Row1\". Filter or impute missing values first.");
        HostedNode.Executed made = nodes.run(node(file, "missing", "xstring", "SKIP"), table);
        assertThat(Nodes.numbers(made.out()[0], "x1")).containsExactly(3);
        assertThat(made.warning())
                .hasValue("1 row was skipped, because a value is missing or not finite.");
    }

    @Test
    void tableWithoutRowsIsRefused() throws Exception {
        refuses(
                node(file("wte.weight", "3,2")),
                nodes.withRows(ids(1), List.of()),
                "Cannot read token ids, because the table has no rows. Provide at least one token.");
    }

    @Test
    void tooManyNumbersAreRefusedBeforeTheyAreRead() throws Exception {
        Path file =
                new Safetensors()
                        .with("wte.weight", "1," + (1 << 29))
                        .zeros(scratch.resolve("wide.safetensors"));
        refuses(
                node(file),
                ids(0, 0, 0),
                "Cannot read embeddings, because 3 tokens of 536870912 coordinates are more than 1073741824 numbers. Provide fewer rows.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gone|Cannot read token ids, because the table has no column \"gone\". Select another column.",
                "score|Cannot read token ids, because column \"score\" does not hold whole numbers but Number (double). Select another column or convert it first.",
                "''|Cannot read token ids, because the table has no column of whole numbers. Connect a table with the ids of tokens in an integer column.",
            })
    void columnThatHoldsNoIdsIsRefused(final String column, final String sentence)
            throws Exception {
        HostedNode node =
                node(scratch.resolve("m.safetensors"), "tokenIdColumn", "xstring", column);
        BufferedDataTable table =
                nodes.table(
                        List.of("score"), List.<DataCell[]>of(new DataCell[] {new DoubleCell(1)}));
        refusesToConfigure(node, table, sentence);
    }

    @Test
    void weightsFileThatIsNotSetIsRefused() throws Exception {
        HostedNode node =
                TokenTablesTest.withTable(List.of("distribution", "xstring", "TOKEN_EMBEDDINGS"));
        refusesToConfigure(
                node,
                ids(1),
                "Cannot find the weights, because no file is given. "
                        + "Enter the path of a file such as model.safetensors, or knime://knime.workflow/data/model.safetensors for one inside the workflow.");
    }

    @Test
    void relativePathIsRefused() throws Exception {
        refusesToConfigure(
                node(Path.of("model.safetensors")),
                ids(1),
                "Cannot find the weights, because \"model.safetensors\" is a relative path. "
                        + "Enter an absolute one, or knime://knime.workflow/data/... for a file inside the workflow.");
    }

    @Test
    void addressOfAFileIsFollowed() throws Exception {
        HostedNode node =
                node(
                        scratch.resolve("none"),
                        "weightsFile",
                        "xstring",
                        file("wte.weight", "2,1").toUri().toString());
        assertThat(Nodes.numbers(nodes.run(node, ids(1)).out()[0], "x1")).containsExactly(2);
    }

    @Test
    void fileWithoutAUsualNameListsItsMatrices() throws Exception {
        refuses(
                node(file("b", "3", "m", "2,2", "n", "2,2")),
                ids(1),
                "Cannot find the embeddings, because the file has no matrix with a name like word_embeddings.weight, embed_tokens.weight, "
                        + "wte.weight. Set the name of the embedding tensor; the file begins with the matrices m, n.");
        refuses(
                node(file("b", "3")),
                ids(1),
                "Cannot find the embeddings, because the file has no matrix with a name like word_embeddings.weight, embed_tokens.weight, "
                        + "wte.weight. It has no matrix at all; use another file.");
    }

    @Test
    void namedTensorThatIsNoMatrixIsRefused() throws Exception {
        Path file = file("b", "3", "c", "2,1,2");
        refuses(
                node(file, "embeddingTensor", "xstring", "b"),
                ids(1),
                "Cannot read embeddings, because tensor \"b\" has 1 axis. Set the name of a matrix, one row a token id.");
        refuses(
                node(file, "embeddingTensor", "xstring", "c"),
                ids(1),
                "Cannot read embeddings, because tensor \"c\" has 3 axes. Set the name of a matrix, one row a token id.");
    }

    @Test
    void whatTheReaderOfWeightsRefusesIsItsSentence() throws Exception {
        assertThatThrownBy(() -> nodes.run(node(scratch.resolve("gone.safetensors")), ids(1)))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("there is no file")
                .hasMessageContaining("gone.safetensors");
        assertThatThrownBy(
                        () ->
                                nodes.run(
                                        node(
                                                file("wte.weight", "2,2"),
                                                "embeddingTensor",
                                                "xstring",
                                                "wte.wight"),
                                        ids(1)))
                .isInstanceOf(KNIMEException.class)
                .hasMessageContaining("it has no tensor named \"wte.wight\"");
    }

    @Test
    void cancellingEndsTheNode() throws Exception {
        HostedNode node = node(file("wte.weight", "2,2"));
        ExecutionContext cancelled =
                HostExecution.context(scratch, (fraction, message) -> {}, () -> true);
        BufferedDataTable ids = ids(1);
        assertThatThrownBy(() -> Nodes.run(cancelled, node, ids))
                .isInstanceOf(CanceledExecutionException.class);
    }

    private static HostedNode node(final Path file, final String... changes) throws Exception {
        return TokenTablesTest.withTable(
                List.of(
                        "distribution",
                        "xstring",
                        "TOKEN_EMBEDDINGS",
                        "weightsFile",
                        "xstring",
                        file.toString()),
                changes);
    }

    private BufferedDataTable ids(final long... ids) {
        return nodes.table(
                List.of("id"),
                Arrays.stream(ids).mapToObj(id -> new DataCell[] {new LongCell(id)}).toList());
    }

    /** A safetensors file of doubles: name, shape, name, shape, ...; the numbers of each tensor are 1, 2, 3, ... */
    private Path file(final String... tensors) throws IOException {
        Safetensors file = new Safetensors();
        for (int k = 0; k < tensors.length; k += 2) {
            file.counting(tensors[k], tensors[k + 1]);
        }
        return file.in(Files.createTempFile(scratch, "model", ".safetensors"));
    }
}
