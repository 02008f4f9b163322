// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

/** What a family of tokens asks the user for. */
enum FamilySetting {
    /** The number of tokens. */
    COUNT,
    /** The number of coordinates. */
    DIMENSION,
    HALF_WIDTH,
    STANDARD_DEVIATION,
    RADIUS,
    OFFSET,
    COMPONENTS,
    SEED,
    /** What to read from the connected table, apart from coordinates and ids. */
    CONNECTED_TABLE,
    /** The columns of the coordinates. */
    COORDINATES,
    /** The column of the token ids, and the file with their embeddings. */
    TOKEN_IDS
}
