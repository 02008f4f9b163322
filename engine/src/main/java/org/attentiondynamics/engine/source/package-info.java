// SPDX-License-Identifier: Apache-2.0
/**
 * Where tokens come from: random families by a seed.
 *
 * <p>May import: tokens. May be imported by: adapters only.
 */
package org.attentiondynamics.engine.source;
