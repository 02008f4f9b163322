// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.validation;

/** A check a dialog makes. */
public interface BuiltinValidation {}
