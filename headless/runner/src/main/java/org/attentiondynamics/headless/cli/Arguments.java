// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        description = {
            "",
            "Every table becomes a CSV file, every image a file, every view a page; manifest.json"
                    + " records the settings, the versions and the SHA-256 of every file. The folder is"
                    + " replaced as a whole: if a node fails or the run is cancelled, nothing is"
                    + " written.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 executed, 2 bad arguments, 3 the workflow cannot be loaded, 4 a node"
                    + " failed or was cancelled."
        })
final class Arguments {
    @Parameters(
            paramLabel = "WORKFLOW",
            description = "A .knwf file, or a workflow folder (with workflow.knime).")
    Path workflow;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "The folder for the results: new, empty, or with the results of an earlier"
                            + " run.")
    Path out;

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
            names = "--unpack-limit",
            paramLabel = "MIB",
            defaultValue = "1024",
            description = "How much a .knwf file may unpack to (default: ${DEFAULT-VALUE} MiB).")
    int unpackLimit;

    @Option(
            names = "--stacktrace",
            description = "After the sentence that says what went wrong, print where.")
    boolean stacktrace;

    @Option(names = "--version", versionHelp = true, description = "Print the versions and exit.")
    boolean version;

    @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
    boolean help;
}
