// SPDX-License-Identifier: Apache-2.0

/**
 * Pictures as PNG and animations as APNG, compressed by a deflate of our own: zlib's bytes differ
 * from release to release, and Java runtimes bring different ones.
 *
 * <p>May import: java.io, java.util and view.raster. May be imported by: view.
 */
package org.attentiondynamics.nodes.view.png;
