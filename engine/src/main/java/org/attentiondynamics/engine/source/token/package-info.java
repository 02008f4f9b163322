// SPDX-License-Identifier: Apache-2.0
/**
 * Families of initial tokens: drawn by a seed, spread without chance, and configurations with a closed form; and how tokens are normalised.
 *
 * <p>May import: source, tokens. May be imported by: adapters only.
 */
package org.attentiondynamics.engine.source.token;
