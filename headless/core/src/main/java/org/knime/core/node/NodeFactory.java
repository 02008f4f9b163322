// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** What the extension registry names: makes a node. */
public abstract class NodeFactory<T extends NodeModel> {
    /** The kind of a node, which decides its colour. */
    public enum NodeType {
        Source,
        Sink,
        Learner,
        Predictor,
        Manipulator,
        Visualizer,
        Widget,
        Meta,
        LoopStart,
        LoopEnd,
        ScopeStart,
        ScopeEnd,
        QuickForm,
        Configuration,
        Other,
        Missing,
        Unknown,
        Subnode,
        VirtualIn,
        VirtualOut,
        Container
    }

    protected NodeFactory() {}
}
