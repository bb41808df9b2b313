import type { WitnessLine } from '../why/witness.ts';
import { harmless } from './harmless.ts';
import type { Style } from './style.ts';
import { displayWidth } from './width.ts';

/** A column of the terminal: a character, or '' where a wide one goes on; marked where it is of the number. */
interface Place {
  text: string;
  marked: boolean;
}

/** Characters of a line that are looked at on either side of the number: a page may stand on one line. */
const REACH = 400;
/** Blank columns that are kept of a run that is blank in all lines. */
const GAP = 3;

/**
 * Lines of a filing with their numbers, the figure marked below its line. Columns that are blank in all of them are drawn together, so that a table keeps
 * its columns and fits; what still is too wide is cut around the figure, all lines at the same place.
 *
 *   36 │     项目      2022 年     2021 年
 *   40 │    毛利率      61.12%      64.14%
 *      │               ^^^^^^
 */
export function passage(lines: readonly WitnessLine[], style: Style, width: number): string {
  const gutter = Math.max(0, ...lines.map(({ line }) => String(line).length));
  const room = Math.max(20, width - gutter - 6);
  const rows = cropped(squeezed(lines.map(placesOf)), room);
  return rows
    .map((row, i) => {
      const text = row.map((place) => (place.marked ? style.mark(place.text) : place.text)).join('');
      const drawn = `  ${style.dim(`${String(lines[i]!.line).padStart(gutter)} │`)} ${text}`.trimEnd();
      if (!row.some(({ marked }) => marked)) return `${drawn}\n`;
      const carets = row
        .map(({ marked }) => (marked ? '^' : ' '))
        .join('')
        .trimEnd();
      return `${drawn}\n  ${' '.repeat(gutter)} ${style.dim('│')} ${style.mark(carets)}\n`;
    })
    .join('');
}

/** Cuts a line far from its number, and lays out the rest column by column. */
function placesOf({ text, marks }: WitnessLine): Place[] {
  const from = Math.max(0, (marks[0]?.[0] ?? 0) - REACH);
  const to = (marks.at(-1)?.[1] ?? from) + REACH;
  const places: Place[] = [];
  let at = from;
  for (const character of text.slice(from, to)) {
    const marked = marks.some(([low, high]) => at >= low && at < high);
    at += character.length;
    const blank = /\s/.test(character);
    const wide = character === '\t' ? 1 : displayWidth(character);
    if (blank) for (let i = 0; i < wide; i++) places.push({ text: ' ', marked });
    else if (wide > 0) {
      places.push({ text: harmless(character), marked });
      for (let i = 1; i < wide; i++) places.push({ text: '', marked });
    }
  }
  return places;
}

function squeezed(rows: readonly Place[][]): Place[][] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const kept: number[] = [];
  let run = GAP;
  for (let column = 0; column < longest; column++) {
    const blank = rows.every((row) => row[column] === undefined || row[column]!.text === ' ');
    run = blank ? run + 1 : 0;
    // Blank margins go altogether, as the run before the first column counts as full.
    if (run <= GAP) kept.push(column);
  }
  return rows.map((row) => kept.filter((column) => column < row.length).map((column) => row[column]!));
}

/** All rows cut to the same columns, those of the marked number among them; … where something is left out. */
function cropped(rows: readonly Place[][], room: number): Place[][] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  if (longest <= room) return rows.map((row) => [...row]);
  const marked = rows.flatMap((row) => row.flatMap((place, column) => (place.marked ? [column] : [])));
  const middle = marked.length > 0 ? (Math.min(...marked) + Math.max(...marked)) >> 1 : 0;
  const from = Math.max(0, Math.min(middle - (room >> 1), longest - room));
  return rows.map((row) => {
    const part = row.slice(from, from + room);
    // Half a wide character is none.
    if (part[0]?.text === '') part[0] = { text: ' ', marked: part[0].marked };
    if (displayWidth(part.at(-1)?.text ?? '') > 1) part[part.length - 1] = { text: ' ', marked: false };
    if (from > 0 && part.length > 0) part.splice(0, displayWidth(part[0]!.text) || 1, { text: '…', marked: false });
    if (from + room < row.length) part.splice(-1, 1, { text: '…', marked: false });
    return part;
  });
}
