// SPDX-License-Identifier: Apache-2.0
/**
 * Files that settings name: from the text a user enters to a path on this machine.
 *
 * <p>May import: KNIME's file API. May be imported by: node.*.
 */
package org.attentiondynamics.nodes.file;
