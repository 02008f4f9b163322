// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.headless.settings.Overrides;

/**
 * What the manifest records of a run beside the workflow and its results.
 *
 * @param overrides what the command line changed
 * @param unpackLimit how many MiB a .knwf file could unpack to
 * @param home the folder the manifest will be in, which its paths are relative to
 * @param java the version and the vendor of the Java that runs
 * @param bundles symbolic name and version of the runner and of what hosts the nodes
 */
public record RunFacts(
        Overrides overrides, int unpackLimit, Path home, String java, List<String> bundles) {
    public RunFacts {
        bundles = List.copyOf(bundles);
    }
}
