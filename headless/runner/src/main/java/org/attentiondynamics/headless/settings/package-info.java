// SPDX-License-Identifier: Apache-2.0
/**
 * What changes saved settings before a node sees them: options of the command line first, then flow
 * variables.
 *
 * <p>May import: outcome, workflow, the stand-in's settings. May be imported by: execution, output,
 * verification, cli.
 */
package org.attentiondynamics.headless.settings;
