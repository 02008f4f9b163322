// SPDX-License-Identifier: Apache-2.0
/**
 * Results as files: tables as CSV, images, pages, and the manifest that says how they came about.
 *
 * <p>May import: outcome, workflow, settings, nodes, execution, the stand-in, jackson-core. May be
 * imported by: verification, cli. Nothing is in the user's folder before everything is written.
 */
package org.attentiondynamics.headless.output;
