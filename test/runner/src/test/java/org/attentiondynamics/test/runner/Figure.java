// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A figure of docs/figures: an example, and what is changed in it. */
enum Figure {
    POLYTOPE("polytope"),
    POLYTOPE_3D("polytope-3d"),
    HYPERPLANES("hyperplanes"),
    HYPERPLANES_3D_CONTRACTING("hyperplanes-3d-contracting"),
    HYPERPLANES_3D_EXPANDING(
            "hyperplanes-3d-expanding", "3/horizon=15", "5/imageAlong=LEADING_MODES"),
    CODIMENSION("codimension", "3/horizon=20", "5/imageAlong=LEADING_MODES"),
    MIXED("mixed"),
    LEADERS("leaders"),
    BOOLEAN_ATTENTION("boolean", "2/halfWidth=1", "5/imageShows=ATTENTION", "5/height=1000");

    private static final String SHOWS = "5/imageShows=";

    private final String example;
    private final List<String> changes = new ArrayList<>();

    Figure(final String example, final String... changes) {
        this.example = example;
        if (List.of(changes).stream().noneMatch(change -> change.startsWith(SHOWS))) {
            this.changes.addAll(strip());
        }
        this.changes.addAll(List.of(changes));
    }

    /** Enough frames for paths without kinks, of which the first and the last are drawn. */
    private static List<String> strip() {
        return List.of(
                "3/frames=241", SHOWS + "STRIP", "5/stripFrames=2", "5/width=1000", "5/height=600");
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /** The arguments of the runner that make it in a folder. */
    Object[] arguments(final Path root, final Path folder) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(root.resolve("examples").resolve(example + ".knwf"));
        arguments.add("--out");
        arguments.add(folder.resolve("out"));
        changes.forEach(change -> arguments.add("--set=" + change));
        arguments.add("--set=5/pictureFile=" + folder.resolve(file()));
        return arguments.toArray();
    }

    /** The command that makes it, as docs/figures.md has it. */
    String command() {
        return "./run examples/"
                + example
                + ".knwf --out out --set "
                + String.join(" --set ", changes)
                + " --set 5/pictureFile=$PWD/"
                + file();
    }
}
