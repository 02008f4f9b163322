// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

/** A group of settings shown together. */
public interface WidgetGroup {}
