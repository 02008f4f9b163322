// SPDX-License-Identifier: Apache-2.0

/** Seconds that the whole run takes at speed 1. */
export const SECONDS = 10;

/**
 * Where a run is and how it goes on: a frame number, possibly between two frames, that moves with the
 * time of the run, so that frames at unequal times play at their own pace.
 */
export class Clock {
  constructor(times) {
    this.times = times;
    this.last = times.length - 1;
    this.index = this.last;
    this.speed = 1;
    this.playing = false;
  }

  get time() {
    return this.timeAt(this.index);
  }

  timeAt(index) {
    const before = Math.min(Math.floor(index), this.last);
    const after = Math.min(before + 1, this.last);
    return this.times[before] + (index - before) * (this.times[after] - this.times[before]);
  }

  get frame() {
    return Math.round(this.index);
  }

  /** Goes to a frame and stops there. */
  seek(index) {
    this.index = Math.min(this.last, Math.max(0, index));
    this.playing = false;
  }

  /** Goes some frames on or back; from between two frames first to the next one in that direction. */
  move(frames) {
    const whole = frames > 0 ? Math.floor(this.index) : Math.ceil(this.index);
    this.seek(whole + frames);
  }

  /** Plays or stops; from the end, plays from the start. */
  toggle() {
    this.playing = !this.playing && this.last > 0;
    if (this.playing && this.index >= this.last) {
      this.index = 0;
    }
  }

  /** Lets some seconds pass on the wall. */
  advance(seconds) {
    if (!this.playing) {
      return;
    }
    const whole = this.times[this.last] - this.times[0];
    this.index = indexOf(this.times, this.time + (seconds * this.speed * whole) / SECONDS);
    if (this.index >= this.last) {
      this.seek(this.last);
    }
  }
}

/** The frame number, possibly fractional, at a time; times must increase, or all decrease as those of a run backward in time do. */
export function indexOf(times, time) {
  let low = 0;
  let high = times.length - 1;
  const sign = times[high] < times[0] ? -1 : 1;
  if (!(sign * time < sign * times[high])) {
    return high;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sign * times[middle] <= sign * time) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const span = times[low + 1] - times[low];
  return low + Math.max(0, sign * span > 0 ? (time - times[low]) / span : 0);
}
