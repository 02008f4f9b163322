// SPDX-License-Identifier: Apache-2.0
/**
 * Where tokens come from: families by a seed and configurations with a closed form; and how tokens are normalised.
 *
 * <p>May import: tokens. May be imported by: adapters only.
 */
package org.attentiondynamics.engine.source;
