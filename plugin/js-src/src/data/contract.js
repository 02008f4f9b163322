// SPDX-License-Identifier: Apache-2.0

/**
 * Checks that the parts of the node's record Scene agree with each other. Parts that may be missing are
 * passed over.
 *
 * @throws Error with a sentence for the user
 */
export function check(data) {
  const n = data.tokens.length;
  const d = data.dimension;
  demand(Number.isInteger(d) && d > 0, `their dimension is ${d}`);
  demand(data.times.length > 0, 'no frames came');
  lengths(data, n, d);
  sent(data.sent, data.times.length);
  follows(data.follows ?? [], n);
  limit(data, d);
  (data.projections ?? []).forEach((projection) => projected(projection, d));
  (data.series ?? []).forEach(({ name, times, values }) =>
    demand(
      times.length === values.length,
      `the series "${name}" has ${times.length} times and ${values.length} values`,
    ),
  );
  spectrum(data.spectrum);
  attention(data.attention, n, data.times.length);
}

/** The same for the positions, once they are decoded. */
export function checkPositions(count, frames, n, d) {
  demand(
    count === frames * n * d,
    `${count} numbers came for ${frames} frames of ${n} tokens with ${d} coordinates`,
  );
}

export function checkWeights(count, { order, frames }) {
  const m = order.length;
  demand(
    count === frames.length * m * m,
    `${count} weights came for ${frames.length} frames of attention between ${m} tokens`,
  );
}

function demand(holds, fact) {
  if (!holds) {
    throw new Error(
      `Cannot draw the tokens, because ${fact}. Execute the node again, then open the view again.`,
    );
  }
}

function lengths(data, n, d) {
  const each = { cluster: n, leader: n, follows: n, axes: d };
  for (const [part, length] of Object.entries(each)) {
    const came = data[part]?.length ?? length;
    demand(came === length, `"${part}" has ${came} entries instead of ${length}`);
  }
}

function sent(frames, count) {
  demand(
    !frames || (increasing(frames, count) && frames[0] === 0 && frames.at(-1) === count - 1),
    `the frames sent are not the first, the last and some between them, of ${count}, in order`,
  );
}

function follows(leaders, n) {
  const token = leaders.findIndex((leader) => !isIndex(leader, n) && leader !== -1);
  demand(token < 0, `token ${token} follows token ${leaders[token]}, of ${n} from 0`);
}

function limit({ centres = [], vertices = [], flats }, d) {
  demand(
    centres.every((centre) => centre.length === d),
    `a cluster's centre has not ${d} coordinates`,
  );
  demand(
    vertices.length === 0 || vertices.length === centres.length,
    `"vertices" has ${vertices.length} entries for ${centres.length} clusters`,
  );
  demand(
    (flats ?? []).every((direction) => direction.length === d),
    `a direction of the limit has not ${d} coordinates`,
  );
}

function projected({ name, axes, rows }, d) {
  demand(
    rows.length === axes.length && rows.every((row) => row.length === d),
    `the axes of "${name}" are not ${axes.length} directions with ${d} coordinates`,
  );
}

function spectrum(eigenvalues) {
  if (eigenvalues) {
    const { real, imaginary, leading } = eigenvalues;
    demand(
      real.length === imaginary.length && leading.every((i) => isIndex(i, real.length)),
      `the spectrum has ${real.length} real and ${imaginary.length} imaginary parts, and leading ones at ${leading}`,
    );
  }
}

function attention(weights, n, frames) {
  if (weights) {
    demand(
      weights.order.every((token) => isIndex(token, n)) &&
        new Set(weights.order).size === weights.order.length,
      `attention is between tokens that are not among the ${n}, or twice the same`,
    );
    demand(
      increasing(weights.frames, frames),
      `attention is of frames that are not among the ${frames}, in order`,
    );
  }
}

const isIndex = (i, count) => Number.isInteger(i) && i >= 0 && i < count;

const increasing = (frames, count) =>
  frames.every((frame, i) => isIndex(frame, count) && (i === 0 || frame > frames[i - 1]));
