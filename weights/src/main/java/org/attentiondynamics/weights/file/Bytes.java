// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of one tensor, asked for piece by piece in ascending order. */
interface Bytes extends Closeable {
    /**
     * @param offset of the first byte, from the beginning of the tensor; never before the end of the piece asked for last
     * @param length at most {@link BinaryNumbers#LONGEST_PIECE}
     */
    ByteBuffer at(long offset, int length) throws IOException;

    /** Where the bytes come from. */
    interface Store {
        /**
         * Bytes that end where no later one is asked for.
         *
         * @param end one after the last byte that will be asked for, from the beginning of the tensor
         */
        Bytes open(long end) throws IOException;
    }
}
