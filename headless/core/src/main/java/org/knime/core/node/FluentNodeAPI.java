// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** Marks the pieces a node is declared with. */
public interface FluentNodeAPI {}
