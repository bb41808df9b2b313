import { isBroken } from './broken.ts';
import { withoutSpaces } from './piece.ts';
import { NUMBERED } from './prose.ts';
import { sections } from './section.ts';
import type { Sheet } from './sheet.ts';
import { type SpacedLine, widthOf } from './spaced-line.ts';
import type { RowLabel, Unit } from './stub.ts';

/** A line of the body of a table: of values, or of a label alone. */
export interface BodyLine extends SpacedLine {
  /** A page ends above. */
  paged: boolean;
}

/** The label of a row and the place of its first character. */
export interface SpacedLabel {
  labels: string[];
  at: number | null;
}

/**
 * The labels of the rows, in their order. A converter that writes cell after cell prints all lines of a label before the numbers of its
 * row, the last one beside them where it fits:
 *
 *     消费级智能影像                    ← full: the next character did not fit
 *     设备 478,860.52 86.59%
 *     线上销售                        ← not full: it heads the rows below
 *     公司官方商城 923.42 0.71%
 *
 * Only a page that ends within a row leaves the rest of its label below it.
 */
export function labelsOf(sheet: Sheet, body: readonly BodyLine[]): SpacedLabel[] {
  const texts = body.map(({ label }) => withoutSpaces(sheet.document.text, label.from, label.to));
  const widths = body.map(({ label }) => widthOf(sheet, label));
  const full = fullest(body, texts, widths);
  const units: Unit[] = [];
  const found: SpacedLabel[] = [];
  let text = '';
  let first = -1;
  let row = 0;
  for (let i = 0; i < body.length; i++) {
    const line = body[i]!;
    const isRow = line.values.length > 0;
    if (!isRow && first < 0 && i > 0 && line.paged && isLeftOver(units, texts, i, body)) {
      const unit = units[units.length - 1]!;
      unit.text += texts[i]!;
      continue;
    }
    if (first < 0) first = i;
    text += texts[i]!;
    if (isRow) {
      units.push({ text: isWhole(body, texts, widths, full, i) ? text : '', row, top: first, bottom: i });
      found.push({ labels: [], at: text === '' ? null : body[first]!.label.from });
      row++;
    } else if (i + 1 < body.length && wraps(sheet, body, texts, widths, full, text, i)) continue;
    else units.push({ text, row: -1, top: first, bottom: i });
    text = '';
    first = -1;
  }
  const labels: RowLabel[] = [];
  for (const unit of units) if (unit.row >= 0) labels.push({ labels: unit.text === '' ? [] : [unit.text], first: undefined });
  sections(units, labels);
  labels.forEach((label, i) => {
    found[i]!.labels = label.labels;
  });
  return found;
}

/** Whether line `i`, of a label alone, goes on in the next. `text` is the label so far. */
function wraps(
  sheet: Sheet,
  body: readonly BodyLine[],
  texts: readonly string[],
  widths: readonly number[],
  full: number,
  text: string,
  i: number,
): boolean {
  const next = body[i + 1]!;
  // Numbers never stand without a label.
  if (texts[i + 1] === '') return true;
  if (text.endsWith(':')) return false;
  if (openBrackets(text) > 0 || isBroken(texts[i]!, texts[i + 1]!)) return true;
  if (NUMBERED.test(texts[i + 1]!) || BEGINS.test(texts[i + 1]!)) return false;
  if (texts[i + 1]![0] === '(') return true;
  return widths[i]! + unbreakable(sheet, next) > full && (widths[i]! <= full || !NUMBERED.test(texts[i]!));
}

/** How far labels reach. 一、固定资产原值 alone on its line may run over its column. */
function fullest(body: readonly BodyLine[], texts: readonly string[], widths: readonly number[]): number {
  let full = 0;
  for (let i = 0; i < body.length; i++) {
    if (body[i]!.values.length === 0 && (NUMBERED.test(texts[i]!) || texts[i]!.endsWith(':'))) continue;
    full = Math.max(full, widths[i]!);
  }
  return full;
}

/** How a label begins, never how one goes on. */
const BEGINS = /^(?:其中[:]?|[减加][:]|合计|小计|总计)/;

/** Columns that the first word of a line takes: no line breaks within a Latin word, behind an opening bracket or before a closing one. */
function unbreakable(sheet: Sheet, { label }: BodyLine): number {
  const { raw } = sheet.document;
  let width = 0;
  for (let i = label.from; i < label.to; i++) {
    const code = raw.charCodeAt(i);
    if (code === 0x20) break;
    if (width > 0 && !(CLOSING.includes(raw[i]!) || OPENING.includes(raw[i - 1]!) || (code < 0x2e80 && raw.charCodeAt(i - 1) < 0x2e80)))
      break;
    width += code >= 0x2e80 ? 2 : 1;
  }
  return width;
}

const OPENING = '（(“《';

/** What never stands first on a line. */
const CLOSING = '）)、，。”》';

/**
 * A row of numbers alone takes the lines above as its label only where the last of them is the end of one; a full line may
 * go on below the numbers, as other converters print it.
 */
function isWhole(body: readonly BodyLine[], texts: readonly string[], widths: readonly number[], full: number, i: number): boolean {
  if (texts[i] !== '' || i === 0) return true;
  const next = body[i + 1];
  if (!next || next.values.length > 0) return true;
  return (
    widths[i - 1]! + 2 <= full || (openBrackets(texts[i + 1]!) >= 0 && !isBroken(texts[i - 1]!, texts[i + 1]!) && widths[i + 1]! + 2 > full)
  );
}

/** Whether line `i`, the first of a page, is the rest of the label of the row that stood last on the page before. */
function isLeftOver(units: readonly Unit[], texts: readonly string[], i: number, body: readonly BodyLine[]): boolean {
  const above = units[units.length - 1];
  if (!above || above.row < 0) return false;
  if (openBrackets(above.text) > 0 || isBroken(above.text, texts[i]!)) return true;
  // Nothing but such a rest stands below the repeated header of a table that has no more rows.
  return body.slice(i).every(({ values }) => values.length === 0);
}

/** Brackets opened less brackets closed. */
function openBrackets(text: string): number {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28) open++;
    else if (code === 0x29) open--;
  }
  return open;
}
