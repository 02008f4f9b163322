// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

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

    /** Ids that do not follow the wires: the order of execution must come from the wires. */
    private static WorkflowOnDisk chain() {
        return new WorkflowOnDisk()
                .node(7, "NumberSource", source(3, 0.5))
                .node(2, "Shift", entry("by", "xdouble", "0.1"))
                .node(3, "Judge")
                .connect(7, 1, 2, 1)
                .connect(2, 1, 3, 1);
    }

    private static String source(final int rows, final double step) {
        return entry("rows", "xint", rows)
                + entry("step", "xdouble", step)
                + entry("progression", "xstring", "ARITHMETIC")
                + group("column", entry("name", "xstring", "x"));
    }

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
    void twoRunsDifferInSecondsOnly() throws IOException {
        Path workflow = chain().folder(temp.resolve("w"));
        run(workflow, "--out", out()).succeeded();
        run(workflow, "--out", temp.resolve("again")).succeeded();
        assertThat(listing(temp.resolve("again"))).isEqualTo(listing(out()));
        for (String path : listing(out())) {
            if (!path.endsWith("/")) {
                assertThat(withoutSeconds(temp.resolve("again").resolve(path)))
                        .isEqualTo(withoutSeconds(out().resolve(path)));
            }
        }
    }

    private static String withoutSeconds(final Path file) throws IOException {
        return Files.readString(file).replaceAll("\"seconds\" : [0-9.]+", "\"seconds\" : 0");
    }

    @Test
    void theManifestTellsSettingsSoftwareAndHashes() throws IOException, NoSuchAlgorithmException {
        Path archive = chain().archive(temp.resolve("w.knwf"), "w/");
        run(archive, "--out", out(), "-option=2,by,2.5,double").succeeded();
        String manifest = Files.readString(out().resolve("manifest.json"));
        assertThat(manifest)
                .contains(
                        "\"name\" : \"w.knwf\"",
                        "\"sha256\" : \"" + sha256(archive) + "\"",
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
    void helpAndVersionSucceed() {
        assertThat(run("--help").succeeded().out())
                .anyMatch(line -> line.contains("-workflow.variable"));
        assertThat(run("--version").succeeded().out().get(0))
                .startsWith("org.attentiondynamics.headless 1.0.0");
    }
}
