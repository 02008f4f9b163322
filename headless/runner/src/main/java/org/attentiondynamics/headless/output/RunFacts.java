// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.util.List;

/**
 * What the manifest records of a run beside the workflow and its results.
 *
 * @param workflowVariables the arguments of -workflow.variable as given
 * @param options the arguments of -option as given
 * @param java the version and the vendor of the Java that runs
 * @param bundles symbolic name and version of the runner and of what hosts the nodes
 */
public record RunFacts(
        List<String> workflowVariables, List<String> options, String java, List<String> bundles) {
    public RunFacts {
        workflowVariables = List.copyOf(workflowVariables);
        options = List.copyOf(options);
        bundles = List.copyOf(bundles);
    }
}
