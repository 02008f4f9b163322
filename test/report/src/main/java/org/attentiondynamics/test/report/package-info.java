// SPDX-License-Identifier: Apache-2.0
/**
 * Sums up what surefire, Tycho and Vitest reported. Imports nothing of the project and is imported
 * by nothing.
 */
package org.attentiondynamics.test.report;
