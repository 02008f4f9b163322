// SPDX-License-Identifier: Apache-2.0
/**
 * What a user meets: the published update site, installed with p2, started as a program. Imports
 * nothing of the project, is imported by nothing.
 */
package org.attentiondynamics.test.install;
