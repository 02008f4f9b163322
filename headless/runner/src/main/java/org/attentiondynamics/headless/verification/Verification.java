// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.RecordedPath;
import org.attentiondynamics.headless.verification.Recorded.RecordedFile;
import org.attentiondynamics.headless.workflow.Sha256;
import org.attentiondynamics.headless.workflow.WorkflowFolder;

/** A manifest against the workflow it names, and then against the manifest of a second run. */
public final class Verification {
    private final Recorded before;
    private final WorkflowFolder workflow;
    private final RecordedPath paths;

    public Verification(final Recorded before, final WorkflowFolder workflow) {
        this.before = before;
        this.workflow = workflow;
        this.paths = new RecordedPath(before.home());
    }

    /** Refuses to run what is not what ran before. */
    public void requireSameInputs() throws RunException, IOException {
        if (!workflow.sha256().equals(before.workflowSha256())) {
            throw RunException.load(
                    "Cannot verify "
                            + before.file()
                            + ", because the workflow "
                            + workflow.origin()
                            + " has changed since. Restore it, name the recorded one by --workflow,"
                            + " or run it again for a new manifest.");
        }
        for (RecordedFile file : before.reads()) {
            Path path = resolved(file);
            boolean isThere = Files.isRegularFile(path);
            if (!isThere || !Sha256.ofFile(path).equals(file.sha256())) {
                throw RunException.load(
                        "Cannot verify "
                                + before.file()
                                + ", because "
                                + file.what()
                                + (isThere ? " has changed since: " : " is missing: ")
                                + path
                                + ". Restore it, or run the workflow again for a new manifest.");
            }
        }
    }

    /**
     * Prints a line for every file that is not the same, and refuses if there is one.
     *
     * @param results where the results of the second run are
     * @return how many files are the same
     */
    public int compare(final Recorded now, final Path results, final PrintStream out)
            throws RunException, IOException {
        Map<String, RecordedFile> made = new LinkedHashMap<>();
        now.results().forEach(file -> made.put(key(file), file));
        List<String> sentences = new ArrayList<>();
        for (RecordedFile was : before.results()) {
            RecordedFile is = made.remove(key(was));
            if (is == null) {
                out.println("MISSING  " + was.path());
                sentences.add(was.what() + " is no longer made: " + was.path());
            } else if (!is.sha256().equals(was.sha256())) {
                out.println("DIFFERS  " + was.path());
                sentences.add(was.what() + " differs: " + where(was, results));
            }
        }
        for (RecordedFile is : made.values()) {
            out.println("NEW      " + is.path());
            sentences.add(is.what() + " was not made before: " + is.path());
        }
        if (!sentences.isEmpty()) {
            throw RunException.execution(
                    "Cannot verify "
                            + before.file()
                            + ", because "
                            + sentences.get(0)
                            + ". "
                            + advice(now));
        }
        return before.results().size();
    }

    private static String key(final RecordedFile file) {
        return file.isElsewhere() + file.path();
    }

    private String where(final RecordedFile was, final Path results)
            throws RunException, IOException {
        Path old = resolved(was);
        Path made = was.isElsewhere() ? workflow.written(old) : results.resolve(was.path());
        if (!Files.isRegularFile(old)) {
            return was.path()
                    + ", and since the file of the first run is not beside the manifest, it cannot"
                    + " be said where";
        }
        if (!Sha256.ofFile(old).equals(was.sha256())) {
            return was.path()
                    + ", and since the file beside the manifest is not the recorded one either, it"
                    + " cannot be said where";
        }
        return FirstDifference.of(was.path(), old, made);
    }

    private Path resolved(final RecordedFile file) throws RunException {
        try {
            return file.isElsewhere()
                    ? paths.resolve(file.path(), workflow)
                    : paths.resolve(file.path());
        } catch (InvalidPathException e) {
            throw RunException.badArgument(
                    "Cannot verify "
                            + before.file()
                            + ", because it is broken: \""
                            + file.path()
                            + "\" is no path on this machine. Use a manifest as the run wrote it.",
                    e);
        }
    }

    private String advice(final Recorded now) {
        if (before.software().equals(now.software())) {
            return "The software is the same, so a node does not give the same twice: report it to"
                    + " its author.";
        }
        return "It was made with "
                + others(before.software(), now.software())
                + ", here is "
                + others(now.software(), before.software())
                + ": use the former, or run the workflow again for a new manifest.";
    }

    private static String others(final List<String> software, final List<String> than) {
        List<String> others = software.stream().filter(s -> !than.contains(s)).toList();
        return others.isEmpty() ? "nothing else" : String.join(", ", others);
    }
}
