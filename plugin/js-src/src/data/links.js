// SPDX-License-Identifier: Apache-2.0

/** Above this number of tokens, lines to the leaders would hide what they are to show. */
export const MOST_LINKED = 2000;
