// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a run gives again what the manifest of an earlier one records, and if not, where the
 * first difference is.
 *
 * <p>May import: outcome, workflow, settings, output, jackson-core. May be imported by: cli.
 * Executes nothing.
 */
package org.attentiondynamics.headless.verification;
