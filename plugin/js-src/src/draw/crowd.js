// SPDX-License-Identifier: Apache-2.0

/** Below this number of tokens every mark is drawn. */
const FEWEST = 2000;

/**
 * Which marks of a crowd need not be drawn, as one of the same kind is drawn less than a pixel away: tokens that have
 * gathered lie upon each other by the thousand.
 */
export class Crowd {
  /** @param kinds the kind of each mark, from -1 */
  constructor(kinds) {
    this.kinds = kinds;
    this.ignored = kinds.length < FEWEST;
    this.drawn = new Int32Array(0);
    this.begin(0, 0);
  }

  /** Forgets what has been drawn. */
  begin(width, height) {
    this.width = width;
    this.height = height;
    if (this.drawn.length === width * height) {
      this.drawn.fill(0);
    } else if (!this.ignored) {
      this.drawn = new Int32Array(width * height);
    }
  }

  /** Whether to draw a mark at a pixel; what lies outside is drawn, or left out, by others. */
  needs(mark, x, y) {
    if (this.ignored || !(x >= 0 && x < this.width && y >= 0 && y < this.height)) {
      return true;
    }
    const at = Math.floor(y) * this.width + Math.floor(x);
    const kind = this.kinds[mark] + 2;
    if (this.drawn[at] === kind) {
      return false;
    }
    this.drawn[at] = kind;
    return true;
  }
}
