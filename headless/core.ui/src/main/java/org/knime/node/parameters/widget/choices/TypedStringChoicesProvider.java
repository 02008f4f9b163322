// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

/** Provides choices that have a type. */
public interface TypedStringChoicesProvider extends ChoicesStateProvider<Object> {}
