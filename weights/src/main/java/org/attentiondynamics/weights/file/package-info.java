// SPDX-License-Identifier: Apache-2.0
/**
 * Files of tensors: safetensors, NumPy, ONNX, Matrix Market and CSV, each behind {@link WeightFile}.
 *
 * <p>May import: engine.tokens. May be imported by: transformer, adapters.
 */
package org.attentiondynamics.weights.file;
