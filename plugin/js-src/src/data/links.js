// SPDX-License-Identifier: Apache-2.0
import { weightAt } from './attention.js';

/** Above this number of tokens, lines to the leaders would hide what they are to show. */
export const MOST_LINKED = 2000;

/** Strengths that are told apart; 0 is for weights that are not known. */
export const STRENGTHS = 8;

/** The tokens that follow another, and whom: {token, leader}; none above MOST_LINKED tokens. */
export function linksOf({ n, follows }) {
  const links = [];
  for (let token = 0; n <= MOST_LINKED && token < n; token++) {
    const leader = follows[token];
    if (leader >= 0 && leader !== token) {
      links.push({ token, leader });
    }
  }
  return links;
}

/** How strong a link is at a frame, from 1 to STRENGTHS by the weight of attention; 0 if that is not known. */
export function strengthAt(attention, frame, { token, leader }) {
  const weight = weightAt(attention, frame, token, leader);
  return Number.isNaN(weight) ? 0 : Math.max(1, Math.min(STRENGTHS, Math.ceil(weight * STRENGTHS)));
}
