// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A factory whose nodes may have optional ports. */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {
    protected ConfigurableNodeFactory() {}
}
