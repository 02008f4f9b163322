// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.headless.execution.LoadedWorkflow;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.execution.WorkflowExecution;
import org.attentiondynamics.headless.execution.WorkflowLoader;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.ExitCode;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.Folders;
import org.attentiondynamics.headless.output.OutputFolder;
import org.attentiondynamics.headless.output.Results;
import org.attentiondynamics.headless.output.RunFacts;
import org.attentiondynamics.headless.output.Verdict;
import org.attentiondynamics.headless.settings.CommandLineVariable;
import org.attentiondynamics.headless.settings.NodeOption;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.SavedWorkflow;
import org.attentiondynamics.headless.workflow.WorkflowFinder;
import org.attentiondynamics.headless.workflow.WorkflowReader;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run from its arguments to its exit code. */
public final class Runner {
    private final Installation installation;
    private final PrintStream out;
    private final PrintStream err;
    private final BooleanSupplier cancelled;

    /**
     * @param cancelled asked often; once true the run ends, leaving nothing
     */
    public Runner(
            final Installation installation,
            final PrintStream out,
            final PrintStream err,
            final BooleanSupplier cancelled) {
        this.installation = installation;
        this.out = out;
        this.err = err;
        this.cancelled = cancelled;
    }

    public ExitCode run(final String[] args) {
        Arguments arguments = new Arguments();
        CommandLine commandLine = new CommandLine(arguments);
        try {
            commandLine.parseArgs(args);
        } catch (ParameterException e) {
            err.println(e.getMessage() + ". Try --help.");
            return ExitCode.BAD_ARGUMENTS;
        }
        if (arguments.help) {
            commandLine.usage(out);
            return ExitCode.OK;
        }
        if (arguments.version) {
            installation.bundles().forEach(out::println);
            out.println("Java " + Installation.java());
            return ExitCode.OK;
        }
        try {
            runWithScratch(arguments);
            return ExitCode.OK;
        } catch (RunException e) {
            err.println(e.getMessage());
            if (arguments.stacktrace) {
                e.printStackTrace(err);
            }
            return e.exitCode();
        } catch (RuntimeException e) { // the last place where it can still become a sentence
            err.println(
                    "Cannot go on, because the runner fails unexpectedly: "
                            + Causes.of(e)
                            + ". Run again with --stacktrace and report the output.");
            if (arguments.stacktrace) {
                e.printStackTrace(err);
            }
            return ExitCode.EXECUTION_ERROR;
        }
    }

    private void runWithScratch(final Arguments arguments) throws RunException {
        Path scratch;
        try {
            scratch = Files.createTempDirectory("attention-dynamics-run");
        } catch (IOException e) {
            throw RunException.execution(
                    "Cannot make a folder for large tables in "
                            + System.getProperty("java.io.tmpdir")
                            + ", because "
                            + Causes.of(e)
                            + ". Name another by -Djava.io.tmpdir.",
                    e);
        }
        try {
            run(arguments, scratch);
        } finally {
            try {
                Folders.delete(scratch);
            } catch (IOException e) {
                err.println(
                        "warning: cannot remove "
                                + scratch
                                + ", because "
                                + Causes.of(e)
                                + ". Remove it yourself.");
            }
        }
    }

    private void run(final Arguments arguments, final Path scratch) throws RunException {
        List<FlowVariable> variables = new ArrayList<>();
        for (String argument : arguments.workflowVariables) {
            variables.add(CommandLineVariable.parse(argument));
        }
        List<NodeOption> options = new ArrayList<>();
        for (String argument : arguments.nodeOptions) {
            options.add(NodeOption.parse(argument));
        }
        try (OutputFolder folder = OutputFolder.open(arguments.out)) {
            LoadedWorkflow workflow = load(arguments, scratch, variables, options);
            variables.stream()
                    .filter(v -> !workflow.usedVariables().contains(v.name()))
                    .forEach(
                            v ->
                                    err.println(
                                            "warning: no setting is controlled by the flow variable"
                                                    + " \""
                                                    + v.name()
                                                    + "\". Check its name."));
            execute(arguments, scratch, workflow, folder);
        } catch (IOException e) {
            throw RunException.execution(
                    "Cannot write to "
                            + arguments.out
                            + ", because "
                            + Causes.of(e)
                            + ". Name a folder with enough room that can be written to.",
                    e);
        }
    }

    private LoadedWorkflow load(
            final Arguments arguments,
            final Path scratch,
            final List<FlowVariable> variables,
            final List<NodeOption> options)
            throws RunException, IOException {
        Path unpacked = Files.createDirectory(scratch.resolve("workflow"));
        long limit = (long) arguments.unpackLimit << 20;
        SavedWorkflow saved =
                WorkflowReader.read(WorkflowFinder.find(arguments.workflow, unpacked, limit));
        for (NodeOption option : options) {
            option.apply(saved.nodes());
        }
        return WorkflowLoader.load(saved, installation.catalogue(), variables);
    }

    private void execute(
            final Arguments arguments,
            final Path scratch,
            final LoadedWorkflow workflow,
            final OutputFolder folder)
            throws RunException, IOException {
        Path tables = Files.createDirectory(scratch.resolve("tables"));
        Console console = new Console(out, err, System.console() != null, workflow);
        List<NodeResult> results =
                new WorkflowExecution(workflow, tables, console, cancelled).run();
        RunFacts facts =
                new RunFacts(
                        arguments.workflowVariables,
                        arguments.nodeOptions,
                        Installation.java(),
                        installation.bundles());
        List<Verdict> verdicts = Results.write(workflow, results, facts, folder.staging(), tables);
        if (cancelled.getAsBoolean()) {
            throw RunException.execution(
                    "Cancelled while the results were being written. Nothing is written.");
        }
        folder.publish();
        out.println("results in " + arguments.out);
        verdicts.stream().filter(Verdict::isFirst).map(Verdict::line).forEach(out::println);
    }
}
