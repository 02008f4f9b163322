// SPDX-License-Identifier: Apache-2.0
import { project, projectionsOf } from '../data/projection.js';
import { positionsAmong } from './choices.js';

/** What the scene is drawn along: one of its projections, and two or three axes of it. */
export class Along {
  /** @param placed called whenever the scene has been placed along other axes */
  constructor(scene, placed) {
    this.scene = scene;
    this.placed = placed;
    this.projections = projectionsOf(scene);
    this.projection = this.projections[0];
    this.positions = this.among([1, 2, 3]);
    this.turn = 0;
  }

  /**
   * Draws along a projection, or along coordinates if the scene does not know it.
   *
   * @param axes numbers of axes from 1, the third 0 for none
   */
  choose(id, axes) {
    this.unknown = this.projections.some((projection) => projection.id === id) ? '' : id;
    if (this.scene.d < 2) {
      return; // one coordinate is drawn over time
    }
    const [first] = this.projections;
    const projection = this.projections.find((one) => one.id === id) ?? first;
    const same = projection === this.projection;
    const before = String(this.positions);
    this.projection = projection;
    this.positions = this.among(axes);
    if (!same || String(this.positions) !== before) {
      this.place();
    }
  }

  among(axes) {
    return this.projection ? positionsAmong(this.projection.axes.length, axes) : [];
  }

  /** A later choice overtakes an earlier one that is still being computed. */
  async place() {
    const turn = (this.turn += 1);
    await project(this.scene, { along: this.projection.id, axes: this.positions });
    if (turn === this.turn) {
      this.placed();
    }
  }

  /** What is drawn, for the remarks: names of the axes and what they are of. */
  get drawn() {
    const { projection, positions } = this;
    return {
      projection,
      names: positions.filter((position) => position >= 0).map((k) => projection.axes[k]),
    };
  }

  /** A sentence if something else was asked for; else "". */
  get trouble() {
    const wanted = { LEADING_MODES: 'leading modes', PRINCIPAL_COMPONENTS: 'principal components' };
    return this.unknown
      ? `The ${wanted[this.unknown] ?? 'axes asked for'} of this scene are not known, so coordinates are drawn.`
      : '';
  }

  end() {
    this.turn += 1;
  }
}
