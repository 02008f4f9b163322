// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { cellAt, layoutOf, moved, runsOf } from '../src/panels/cells.js';
import { colourScale, NAMED, paint, placeOf } from '../src/panels/colour-scale.js';
import { chartOf, leastHeight, timeAt } from '../src/panels/line-chart.js';
import { brief, ends, extentOf, frameAt, scale, stretches } from '../src/panels/lines.js';
import * as lines from '../src/panels/lines.js';
import { described, distinct, planeOf, summary, written } from '../src/panels/plane.js';

/** Relative luminance as WCAG defines it. */
function luminance(red, green, blue) {
  const [r, g, b] = [red, green, blue]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const luminances = (dark) => {
  const colours = colourScale(dark);
  return Array.from({ length: colours.length / 3 }, (_, i) =>
    luminance(...colours.subarray(3 * i, 3 * i + 3)),
  );
};

describe('the colour scale', () => {
  it('grows darker on light paper and lighter on dark paper from step to step', () => {
    const light = luminances(false);
    const dark = luminances(true);
    for (let i = 1; i < light.length; i++) {
      expect(light[i]).toBeLessThanOrEqual(light[i - 1]);
      expect(dark[i]).toBeGreaterThanOrEqual(dark[i - 1]);
    }
    expect((light[0] + 0.05) / (light.at(-1) + 0.05)).toBeGreaterThan(7);
    expect((dark.at(-1) + 0.05) / (dark[0] + 0.05)).toBeGreaterThan(7);
  });

  it('gives small weights room, and holds weights that rounding put outside', () => {
    expect([0, 0.01, 0.25, 1].map(placeOf)).toEqual([0, 0.1, 0.5, 1]);
    expect([placeOf(-1e-9), placeOf(1 + 1e-9)]).toEqual([0, 1]);
    expect([NAMED[0], NAMED.at(-1)]).toEqual([0, 1]);
  });

  it('paints its ends as 0 and 1, and what is not a number as neither', () => {
    const colours = colourScale(false);
    const pixels = new Uint8ClampedArray(12);
    paint(Float32Array.of(0, 1, NaN), colours, [1, 0, 0], pixels);
    expect([...pixels.subarray(0, 4)]).toEqual([...colours.subarray(0, 3), 255]);
    expect([...pixels.subarray(4, 8)]).toEqual([...colours.subarray(-3), 255]);
    expect([...pixels.subarray(8)]).toEqual([255, 0, 0, 255]);
  });
});

describe('the cells of the heat map', () => {
  const layout = layoutOf(300, 250, 10);

  it('are square and fit into the canvas, with the scale beside them', () => {
    expect(layout.y + layout.side).toBeLessThanOrEqual(250);
    expect(layout.x + layout.side).toBeLessThan(300);
    expect(layout.cell * 10).toBeCloseTo(layout.side, 12);
  });

  it('are found in their middle, row first', () => {
    for (let row = 0; row < 10; row++) {
      for (let column = 0; column < 10; column++) {
        const x = layout.x + (column + 0.5) * layout.cell;
        const y = layout.y + (row + 0.5) * layout.cell;
        expect(cellAt(layout, x, y)).toEqual([row, column]);
      }
    }
  });

  it('are found from the bars beside them and nowhere else', () => {
    expect(cellAt(layout, layout.x - 3, layout.y + layout.side - 1)).toEqual([9, 0]);
    expect(cellAt(layout, layout.x + layout.side + 1, layout.y + 5)).toBeNull();
    expect(cellAt(layoutOf(300, 250, 0), 20, 20)).toBeNull();
    expect(cellAt(layoutOf(0, 0, 3), 500, 500)).toBeNull();
  });

  it('are walked by keys that stop at the edges', () => {
    expect(moved(null, 'ArrowRight', 3)).toEqual([0, 0]);
    expect(moved([1, 1], 'ArrowUp', 3)).toEqual([0, 1]);
    expect(moved([0, 1], 'ArrowUp', 3)).toEqual([0, 1]);
    expect(moved([2, 1], 'ArrowRight', 3)).toEqual([2, 2]);
    expect(moved([1, 1], 'Home', 3)).toEqual([1, 0]);
    expect(moved([1, 1], 'End', 3)).toEqual([1, 2]);
    expect(moved([1, 1], 'Tab', 3)).toBeNull();
    expect(moved(null, 'ArrowUp', 0)).toBeNull();
  });

  it('of one cluster make one stretch of the bars', () => {
    expect(runsOf([3, 0, 2, 1], [5, 7, 7, 5])).toEqual([
      { from: 0, to: 2, cluster: 5 },
      { from: 2, to: 4, cluster: 7 },
    ]);
    expect(runsOf([], [])).toEqual([]);
  });
});

describe('lines over time', () => {
  const series = { name: 'rank', times: [0, 1, 2, 3, 4], values: [5, NaN, 3, 2, Infinity] };

  it('have gaps where values are missing, and single values of their own', () => {
    expect(stretches(series)).toEqual([
      [[0, 5]],
      [
        [2, 3],
        [3, 2],
      ],
    ]);
    expect(stretches({ times: [0, 1], values: [NaN, NaN] })).toEqual([]);
  });

  it('say the last known value, and none in a gap or before the first', () => {
    expect([0, 0.9, 1.5, 2.5, 9].map((time) => lines.valueAt(series, time))).toEqual([
      5,
      5,
      NaN,
      3,
      Infinity,
    ]);
    expect(lines.valueAt({ times: [2], values: [1] }, 1)).toBeNaN();
    expect(lines.valueAt({ times: [], values: [] }, 1)).toBeNaN();
  });

  it('of a run backward in time are read the same way', () => {
    const backward = { times: [0, -1, -2], values: [1, 2, 3] };
    expect([0.5, 0, -0.5, -2].map((time) => lines.valueAt(backward, time))).toEqual([NaN, 1, 1, 3]);
  });

  it('fit what is finite, with room also around a single value', () => {
    const { lower, upper } = extentOf(series);
    expect([lower < 2, lower > 1.8, upper > 5, upper < 5.2]).toEqual([true, true, true, true]);
    expect(extentOf({ values: [3, 3] })).toEqual({ lower: 2.5, upper: 3.5 });
    expect(extentOf({ values: [NaN] })).toEqual({ lower: -1, upper: 1 });
  });

  it('name the ends of their values, briefly', () => {
    expect(ends(series)).toEqual([2, 5]);
    expect(ends({ values: [4, 4] })).toEqual([4]);
    expect(ends({ values: [NaN] })).toEqual([]);
    expect([196, 0.12345, 9.798e-5].map(brief)).toEqual(['196', '0.12', '9.8·10⁻⁵']);
  });

  it('lead from a place back to the nearest frame', () => {
    expect([0.4, 0.6, -3, 30].map((time) => frameAt([0, 1, 5], time))).toEqual([0, 1, 0, 2]);
    expect(frameAt([7], 7)).toBe(0);
  });

  it('are placed by a scale that may run downwards and may be a point', () => {
    expect(scale([0, 10], [100, 0])(2)).toBe(80);
    expect(scale([3, 3], [0, 50])(3)).toBe(25);
  });

  it('are said in a sentence', () => {
    expect(lines.summary(series)).toBe('rank: 5 at t = 0, 2 at t = 3; least 2, greatest 5.');
    expect(lines.summary({ name: 'rank', times: [0], values: [NaN] })).toBe(
      'rank: no value is known.',
    );
  });
});

describe('the chart of the lines', () => {
  const flatLine = { name: 'rank', times: [0, 10], values: [1, 2] };
  const chart = chartOf([flatLine, flatLine], [0, 10], 300, leastHeight(2));

  it('puts one line below the other, each with room for its values', () => {
    const [first, second] = chart.rows;
    expect(first.bottom - first.top).toBeGreaterThan(20);
    expect(second.top).toBeGreaterThan(first.bottom);
    expect(second.bottom).toBeLessThan(leastHeight(2));
    for (const value of flatLine.values) {
      expect(first.y(value)).toBeGreaterThan(first.top);
      expect(first.y(value)).toBeLessThan(first.bottom);
    }
    expect(first.y(1)).toBeGreaterThan(first.y(2));
  });

  it('knows the time at a place, and at its ends beyond them', () => {
    expect(timeAt(chart, chart.x(2.5))).toBeCloseTo(2.5, 12);
    expect([timeAt(chart, -50), timeAt(chart, 5000)]).toEqual([0, 10]);
  });

  it('of a run backward in time runs from its start to its end, too', () => {
    const backward = chartOf([flatLine], [0, -4], 300, 120);
    expect(backward.x(0)).toBeLessThan(backward.x(-4));
    expect(timeAt(backward, backward.x(-1))).toBeCloseTo(-1, 12);
  });
});

describe('the complex plane', () => {
  const spectrum = { real: [0.5, 2, 0.5, 2], imaginary: [1, 0, -1, 1e-12], leading: [1] };

  it('holds values that coincide once, the leading ones first', () => {
    expect(distinct(spectrum)).toEqual([
      { real: 2, imaginary: 0, count: 2, leading: true },
      { real: 0.5, imaginary: 1, count: 1, leading: false },
      { real: 0.5, imaginary: -1, count: 1, leading: false },
    ]);
  });

  it('passes over values that are not finite', () => {
    expect(distinct({ real: [NaN, 1], imaginary: [0, 0], leading: [1] })).toHaveLength(1);
    expect(distinct({ real: [NaN], imaginary: [0], leading: [] })).toEqual([]);
  });

  it('has the same unit along both axes and shows all values and 0', () => {
    for (const [width, height] of [
      [300, 150],
      [100, 400],
    ]) {
      // prettier-ignore
      const plane = planeOf(distinct(spectrum), width, height);
      expect(plane.x(1) - plane.x(0)).toBeCloseTo(plane.y(0) - plane.y(1), 9);
      expect((plane.right - plane.left) / width).toBeCloseTo(
        (plane.top - plane.bottom) / height,
        12,
      );
      for (const [real, imaginary] of [
        [0, 0],
        [2, 0],
        [0.5, -1],
        [0.5, 1],
      ]) {
        // prettier-ignore
        expect(plane.x(real)).toBeGreaterThan(0);
        expect(plane.x(real)).toBeLessThan(width);
        expect(plane.y(imaginary)).toBeGreaterThan(0);
        expect(plane.y(imaginary)).toBeLessThan(height);
      }
    }
  });

  it('can show nothing but 0', () => {
    const plane = planeOf([{ real: 0, imaginary: 0 }], 100, 60);
    expect([plane.x(0), plane.y(0)]).toEqual([50, 30]);
    expect(plane.right).toBeGreaterThan(plane.left);
  });

  it('writes numbers as people do', () => {
    const value = (real, imaginary) => written({ real, imaginary });
    expect([value(2, 0), value(0.5, -2), value(0, 1), value(0, -1), value(-1, 0.25)]).toEqual([
      '2',
      '0.5 − 2 i',
      'i',
      '−i',
      '−1 + 0.25 i',
    ]);
    expect(described({ real: 2, imaginary: 0, count: 3, leading: true })).toBe(
      '2, leading, 3 times',
    );
  });

  it('is said in a sentence', () => {
    expect(summary(distinct(spectrum))).toBe('4 eigenvalues of V. Leading: 2, 2 times.');
    expect(summary(distinct({ real: [1], imaginary: [0], leading: [] }))).toBe(
      '1 eigenvalue of V. None is leading.',
    );
  });
});
