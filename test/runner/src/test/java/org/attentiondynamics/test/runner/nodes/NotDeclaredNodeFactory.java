// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

/** Registered as a node, but no factory that declares one. */
public final class NotDeclaredNodeFactory {}
