// SPDX-License-Identifier: Apache-2.0
import { isolated, shortened } from '../data/names.js';

const NUMBERS = '12px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const NAMES = '600 13px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const HEIGHT = 12;

/** Pixels between two numbers, and between a name and the edge of the picture. */
const APART = 3;

/**
 * Numbers and names of axes. A name stays within the picture, shortened if need be; a number that would touch what is written
 * already is left out.
 */
export class Lettering {
  /** @param width of the picture in pixels */
  constructor(context, width, theme) {
    this.context = context;
    this.width = width;
    this.theme = theme;
    this.written = [];
    context.direction = 'ltr';
  }

  /** @param align where x is: at the left or right end of the text or in its center */
  number(label, x, y, align) {
    const { context, theme } = this;
    context.font = NUMBERS;
    const box = boxOf(x, y, context.measureText(label).width, align);
    if (!this.written.some((other) => touch(box, other))) {
      this.write(label, box, theme.muted);
    }
  }

  /**
   * @param most width in pixels that the name may take
   * @param before,after signs around the name
   */
  name(name, x, y, align, most, before = '', after = '') {
    const { context, theme, width } = this;
    context.font = NAMES;
    const whole = (text) => before + isolated(text) + after;
    const widthOf = (text) => context.measureText(whole(text)).width;
    const fitting = shortened(name, Math.min(most, width - 2 * APART), widthOf);
    const box = boxOf(x, y, widthOf(fitting), align);
    const inside = Math.max(APART, Math.min(box.left, width - APART - (box.right - box.left)));
    const moved = { ...box, left: inside, right: inside + box.right - box.left };
    this.write(whole(fitting), moved, theme.text);
  }

  write(text, box, colour) {
    this.written.push(box);
    this.context.textAlign = 'left';
    this.context.fillStyle = colour;
    this.context.fillText(text, box.left, box.bottom);
  }
}

const SHARE_LEFT = { left: 0, center: 0.5, right: 1 };

function boxOf(x, y, width, align) {
  const left = x - SHARE_LEFT[align] * width;
  return { left, right: left + width, top: y - HEIGHT, bottom: y };
}

const touch = (a, b) =>
  a.left < b.right + APART && b.left < a.right + APART && a.top < b.bottom && b.top < a.bottom;
