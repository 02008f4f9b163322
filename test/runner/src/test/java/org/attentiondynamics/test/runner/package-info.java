// SPDX-License-Identifier: Apache-2.0
/**
 * What the runner promises, seen from outside: arguments in, exit code, sentences and files out.
 */
package org.attentiondynamics.test.runner;
