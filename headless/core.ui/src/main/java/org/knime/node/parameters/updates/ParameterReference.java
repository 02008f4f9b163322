// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

/** Names a field whose value others depend on. */
public interface ParameterReference<T> {}
