// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.settings.Overrides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What can be said on the command line. The options with one hyphen are those of KNIME's batch
 * executor.
 */
@Command(
        name = "run",
        sortOptions = false,
        usageHelpWidth = 100,
        header =
                "Executes a saved KNIME workflow without KNIME and writes its results to a folder.",
        customSynopsis = {
            "./run WORKFLOW --out DIR [--set NODE/PATH=VALUE]... [--jobs N] [--quiet]",
            "       ./run WORKFLOW --list",
            "       ./run WORKFLOW --manifest FILE",
            "       ./run --verify FILE [--workflow PATH]"
        },
        description = {
            "",
            "Every table becomes a CSV file, every image a file, every view a page; manifest.json"
                    + " records the settings, the versions and the SHA-256 of every file read and"
                    + " written. The folder is replaced as a whole: if a node fails or the run is"
                    + " cancelled, nothing is written.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./run examples/polytope.knwf --out out",
            "      Executes the workflow; the last line is the verdict on a theorem.",
            "  ./run examples/polytope.knwf --list",
            "      Says what can be changed: a line a setting, as in 2/seed  int  1.",
            "  ./run examples/polytope.knwf --out out --set 2/seed=7 --set \"Token Initializer/tokens=60\"",
            "      Sixty tokens from another seed; a node goes by its id or its name.",
            "  ./run --verify out/manifest.json",
            "      Runs again what left the manifest, and compares every file, bit by bit.",
            "  ./run --verify manifest.json --workflow polytope.knwf",
            "      The same where the workflow is no longer where it was.",
            "",
            "Exit codes: 0 executed, 2 bad arguments or a broken manifest, 3 the workflow cannot be"
                    + " loaded or is not the recorded one, 4 a node failed or was cancelled, or a"
                    + " verified file differs."
        })
final class Arguments {
    @Parameters(
            arity = "0..1",
            paramLabel = "WORKFLOW",
            description = "A .knwf file, or a workflow folder (with workflow.knime).")
    Path workflow;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the results: new, empty, or with the results of an earlier"
                            + " run.")
    Path out;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Executes, but keeps only the manifest, in this file.")
    Path manifest;

    @Option(
            names = "--list",
            description = "Prints the settings that --set can change, and does not execute.")
    boolean list;

    @Option(
            names = "--verify",
            paramLabel = "FILE",
            description =
                    "Runs again what left this manifest, with the same overrides, and compares the"
                            + " SHA-256 of every file. Files of writer nodes are not touched.")
    Path verify;

    @Option(
            names = "--workflow",
            paramLabel = "PATH",
            description = "With --verify: where the workflow is, if not where it was.")
    Path recordedWorkflow;

    @Option(
            names = "--set",
            paramLabel = "NODE/PATH=VALUE",
            description =
                    "Sets a setting of a node, named by its id or its name. The value has the type"
                            + " of the saved one; see --list.")
    List<String> settings = new ArrayList<>();

    @Option(
            names = "-workflow.variable",
            paramLabel = "NAME,VALUE,TYPE",
            description =
                    "Sets a flow variable of the workflow. Types: int, long, double, boolean,"
                            + " String.")
    List<String> workflowVariables = new ArrayList<>();

    @Option(
            names = "-option",
            paramLabel = "NODE,NAME,VALUE,TYPE",
            description =
                    "Sets a setting of a node by the node's id, for example -option=3,seed,7,int; a"
                            + " nested setting by its path, as in a/b. Types: int, long, short, byte,"
                            + " boolean, char, float, double, String.")
    List<String> nodeOptions = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "How many threads work at once: independent nodes, and what one node computes in"
                            + " parallel. Results do not depend on it (default: one a processor).")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--unpack-limit",
            paramLabel = "MIB",
            description = "How much a .knwf file may unpack to (default: 1024 MiB).")
    Integer unpackLimit;

    @Option(names = "--quiet", description = "Prints errors and the verdict only.")
    boolean quiet;

    @Option(
            names = "--stacktrace",
            description = "After the sentence that says what went wrong, print where.")
    boolean stacktrace;

    @Option(names = "--version", versionHelp = true, description = "Print the versions and exit.")
    boolean version;

    @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
    boolean help;

    private static final int UNPACK_LIMIT = 1024;

    Overrides overrides() {
        return new Overrides(workflowVariables, nodeOptions, settings);
    }

    int unpackLimit() {
        return unpackLimit == null ? UNPACK_LIMIT : unpackLimit;
    }

    /** Refuses what is missing, and what does not go together. */
    void requireConsistent() throws RunException {
        Map<String, Boolean> tasks = new LinkedHashMap<>();
        tasks.put("--out", out != null);
        tasks.put("--manifest", manifest != null);
        tasks.put("--list", list);
        tasks.put("--verify", verify != null);
        List<String> given = tasks.keySet().stream().filter(tasks::get).toList();
        if (given.isEmpty()) {
            throw refused(
                    "none of --out, --manifest, --list and --verify says what to do",
                    "Write ./run WORKFLOW --out DIR, or try --help");
        }
        if (given.size() > 1) {
            throw refused(String.join(" and ", given) + " do not go together", "Give one of them");
        }
        if (verify != null) {
            requireNothingElse();
        } else if (workflow == null) {
            throw refused(
                    "no workflow is named",
                    "Write ./run WORKFLOW " + given.get(0) + ", or try --help");
        } else if (recordedWorkflow != null) {
            throw refused("--workflow goes with --verify only", "Leave it out");
        }
        if (jobs < 1) {
            throw refused("--jobs is " + jobs, "Give a number of threads from 1 on");
        }
    }

    private void requireNothingElse() throws RunException {
        boolean isFree = settings.isEmpty() && nodeOptions.isEmpty() && workflowVariables.isEmpty();
        if (!isFree || unpackLimit != null) {
            throw refused(
                    "--verify runs with the overrides that the manifest records",
                    "Leave out --set, -option, -workflow.variable and --unpack-limit");
        }
        if (workflow != null) {
            throw refused(
                    "--verify runs the workflow that the manifest records",
                    "Write --workflow before " + workflow + " if it is somewhere else now");
        }
    }

    private static RunException refused(final String because, final String advice) {
        return RunException.badArgument("Cannot run, because " + because + ". " + advice + ".");
    }
}
