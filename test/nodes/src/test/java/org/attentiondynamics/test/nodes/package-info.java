// SPDX-License-Identifier: Apache-2.0
/** The nodes as a host meets them: found through the extension registry of a running Equinox, configured and executed. */
package org.attentiondynamics.test.nodes;
