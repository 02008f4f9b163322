// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attentiondynamics.test.runner.Numbers.chain;
import static org.attentiondynamics.test.runner.RunnerProbe.listing;
import static org.attentiondynamics.test.runner.RunnerProbe.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyTest {
    private static final String SAME_SOFTWARE =
            "The software is the same, so a node does not give the same twice: report it to its"
                    + " author.";

    @TempDir Path temp;

    private Path workflow;
    private Path manifest;

    @BeforeEach
    void runOnce() throws IOException {
        workflow = chain().folder(temp.resolve("w"));
        manifest = temp.resolve("out/manifest.json");
        run(workflow, "--out", temp.resolve("out"), "--set=2/by=0.2").succeeded();
    }

    private RunnerProbe verify() {
        return run("--verify", manifest);
    }

    private void change(final String from, final String to) throws IOException {
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replace(from, to));
    }

    private void refused(final int code, final String because) {
        RunnerProbe probe = verify();
        probe.refused(code, "Cannot verify " + manifest + ", because " + because);
    }

    /** What the first run would have been if it had made another file. */
    private void pretend(final String path, final byte[] content)
            throws IOException, NoSuchAlgorithmException {
        Path file = temp.resolve("out").resolve(path);
        String is = sha256(Files.readAllBytes(file));
        Files.write(file, content);
        change(is, sha256(content));
    }

    private static String sha256(final byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void theSameFilesComeAgain() throws IOException {
        List<String> before = listing(temp);
        RunnerProbe probe = verify().succeeded();
        assertThat(probe.out())
                .containsExactly("verified: w gives the 4 recorded files again, bit by bit");
        assertThat(probe.err()).isEmpty();
        assertThat(listing(temp)).isEqualTo(before);
    }

    @Test
    void aManifestAloneIsVerified() throws IOException {
        Path alone = temp.resolve("w.json");
        RunnerProbe probe = run(workflow, "--manifest", alone, "--set=2/by=0.2").succeeded();
        assertThat(probe.out()).endsWith("manifest in " + alone, "verdict PASS: 1 + 1 = 2");
        assertThat(listing(temp)).contains("w.json").noneMatch(path -> path.contains(".part"));
        assertThat(alone).content().contains("\"path\" : \"w\"");
        run("--verify", alone).succeeded();
        run(workflow, "--manifest", alone, "--set=2/by=0.3").succeeded();
        assertThat(alone).content().contains("2/by=0.3");
    }

    @Test
    void aManifestReplacesNothingElse() throws IOException {
        Path other = Files.writeString(temp.resolve("thesis.tex"), "years of work");
        String cannot = "Cannot write the manifest ";
        run(workflow, "--manifest", other)
                .refused(
                        2,
                        cannot
                                + other
                                + ", because it exists and is no manifest. Name a new file.");
        run(workflow, "--manifest", temp)
                .refused(2, cannot + temp + ", because it is a folder. Name a file in it.");
        run(workflow, "--manifest", temp.resolve("no/m.json"))
                .refused(
                        2,
                        cannot
                                + temp.resolve("no/m.json")
                                + ", because its folder does not exist. Make the folder.");
    }

    @Test
    void theFirstLineThatDiffersIsTold() throws Exception {
        pretend("2-shift/shifted.csv", "row ID,x\nRow0,0.2\nRow1,0.6\nRow2,1.2\n".getBytes());
        pretend("7-number-source/numbers.csv", "row ID,x\nRow0,0.0\nRow1,0.5\n".getBytes());
        RunnerProbe probe = verify();
        probe.refused(
                4,
                "Cannot verify "
                        + manifest
                        + ", because output \"Numbers\" of node 7 \"Number Source\" differs: line 4"
                        + " of 7-number-source/numbers.csv is new: \"Row2,1.0\". "
                        + SAME_SOFTWARE);
        assertThat(probe.out())
                .containsExactly(
                        "DIFFERS  7-number-source/numbers.csv", "DIFFERS  2-shift/shifted.csv");
    }

    @Test
    void aLineIsToldAsItWasAndIs() throws Exception {
        pretend("2-shift/shifted.csv", "row ID,x\nRow0,0.2\nRow1,0.6\n".getBytes());
        refused(
                4,
                "output \"Shifted\" of node 2 \"Shift\" differs: line 3 of 2-shift/shifted.csv was"
                        + " \"Row1,0.6\" and is now \"Row1,0.7\". "
                        + SAME_SOFTWARE);
    }

    @Test
    void aLineThatIsNoLongerThereIsTold() throws Exception {
        String more = Files.readString(temp.resolve("out/2-shift/shifted.csv")) + "Row3,1.7\n";
        pretend("2-shift/shifted.csv", more.getBytes());
        refused(
                4,
                "output \"Shifted\" of node 2 \"Shift\" differs: line 5 of 2-shift/shifted.csv was"
                        + " \"Row3,1.7\" and is now missing. "
                        + SAME_SOFTWARE);
    }

    @Test
    void ofOtherFilesTheByteIsTold() throws Exception {
        byte[] page = Files.readAllBytes(temp.resolve("out/3-judge/view.html"));
        int size = page.length;
        page[41]++;
        pretend("3-judge/view.html", page);
        refused(
                4,
                "the view of node 3 \"Judge\" differs: byte 42 of 3-judge/view.html, which had "
                        + size
                        + " bytes and has "
                        + size
                        + ". "
                        + SAME_SOFTWARE);
    }

    @Test
    void withoutTheFirstFileOnlyThatItDiffersIsTold() throws Exception {
        pretend("2-shift/shifted.csv", "other".getBytes());
        Files.writeString(temp.resolve("out/2-shift/shifted.csv"), "yet another");
        String differs =
                "output \"Shifted\" of node 2 \"Shift\" differs: 2-shift/shifted.csv, and since the"
                        + " file ";
        refused(
                4,
                differs
                        + "beside the manifest is not the recorded one either, it cannot be said"
                        + " where. "
                        + SAME_SOFTWARE);
        Files.delete(temp.resolve("out/2-shift/shifted.csv"));
        refused(
                4,
                differs
                        + "of the first run is not beside the manifest, it cannot be said where. "
                        + SAME_SOFTWARE);
    }

    @Test
    void filesThatCameAndWentAreTold() throws IOException {
        change("2-shift/shifted.csv", "2-shift/moved.csv");
        RunnerProbe probe = verify();
        probe.refused(
                4,
                "Cannot verify "
                        + manifest
                        + ", because output \"Shifted\" of node 2 \"Shift\" is no longer made:"
                        + " 2-shift/moved.csv. "
                        + SAME_SOFTWARE);
        assertThat(probe.out())
                .containsExactly("MISSING  2-shift/moved.csv", "NEW      2-shift/shifted.csv");
    }

    @Test
    void aFileThatWasNotMadeBeforeIsTold() throws IOException {
        String text = Files.readString(manifest);
        int at = text.indexOf("\"port\" : \"Shifted\"");
        String entry = text.substring(text.lastIndexOf('{', at), text.indexOf(']', at));
        Files.writeString(manifest, text.replace(entry, ""));
        refused(
                4,
                "output \"Shifted\" of node 2 \"Shift\" was not made before: 2-shift/shifted.csv. "
                        + SAME_SOFTWARE);
    }

    @Test
    void otherSoftwareIsNamed() throws IOException {
        change("\"java\" : \"" + System.getProperty("java.runtime.version"), "\"java\" : \"1.1");
        verify().succeeded();
        change("2-shift/shifted.csv", "2-shift/moved.csv");
        RunnerProbe probe = verify();
        assertThat(probe.exitCode()).isEqualTo(4);
        assertThat(probe.err()).hasSize(1);
        assertThat(probe.err().get(0))
                .endsWith(
                        ". It was made with Java 1.1 ("
                                + System.getProperty("java.vendor")
                                + "), here is Java "
                                + System.getProperty("java.runtime.version")
                                + " ("
                                + System.getProperty("java.vendor")
                                + "): use the former, or run the workflow again for a new"
                                + " manifest.");
    }

    @Test
    void aWorkflowThatHasChangedIsNotRun() throws IOException {
        Files.writeString(workflow.resolve("note.txt"), "changed");
        refused(
                3,
                "the workflow "
                        + workflow
                        + " has changed since. Restore it, name the recorded one by --workflow, or"
                        + " run it again for a new manifest.");
    }

    @Test
    void aWorkflowThatHasMovedIsNamed() throws IOException {
        Path moved = WorkflowOnDisk.archive(workflow, temp.resolve("renamed.knwf"));
        Files.move(workflow, temp.resolve("elsewhere"));
        refused(3, "its workflow is no longer at " + workflow + ". Say where it is by --workflow.");
        run("--verify", manifest, "--workflow", moved).succeeded();
        run("--verify", manifest, "--workflow", temp.resolve("elsewhere")).succeeded();
    }

    @Test
    void aManifestThatIsNotThere() throws IOException {
        manifest = temp.resolve("none.json");
        refused(2, manifest + " does not exist. Name the manifest.json of an earlier run.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"manifest\" : 2,|\"manifest\" : 3,|it is written in format 3 and this runner reads"
                        + " format 2. Update the runner.",
                "\"manifest\" : 2,|\"manifest\" : 1,|it is written in format 1, which does not say"
                        + " enough to run again. Run the workflow again for a new manifest.",
                "\"manifest\" : 2,|\"manifest\" : \"x\",|it is broken: manifest is no whole"
                        + " number. Use a manifest as the run wrote it.",
                "\"manifest\" : 2,|\"manifest\" : 2|it is broken: line 3 is not well-formed JSON."
                        + " Use a manifest as the run wrote it.",
                "\"nodes\"|\"knots\"|it is broken: nodes is no array. Use a manifest as the run"
                        + " wrote it.",
                "\"workflow\"|\"flow\"|it is broken: workflow is no object. Use a manifest as the"
                        + " run wrote it.",
                "\"path\" :|\"way\" :|it is broken: workflow has no path. Use a manifest as the run"
                        + " wrote it.",
                "\"file\" : \"7-|\"fil\" : \"7-|it is broken: nodes[0] has no file. Use a manifest as"
                        + " the run wrote it.",
                "\"set\" : [|\"set\" : [ null,|it is broken: an entry of set is no text. Use a"
                        + " manifest as the run wrote it.",
            })
    void aBrokenManifestIsRefused(final String from, final String to, final String because)
            throws IOException {
        change(from, to);
        refused(2, because);
    }

    @Test
    void aHashThatIsNoneIsRefused() throws IOException {
        String text = Files.readString(manifest);
        int at = text.indexOf("\"sha256\" : \"") + 12;
        Files.writeString(manifest, text.substring(0, at) + "xyz" + text.substring(at + 3));
        refused(
                2,
                "it is broken: a sha256 of workflow is not 64 hexadecimal digits. Use a manifest as"
                        + " the run wrote it.");
    }

    @Test
    void anInputThatHasChangedIsNotRun() throws IOException {
        Path input = Files.writeString(temp.resolve("in.csv"), "x\n1\n");
        Path output = temp.resolve("copy.csv");
        Path csv = GenuineCsv.save(temp.resolve("csv"), input, output);
        run(csv, "--out", temp.resolve("out")).succeeded();
        assertThat(manifest)
                .content()
                .contains(
                        "\"reads\" : [\n        {\n          \"file\" : \"../in.csv\"",
                        "\"writes\" : [\n        {\n          \"file\" : \"../copy.csv\"");
        Files.writeString(output, "mine now");
        assertThat(verify().succeeded().out())
                .containsExactly("verified: csv gives the 2 recorded files again, bit by bit");
        assertThat(output).as("only rehearsed").hasContent("mine now");

        Files.writeString(input, "x\n2\n");
        String what = "the file that node 1 \"CSV Reader\" reads ";
        String advice = ". Restore it, or run the workflow again for a new manifest.";
        refused(3, what + "has changed since: " + input + advice);
        Files.delete(input);
        refused(3, what + "is missing: " + input + advice);
    }

    @Test
    void aFileThatIsAppendedToCannotBeVerified() throws IOException {
        Path input = Files.writeString(temp.resolve("in.csv"), "x\n1\n");
        Path csv = GenuineCsv.save(temp.resolve("csv"), input, temp.resolve("copy.csv"));
        GenuineCsv.change(
                csv.resolve(GenuineCsv.WRITER),
                "key=\"if_path_exists\" type=\"xstring\" value=\"overwrite\"",
                "key=\"if_path_exists\" type=\"xstring\" value=\"append\"");
        run(csv, "--out", temp.resolve("out")).succeeded();
        verify().refused(
                        3,
                        "Cannot load node 2 \"CSV Writer\". The node appends to a file, so that"
                                + " what it makes depends on what was there before, and cannot be"
                                + " verified. Let the node overwrite the file.");
    }
}
