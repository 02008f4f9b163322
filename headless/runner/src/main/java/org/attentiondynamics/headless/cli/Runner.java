// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.ExitCode;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.output.Folders;
import org.attentiondynamics.headless.settings.Overrides;
import org.attentiondynamics.headless.settings.SettingsList;
import org.knime.core.node.KNIMEConstants;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One call from its arguments to its exit code. */
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
            arguments.requireConsistent();
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
            scratch = Files.createTempDirectory("attention-dynamics-run").toRealPath();
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
        Console console = new Console(out, err, Console.Detail.of(arguments));
        Session session = new Session(installation, scratch, console, out, cancelled);
        int threads = KNIMEConstants.GLOBAL_THREAD_POOL.getMaxThreads();
        KNIMEConstants.GLOBAL_THREAD_POOL.setMaxThreads(arguments.jobs);
        try {
            if (arguments.list) {
                list(arguments, session);
            } else if (arguments.verify != null) {
                new VerifyTask(arguments, session).run();
            } else {
                new RunTask(arguments, session).run();
            }
        } finally {
            console.clear();
            KNIMEConstants.GLOBAL_THREAD_POOL.setMaxThreads(threads);
        }
    }

    private void list(final Arguments arguments, final Session session) throws RunException {
        Overrides overrides = arguments.overrides();
        overrides.requireWellFormed();
        try {
            SettingsList.of(
                            Session.read(
                                            session.find(
                                                    arguments.workflow, arguments.unpackLimit()),
                                            overrides)
                                    .nodes())
                    .forEach(out::println);
        } catch (IOException e) {
            throw RunException.execution(
                    "Cannot unpack "
                            + arguments.workflow
                            + ", because "
                            + Causes.of(e)
                            + ". Check that "
                            + System.getProperty("java.io.tmpdir")
                            + " has room.",
                    e);
        }
    }
}
