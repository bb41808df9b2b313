import type { Fact } from '../fact.ts';
import type { Document } from '../filing/document.ts';
import type { Figure } from './figure.ts';
import type { Lattice } from './lattice.ts';

/** A number of a table and where in it it stands. */
export interface CellPlace {
  lattice: Lattice;
  row: number;
  column: number;
  figure: Figure;
}

/** The cells of all tables, found by a fact that was read of one. */
export class Cells {
  readonly #cells = new Map<number, CellPlace>();
  readonly #starts: Int32Array;

  constructor(lattices: readonly Lattice[], { physicalStarts }: Document) {
    this.#starts = physicalStarts;
    for (const lattice of lattices)
      lattice.rows.forEach(({ figures }, row) =>
        figures.forEach((figure, column) => {
          if (figure) this.#cells.set(figure.at, { lattice, row, column, figure });
        }),
      );
  }

  /** The cell a fact was read of; undefined for one of a sentence. */
  of({ line, column, origin }: Fact): CellPlace | undefined {
    return origin === 'table' ? this.#cells.get(this.#starts[line - 1]! + column - 1) : undefined;
  }
}
