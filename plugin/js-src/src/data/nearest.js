// SPDX-License-Identifier: Apache-2.0

/** Finds the frames that are still to be done, those nearest to a moving place first. */
export class Nearest {
  constructor(frames) {
    this.frames = frames;
    this.reset();
  }

  /** To be called when frames that were done are to be done again. */
  reset() {
    this.place = NaN;
  }

  /** The frame nearest to a place for which a test holds, of two equally near the later; -1 if none. */
  next(place, wanted) {
    if (place !== this.place) {
      this.place = place;
      this.radius = 0;
    }
    for (; this.radius < this.frames; this.radius++) {
      for (const frame of [place + this.radius, place - this.radius]) {
        if (frame >= 0 && frame < this.frames && wanted(frame)) {
          return frame;
        }
      }
    }
    return -1;
  }
}
