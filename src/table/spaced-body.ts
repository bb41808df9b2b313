import { isStub } from './head.ts';
import { NUMBERED } from './prose.ts';
import { Blank, Note, Other, Page, type Sheet, UnitLine } from './sheet.ts';
import { headLine } from './spaced-cell.ts';
import type { BodyLine } from './spaced-label.ts';
import { type SpacedLine, spacedLine, widthOf } from './spaced-line.ts';
import { introduces, isBreak, isRow, nextLine, type PageForm } from './spaced-page.ts';

/** Most lines of labels between two rows. */
const LABEL = 10;

/** The lines of a table from its header down, and its last. */
export function bodyOf(
  sheet: Sheet,
  headLines: readonly number[],
  row: SpacedLine,
  n: number,
  page: PageForm,
  taken: Uint8Array,
): { body: BodyLine[]; lastLine: number } {
  const body: BodyLine[] = [];
  const repeated = headLines.map((line) => sheet.compact(line));
  let last = row.line;
  let kept = 0;
  let paged = false;
  let tail = 0;
  for (let line = headLines[headLines.length - 1]! + 1; line < sheet.count; line++) {
    const kind = sheet.kind[line]!;
    if (kind === Blank) {
      if (!isBreak(sheet, line)) break;
      continue;
    }
    if (kind === Page) {
      paged = true;
      continue;
    }
    if (kind === UnitLine || kind === Note || kind === Other || (line > row.line && taken[line] !== 0)) break;
    if (paged) {
      const behind = behindHeader(sheet, line, repeated);
      if (behind > 0) {
        line = behind;
        const rest = restBelow(sheet, behind, page, tail);
        if (rest.length > 0 && body[body.length - 1]?.values.length) {
          for (const at of rest) body.push({ ...wholeLine(sheet, at), paged: true });
          kept = body.length;
          last = rest[rest.length - 1]!;
          break;
        }
        continue;
      }
    }
    const read = spacedLine(sheet, line);
    if (read.values.length > 0 && isBodyRow(sheet, read, n)) {
      body.push({ ...read, paged });
      kept = body.length;
      last = line;
      tail = Math.max(tail, widthOf(sheet, { from: read.values[0]!.from, to: sheet.to[line]! }));
    } else {
      const whole = wholeLine(sheet, line);
      if (line > row.line && endsTable(sheet, line, whole, page, tail)) break;
      body.push({ ...whole, paged });
      if (body.length - kept > LABEL) break;
    }
    paged = false;
  }
  body.length = kept;
  return { body, lastLine: last };
}

const wholeLine = (sheet: Sheet, line: number): SpacedLine => ({
  line,
  label: { from: sheet.from[line]!, to: sheet.to[line]! },
  values: [],
});

/**
 * A line with values in a table of `n` columns. Sentences wrap behind a number as well (销售费用分别为30,578.36万元、52,828.04万元和 82,566.59):
 * a line with fewer values than columns must look like a label before them.
 */
function isBodyRow(sheet: Sheet, row: SpacedLine, n: number): boolean {
  const { text } = sheet.document;
  if (row.values.length === n) return isRow(sheet, row);
  if (/[,。;:]/.test(text.slice(row.label.from, row.label.to))) return false;
  return row.values.length >= 2 ? isRow(sheet, row) : /[.,%]/.test(text.slice(row.values[0]!.from, row.values[0]!.to));
}

/** The last line of the header that is printed again from `line` on; 0 where none is. */
function behindHeader(sheet: Sheet, line: number, repeated: readonly string[]): number {
  let at = line;
  for (let k = 0; k < repeated.length; at++) {
    if (at >= sheet.count) return 0;
    if (sheet.kind[at] === Blank) continue;
    if (sheet.compact(at) !== repeated[k]) return 0;
    k++;
  }
  return at - 1;
}

/**
 * Lines right under a repeated header that end a table without a further row: the rest of the last label before the page.
 *
 *     扣除非经常性损益后归属于母 16,074.03 16,882.78 -4.79%
 *     ── page ──
 *     项目 2025 年 1-3 月 2024 年 1-3 月 变动幅度
 *     公司股东的净利润
 *     2025年1-3月，公司营业收入为…
 */
function restBelow(sheet: Sheet, header: number, page: PageForm, tail: number): number[] {
  const rest: number[] = [];
  for (let line = header + 1; line < sheet.count && rest.length < 4; line++) {
    const kind = sheet.kind[line]!;
    if (kind === UnitLine || kind === Note || kind === Other || kind === Page) return rest;
    if (kind === Blank) continue;
    const read = spacedLine(sheet, line);
    if (read.values.length > 0) return [];
    if (endsTable(sheet, line, wholeLine(sheet, line), page, tail)) return rest;
    rest.push(line);
  }
  return [];
}

/** Whether a line without values ends the table above it: prose, a heading over prose, the header of another table. */
function endsTable(sheet: Sheet, line: number, { label }: SpacedLine, page: PageForm, tail: number): boolean {
  const text = sheet.compact(line);
  if (/[。;!?]/.test(text) || (text.endsWith(':') && introduces(text))) return true;
  // Labels leave room for the numbers beside them.
  const width = widthOf(sheet, label);
  if (width > 60 || width + Math.min(tail, 40) > page.width) return true;
  const next = nextLine(sheet, line);
  if (isStub(text)) return next < sheet.count && isHeader(sheet, next);
  return isHeader(sheet, line);
}

/** Whether a line shows by itself that it is of a header: two periods, one alone, 项目 before others. */
function isHeader(sheet: Sheet, line: number): boolean {
  if (spacedLine(sheet, line).values.length > 0) return false;
  const text = sheet.compact(line);
  const { cells, rest } = headLine(sheet, line);
  const periods = cells.filter(({ period }) => period).length;
  return (
    rest > 0 ||
    periods >= 2 ||
    (periods === 1 && (cells.length === 1 || isStub(cells[0]!.text))) ||
    (cells.length >= 2 && isStub(cells[0]!.text) && !NUMBERED.test(text))
  );
}
