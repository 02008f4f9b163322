// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.chain;
import static org.attentiondynamics.test.runner.Numbers.source;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.usedVariable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowRunTest {
    @TempDir Path temp;

    private Path out() {
        return temp.resolve("out");
    }

    @Test
    void everyTableAndViewIsWritten() throws IOException {
        run(chain().folder(temp.resolve("w")), "--out", out()).succeeded();
        assertThat(listing(out()))
                .containsExactly(
                        "2-shift/",
                        "2-shift/shifted.csv",
                        "3-judge/",
                        "3-judge/verdicts.csv",
                        "3-judge/view.html",
                        "7-number-source/",
                        "7-number-source/numbers.csv",
                        "manifest.json");
        assertThat(out().resolve("7-number-source/numbers.csv"))
                .hasContent("row ID,x\nRow0,0.0\nRow1,0.5\nRow2,1.0\n");
        assertThat(out().resolve("2-shift/shifted.csv"))
                .hasContent("row ID,x\nRow0,0.1\nRow1,0.6\nRow2,1.1\n");
    }

    @Test
    void oneLineANodeInTheOrderOfTheWires() throws IOException {
        RunnerProbe probe = run(chain().folder(temp.resolve("w")), "--out", out()).succeeded();
        assertThat(probe.out().get(0))
                .matches("   7  Number Source  EXECUTED +3 rows +\\d+\\.\\d{3} s");
        assertThat(probe.out().get(1))
                .matches("   2  Shift          EXECUTED +3 rows +\\d+\\.\\d{3} s");
        assertThat(probe.out().get(2))
                .matches("   3  Judge          EXECUTED +2 rows +\\d+\\.\\d{3} s");
        assertThat(probe.err()).containsExactly("warning: node 2 \"Shift\": shifted by 0.1");
    }

    @Test
    void firstVerdictOfATableIsTheLastLineAndAllAreInTheManifest() throws IOException {
        RunnerProbe probe = run(chain().folder(temp.resolve("w")), "--out", out()).succeeded();
        assertThat(probe.out()).endsWith("results in " + out(), "verdict PASS: 1 + 1 = 2");
        assertThat(Files.readString(out().resolve("manifest.json")))
                .contains(
                        """
                          "verdicts" : [
                            {
                              "node" : 3,
                              "statement" : "1 + 1 = 2",
                              "residual" : 0.0,
                              "verdict" : "PASS"
                            },
                            {
                              "node" : 3,
                              "statement" : "1 + 1 = 3",
                              "residual" : 1.0,
                              "verdict" : "FAIL"
                            }
                        """);
    }

    @Test
    void anArchiveGivesWhatItsFolderGives() throws IOException {
        run(chain().folder(temp.resolve("w")), "--out", out()).succeeded();
        run(chain().archive(temp.resolve("w.knwf"), "w/"), "--out", temp.resolve("out2"))
                .succeeded();
        run(chain().archive(temp.resolve("flat.knwf"), ""), "--out", temp.resolve("out3"))
                .succeeded();
        for (String file :
                List.of(
                        "2-shift/shifted.csv",
                        "3-judge/verdicts.csv",
                        "7-number-source/numbers.csv")) {
            assertThat(temp.resolve("out2").resolve(file))
                    .hasSameBinaryContentAs(out().resolve(file));
            assertThat(temp.resolve("out3").resolve(file))
                    .hasSameBinaryContentAs(out().resolve(file));
        }
    }

    @Test
    void twoRunsLeaveTheSameBytes() throws IOException {
        Path workflow = chain().folder(temp.resolve("w"));
        run(workflow, "--out", out()).succeeded();
        run(workflow, "--out", temp.resolve("again")).succeeded();
        assertThat(listing(temp.resolve("again"))).isEqualTo(listing(out()));
        for (String path : listing(out())) {
            if (!path.endsWith("/")) {
                assertThat(temp.resolve("again").resolve(path))
                        .hasSameBinaryContentAs(out().resolve(path));
            }
        }
    }

    @Test
    void theManifestTellsSettingsSoftwareAndHashes() throws IOException, NoSuchAlgorithmException {
        Path archive = chain().archive(temp.resolve("w.knwf"), "w/");
        run(archive, "--out", out(), "-option=2,by,2.5,double").succeeded();
        String manifest = Files.readString(out().resolve("manifest.json"));
        assertThat(manifest)
                .contains(
                        "\"name\" : \"w.knwf\"",
                        "\"path\" : \"../w.knwf\"",
                        "\"createdBy\" : \"5.8.0.v202510091000\"",
                        "\"options\" : [\n    \"2,by,2.5,double\"\n  ]",
                        "\"java\" : \"" + System.getProperty("java.runtime.version"),
                        "\"factory\" : \"" + WorkflowOnDisk.NODES + "ShiftNodeFactory\"",
                        "\"settings\" : {\n        \"by\" : 2.5\n      }",
                        "\"file\" : \"2-shift/shifted.csv\"",
                        "\"sha256\" : \"" + sha256(out().resolve("2-shift/shifted.csv")) + "\"",
                        "\"sha256\" : \"" + sha256(out().resolve("3-judge/view.html")) + "\"",
                        "\"warning\" : \"shifted by 2.5\"",
                        "\"x\" : \"Number (double)\"");
    }

    @Test
    void theManifestTellsSeedsAndWhatFlowVariablesControl() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .nodeWithVariables(
                                1,
                                "NumberSource",
                                usedVariable("rows", "n")
                                        + group("column", usedVariable("name", "seedName")),
                                source(2, 0.5))
                        .variable("n", "INTEGER", "xint", 1)
                        .variable("seedName", "STRING", "xstring", "y")
                        .folder(temp.resolve("w"));
        run(workflow, "--out", out()).succeeded();
        assertThat(Files.readString(out().resolve("manifest.json")))
                .contains(
                        """
                              "controlledByFlowVariables" : {
                                "rows" : "n",
                                "column/name" : "seedName"
                              },
                        """,
                        "\"rows\" : 1",
                        "\"seeds\" : [ ]");
    }

    /** Its hash is that of its content: neither the form nor the order or the times of an archive. */
    @Test
    void theHashOfAWorkflowIsThatOfItsContent() throws IOException {
        Path folder = chain().folder(temp.resolve("w"));
        Path archive = WorkflowOnDisk.archive(folder, temp.resolve("a.knwf"));
        Path other = chain().archive(temp.resolve("b.knwf"), "elsewhere/");
        assertThat(hash(archive)).isEqualTo(hash(folder)).isEqualTo(hash(other));
        Files.writeString(folder.resolve(".knimeLock"), "");
        assertThat(hash(folder)).as("open in KNIME").isEqualTo(hash(archive));
        Files.writeString(folder.resolve("data.txt"), "new");
        assertThat(hash(folder)).isNotEqualTo(hash(archive));
    }

    private String hash(final Path workflow) throws IOException {
        run(workflow, "--out", out()).succeeded();
        String manifest = Files.readString(out().resolve("manifest.json"));
        return manifest.substring(manifest.indexOf("\"sha256\"")).substring(0, 80);
    }

    private static String sha256(final Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void cellsOfEveryTypeSurviveAsText() throws IOException {
        run(new WorkflowOnDisk().node(1, "MixedSource").folder(temp.resolve("w")), "--out", out())
                .succeeded();
        assertThat(out().resolve("1-mixed-source/cells.csv"))
                .hasContent(
                        """
                        row ID,"text, quoted",double,int,long,boolean
                        a,"say ""hi""\",0.1,1,1099511627776,true
                        "b, c","two
                        lines",4.9E-324,-2147483648,9223372036854775807,false
                        c,"",NaN,0,0,true
                        d," #",-Infinity,-1,-1,false
                        e,,,,,
                        """);
        assertThat(out().resolve("1-mixed-source/cells-2.csv"))
                .hasSameBinaryContentAs(out().resolve("1-mixed-source/cells.csv"));
    }

    @Test
    void nothingInAViewCanBreakItsPage() throws IOException {
        run(chain().folder(temp.resolve("w")), "--out", out()).succeeded();
        String page = Files.readString(out().resolve("3-judge/view.html"));
        assertThat(page)
                .contains(
                        "Judge - w",
                        "\"export default () => '\\u003c/script>' + \\\"{{INITIAL_DATA}} $1 \\\\n"
                                + "\\\";\"",
                        "\\u003c/script>\\u003c!--",
                        "{{SCRIPT}}");
    }

    @Test
    void aViewHasTheAnswersToItsQuestionsWithIt() throws IOException {
        run(chain().folder(temp.resolve("w")), "--out", out()).succeeded();
        String page = Files.readString(out().resolve("3-judge/view.html"));
        assertThat(page)
                .contains(
                        "id=\"requests\">[{\"method\":\"times\",\"params\":[2,0.5]}]</script>",
                        "id=\"answer-0\">[\"\\u003c/script>\",\"1.0\"]</script>")
                .doesNotContain("answer-1\"", "{{REQUESTS}}", "{{ANSWERS}}");
    }

    @Test
    void earlierResultsAreReplacedAsAWhole() throws IOException {
        Path workflow = chain().folder(temp.resolve("w"));
        run(workflow, "--out", out()).succeeded();
        Files.writeString(out().resolve("2-shift/note.txt"), "gone with the old results");
        run(workflow, "--out", out(), "-option=7,rows,1,int").succeeded();
        assertThat(out().resolve("2-shift/shifted.csv")).hasContent("row ID,x\nRow0,0.1\n");
        assertThat(out().resolve("2-shift/note.txt")).doesNotExist();
        assertThat(listing(temp)).noneMatch(path -> path.contains(".part"));
    }

    @Test
    void missingParentsAreMade() throws IOException {
        run(chain().folder(temp.resolve("w")), "--out", temp.resolve("a/b/c")).succeeded();
        assertThat(temp.resolve("a/b/c/manifest.json")).exists();
    }

    @Test
    void cancellingANodeEndsTheRunAndLeavesNothing() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .node(1, "NumberSource", source(3, 1))
                        .node(2, "Slow")
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w"));
        List<String> before = listing(temp);
        AtomicInteger questions = new AtomicInteger();
        RunnerProbe probe = run(() -> questions.incrementAndGet() > 100, workflow, "--out", out());
        probe.refused(4, "Cancelled while node 2 \"Slow\" was executing. Nothing is written.");
        assertThat(probe.out().get(1)).contains("CANCELLED");
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void cancellingWhileResultsAreWrittenLeavesTheEarlierOnes() throws IOException {
        Path workflow = chain().folder(temp.resolve("w"));
        run(workflow, "--out", out()).succeeded();
        List<String> before = listing(temp);
        String manifest = Files.readString(out().resolve("manifest.json"));
        AtomicInteger asked = new AtomicInteger();
        RunnerProbe probe =
                run(
                        () -> isWriting() && asked.incrementAndGet() > 2,
                        workflow,
                        "--out",
                        out(),
                        "--quiet",
                        "--set=7/rows=5");
        probe.refused(4, "Cancelled while the results were being written. Nothing is written.");
        assertThat(listing(temp)).isEqualTo(before);
        assertThat(out().resolve("manifest.json")).hasContent(manifest);
        run(workflow, "--out", out(), "--set=7/rows=5").succeeded();
        assertThat(out().resolve("2-shift/shifted.csv")).content().hasLineCount(6);
    }

    /** Whether the hidden folder has a file already. */
    private boolean isWriting() {
        try {
            return listing(temp).stream().anyMatch(path -> path.matches("\\.out\\.part.*csv"));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false; // a file went while it was listed
        }
    }

    @Test
    void quietIsErrorsAndTheVerdict() throws IOException {
        Path workflow = chain().folder(temp.resolve("w"));
        RunnerProbe probe = run(workflow, "--out", out(), "--quiet").succeeded();
        assertThat(probe.out()).containsExactly("verdict PASS: 1 + 1 = 2");
        assertThat(probe.err()).isEmpty();
        probe = run(workflow, "--out", out(), "--quiet", "--set=7/rows=0");
        assertThat(probe.out()).isEmpty();
        assertThat(probe.err()).hasSize(1);
        assertThat(probe.exitCode()).isEqualTo(3);
    }

    @Test
    void onATerminalABarShowsHowFarItIs() throws IOException {
        Path workflow =
                new WorkflowOnDisk()
                        .node(1, "NumberSource", source(3, 1))
                        .node(2, "Slow")
                        .connect(1, 1, 2, 1)
                        .folder(temp.resolve("w"));
        AtomicInteger questions = new AtomicInteger();
        System.setProperty("org.attentiondynamics.headless.terminal", "true");
        try {
            RunnerProbe probe =
                    run(() -> questions.incrementAndGet() > 100, workflow, "--out", out());
            assertThat(String.join("", probe.err()))
                    .containsPattern("\\[[# ]{20}\\] +\\d+ %  Slow  still busy");
        } finally {
            System.clearProperty("org.attentiondynamics.headless.terminal");
        }
    }

    @Test
    void helpAndVersionSucceed() {
        assertThat(run("--help").succeeded().out())
                .anyMatch(line -> line.contains("-workflow.variable"))
                .anyMatch(line -> line.contains("./run --verify out/manifest.json"));
        assertThat(run("--version").succeeded().out().get(0))
                .startsWith("org.attentiondynamics.headless 1.0.0");
    }
}
