// SPDX-License-Identifier: Apache-2.0

/** Does something soon after it is asked to, and however often it is asked, at most once in some milliseconds. */
export class Seldom {
  constructor(milliseconds, act) {
    this.milliseconds = milliseconds;
    this.act = act;
  }

  call() {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.act();
    }, this.milliseconds);
  }

  end() {
    clearTimeout(this.waiting);
  }
}
