// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.attentiondynamics.engine.flow.FlowResult;

/**
 * Our side of the comparison: each call measures one thing and prints its figures, "name=value" a line. Times are in seconds.
 *
 * <p>What is exchanged are files of doubles, see {@link Numbers}.
 */
public final class Figures {
    private static final String USAGE =
            """
            problem SIZE OUT                              writes x and B
            attend SIZE THREADS SECONDS OUT               writes sum_j P_ij x_j
            start COURSE OUT                              writes z(0)
            solve COURSE TOLERANCE THREADS VARIANT SECONDS OUT   writes z(T)
            step COURSE SECONDS
            allocation COURSE TOLERANCE THREADS
            bits SIZE-or-COURSE THREADS...
            """;

    private Figures() {}

    /** Measures what the arguments say. */
    public static void main(final String[] args) throws IOException {
        switch (args.length == 0 ? "" : args[0]) {
            case "problem" -> problem(Size.of(args[1]), Path.of(args[2]));
            case "attend" -> attend(args);
            case "start" -> Numbers.write(Path.of(args[2]), Course.of(args[1]).start().toArray());
            case "solve" -> solve(args);
            case "step" -> step(Course.of(args[1]), Double.parseDouble(args[2]));
            case "allocation" -> allocation(args);
            case "bits" -> bits(args);
            default -> System.err.print(USAGE);
        }
    }

    private static void problem(final Size size, final Path out) throws IOException {
        Problem problem = Problem.of(size);
        Numbers.write(out, problem.tokens(), problem.form().toArray());
    }

    private static void attend(final String[] args) throws IOException {
        try (Threads threads = new Threads(Integer.parseInt(args[2]))) {
            RightHandSide side = new RightHandSide(Problem.of(Size.of(args[1])), threads.workers());
            print(Samples.of(Double.parseDouble(args[3]), side::attend));
            Numbers.write(Path.of(args[4]), side.means());
        }
    }

    private static void solve(final String[] args) throws IOException {
        try (Threads threads = new Threads(Integer.parseInt(args[3]))) {
            Variant variant = Variant.valueOf(args[4].toUpperCase(Locale.ROOT));
            Course.Run run =
                    Course.of(args[1])
                            .run(variant, threads.workers())
                            .at(Double.parseDouble(args[2]));
            FlowResult[] last = new FlowResult[1];
            print(Samples.of(Double.parseDouble(args[5]), () -> last[0] = run.go()));
            print("evaluations", last[0].outcome().evaluations());
            print("steps", last[0].outcome().accepted() + last[0].outcome().rejected());
            print("reached", last[0].outcome().time());
            print("undecided", last[0].undecidedCount());
            Numbers.write(Path.of(args[6]), last[0].rescaled().toArray());
        }
    }

    private static void step(final Course course, final double seconds) {
        StepCost cost = StepCost.of(course, seconds);
        print("step", cost.step());
        print("evaluations", cost.evaluations());
        print("attend", cost.attend());
        print("lead", cost.lead());
        print("beyond", cost.beyondAttend());
    }

    private static void allocation(final String[] args) {
        try (Threads threads = new Threads(Integer.parseInt(args[3]))) {
            Allocation allocation =
                    Allocation.of(Course.of(args[1]), Double.parseDouble(args[2]), threads);
            print("median", allocation.median());
            print("mean", allocation.mean());
            print("steps", allocation.steps());
        }
    }

    private static void bits(final String[] args) {
        for (int k = 2; k < args.length; k++) {
            try (Threads threads = new Threads(Integer.parseInt(args[k]))) {
                String hash =
                        args[1].contains(":")
                                ? Bits.of(Course.of(args[1]), threads)
                                : Bits.of(Size.of(args[1]), threads);
                System.out.println("bits" + args[k] + "=" + hash);
            }
        }
    }

    private static void print(final Samples samples) {
        print("median", samples.median());
        print("best", samples.best());
    }

    private static void print(final String name, final double value) {
        System.out.println(name + "=" + value);
    }
}
