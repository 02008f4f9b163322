// SPDX-License-Identifier: Apache-2.0

/** Seconds for which a frame is shown to those who prefer less motion. */
const REST = 0.5;

/** The longest step of the clock: a page that was hidden for an hour does not jump. */
const LONGEST = 0.25;

/** Draws when there is something new, and lets the clock run while it plays. */
export class Motion {
  constructor(clock, draw) {
    this.clock = clock;
    this.draw = draw;
    this.still = matchMedia('(prefers-reduced-motion: reduce)');
    this.scheduled = 0;
    this.before = 0;
    this.waited = 0;
  }

  /** What to draw: who prefers less motion sees whole frames instead of tokens gliding. */
  get index() {
    return this.still.matches ? this.clock.frame : this.clock.index;
  }

  /** What is shown of what is drawn: its frame and time, and whether it plays. */
  get shown() {
    const { clock, index } = this;
    return { index, frame: Math.round(index), time: clock.timeAt(index), playing: clock.playing };
  }

  toggle() {
    this.clock.toggle();
    this.before = 0;
    this.redraw();
  }

  redraw() {
    this.scheduled ||= requestAnimationFrame((now) => this.tick(now));
  }

  tick(now) {
    this.scheduled = 0;
    this.advance(this.before === 0 ? 0 : Math.min(LONGEST, (now - this.before) / 1000));
    this.before = this.clock.playing ? now : 0;
    this.draw();
    if (this.clock.playing) {
      this.redraw();
    }
  }

  advance(seconds) {
    this.waited += seconds;
    if (!this.still.matches || this.waited >= REST || !this.clock.playing) {
      this.clock.advance(this.waited);
      this.waited = 0;
    }
  }

  end() {
    cancelAnimationFrame(this.scheduled);
  }
}
