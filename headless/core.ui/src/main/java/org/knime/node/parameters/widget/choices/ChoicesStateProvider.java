// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

/** Provides choices. */
public interface ChoicesStateProvider<T> {}
