// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.updates;

/** A condition on other fields. Dialogs evaluate it; a host without dialogs does not. */
public interface EffectPredicate {}
