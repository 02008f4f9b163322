// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: what the user asks for, and what is printed while it happens.
 *
 * <p>May import: every room of the runner, picocli. May be imported by: the entry points only.
 */
package org.attentiondynamics.headless.cli;
