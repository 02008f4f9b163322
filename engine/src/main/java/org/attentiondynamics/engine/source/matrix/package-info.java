// SPDX-License-Identifier: Apache-2.0
/**
 * Families of matrices, drawn by a seed: those of the paper, of given spectra, and of random entries.
 *
 * <p>May import: source, tokens. May be imported by: adapters only.
 */
package org.attentiondynamics.engine.source.matrix;
