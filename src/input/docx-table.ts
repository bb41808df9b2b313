import { type Attribute, isOn } from './xml.ts';

/** A cell as it is read. */
interface Cell {
  content: string;
  columns: number;
  rows: number;
  /** How it is merged with the cell above it, or beside it (w:vMerge, 17.4.84, w:hMerge, 17.4.22). */
  down: Merge;
  across: Merge;
}

/** Begins a merged cell, continues one, or neither. */
type Merge = 'restart' | 'continue' | null;

/** A table as it is read, element by element. */
export interface Table {
  openRow(): void;
  /** A property of the open row or of its open cell. */
  rowProperty(name: string, attribute: Attribute): void;
  closeRow(): void;
  openCell(): void;
  cellProperty(name: string, attribute: Attribute): void;
  closeCell(content: string): void;
  /** Its rows as HTML, a row a line; '' where it has none. */
  close(): string;
}

/** No table of a filing is wider; a span beyond that is a slip. */
const WIDEST = 1000;

const count = (attribute: Attribute): number => Math.min(Math.max(0, Number.parseInt(attribute('val') ?? '', 10) || 0), WIDEST);
const mergeOf = (attribute: Attribute): Merge => (attribute('val') === 'restart' ? 'restart' : 'continue');

/**
 * Sets the rows of a table, of merged cells one with its spans. How far down a cell goes shows only in the rows below it: it and what follows it are held until a row
 * comes that continues no cell.
 */
export function tableOf(): Table {
  let html = '';
  /** Rows that are not yet written, since cells of theirs may go on below. */
  let held: Cell[][] = [];
  /** The cells of the row before that may go on below it, by their columns. */
  let above = new Map<number, Cell>();
  let row: { cells: Cell[]; indent: number; dropped: boolean } | null = null;
  let cell: Cell | null = null;
  const write = (): void => {
    for (const cells of held) html += `<tr>${cells.map(tagOf).join('')}</tr>\n`;
    held = [];
  };
  return {
    openRow() {
      row = { cells: [], indent: 0, dropped: false };
    },
    rowProperty(name, attribute) {
      if (!row) return;
      // A row that was deleted with changes tracked (17.13.5.12), or is hidden.
      if (name === 'del' || name === 'hidden') row.dropped ||= isOn(attribute);
      else if (name === 'gridBefore') row.indent = count(attribute);
    },
    closeRow() {
      if (!row) return;
      const { cells, indent, dropped } = row;
      row = null;
      if (dropped) return;
      const shown: Cell[] = indent > 0 ? [{ content: '', columns: indent, rows: 1, down: null, across: null }] : [];
      const below = new Map<number, Cell>();
      let column = indent;
      for (const each of cells) {
        const begun = each.down === 'continue' ? above.get(column) : undefined;
        if (begun) begun.rows++;
        else shown.push(each);
        if (each.down !== null) below.set(column, begun ?? each);
        column += each.columns;
      }
      above = below;
      // Nothing above this row goes on into it.
      if (![...below.values()].some(({ rows }) => rows > 1)) write();
      held.push(shown);
      if (below.size === 0) write();
    },
    openCell() {
      cell = { content: '', columns: 1, rows: 1, down: null, across: null };
    },
    cellProperty(name, attribute) {
      if (!cell) return;
      if (name === 'gridSpan') cell.columns = Math.max(1, count(attribute));
      else if (name === 'vMerge') cell.down = mergeOf(attribute);
      else if (name === 'hMerge') cell.across = mergeOf(attribute);
    },
    closeCell(content) {
      if (!cell || !row) return;
      const before = row.cells.at(-1);
      if (cell.across === 'continue' && before) before.columns += cell.columns;
      else row.cells.push(Object.assign(cell, { content }));
      cell = null;
    },
    close() {
      write();
      return html;
    },
  };
}

function tagOf({ content, columns, rows }: Cell): string {
  return `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${content}</td>`;
}
