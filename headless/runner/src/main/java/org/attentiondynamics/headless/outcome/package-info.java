// SPDX-License-Identifier: Apache-2.0
/**
 * How a run ends: exit codes, and exceptions whose message is a sentence for the user.
 *
 * <p>May import: nothing of ours. May be imported by: every room of the runner.
 */
package org.attentiondynamics.headless.outcome;
