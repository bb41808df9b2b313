import { captionLines } from './caption.ts';
import { centre } from './column.ts';
import { textOf } from './piece.ts';
import { isProse, isTitle, NUMBERED } from './prose.ts';
import { Blank, firstValue, Lone, Page, type Sheet, Text, UnitLine } from './sheet.ts';

/** 项目, 公司名称, 产品类别, 年份: what stands over a label column. */
const STUB =
  /^(?:分[^、]{2,5}|.{0,6}(?:项目|数据|类别|类型|名称|简称|分类|年份|科目|指标|地区|行业|领域|种类|区间|账龄)|产品|序号|客户|供应商|时间|期间|年度|单位)$/;

/** Whether a compact text is such a word; none is longer than eight characters. */
export const isStub = (text: string): boolean => text.length <= 8 && STUB.test(text);

export interface Head {
  header: number[];
  /** Fragments above the first value line that belong to the body. */
  body: number[];
  unitLine: number | null;
  caption: number[];
  firstLine: number;
}

/** Walks up from the first line of values: fragments, header, unit, caption. Stops at `floor`, the table before. */
export function headOf(sheet: Sheet, first: number, floor: number): Head {
  const left = firstValue(sheet, first);
  const candidates: number[] = [];
  const gapBelow = new Set<number>();
  let line = first - 1;
  let blanks = 0;
  let unitLine: number | null = null;
  let page = false;
  // The line above the first end of a page, where only the rows go on behind it.
  let pageBelow: number | null = null;
  for (; line > floor && candidates.length < 24; line--) {
    const kind = sheet.kind[line]!;
    if (kind === Blank) {
      blanks++;
      continue;
    }
    if (kind === Page) {
      page = true;
      continue;
    }
    if (kind === UnitLine) {
      if (unitLine !== null) break;
      unitLine = line;
      // 单位 stands above the header; once it is passed, only prose follows.
      line--;
      break;
    }
    if (kind !== Lone && kind !== Text) break;
    if (blanks > 2 && !page) break;
    if (kind === Lone && isProse(sheet, line, left, left)) break;
    // A numbered line above the header is a title, one below it heads the first rows.
    if (
      kind === Lone &&
      sheet.x0(line) < left - 8 &&
      NUMBERED.test(sheet.compact(line)) &&
      candidates.some((c) => sheet.kind[c] === Text && sheet.x1(c) > left)
    )
      break;
    if (kind === Text && isTitle(sheet, line)) break;
    if (blanks > 0 && !page) gapBelow.add(line);
    if (page) pageBelow = pageBelow ?? line;
    candidates.unshift(line);
    blanks = 0;
    page = false;
  }
  const split = splitHeader(sheet, candidates, gapBelow, pageBelow, first, left);
  const top = split.header[0] ?? split.body[0] ?? first;
  const from = unitLine !== null ? Math.min(unitLine, top) : top;
  return {
    header: split.header,
    body: split.body,
    unitLine,
    caption: captionLines(sheet, from, floor),
    firstLine: from,
  };
}

/**
 * Parts the lines above the first values into header and fragments of the first row. The label column's own word (项目)
 * stands at half height of the header, so the header reaches as far below it as above:
 *
 *                                   本期比上期
 *      项目        本期金额  上期金额              变动原因
 *                                  同期增减(%)
 *     经营活动产                                 主要系本期购买商品、接     ← a fragment of the first row
 *     生的现金流  369,100,908.49  22,934,667.53   1,509.36   受劳务支付的现金减少所
 */
function splitHeader(
  sheet: Sheet,
  lines: number[],
  gapBelow: Set<number>,
  pageBelow: number | null,
  first: number,
  left: number,
): { header: number[]; body: number[] } {
  const numbers = sheet.pieces(first).filter((piece) => piece.x0 >= left);
  const values = numbers.length;
  const middle = values > 0 ? centre(numbers[0]!) : left;
  const over = lines.map((line) => sheet.pieces(line).filter((piece) => centre(piece) >= left - 4).length);
  const isLeaf = (i: number): boolean => sheet.kind[lines[i]!] === Text && over[i]! >= Math.max(2, 0.6 * values);
  const lastLeaf = lines.findLastIndex((_, i) => isLeaf(i));
  const hasStub = (i: number): boolean => {
    const piece = sheet.pieces(lines[i]!)[0]!;
    // Alone on its line such a word is a section (分行业), unless header cells follow or there are none at all.
    if (sheet.kind[lines[i]!] === Lone && ((lastLeaf >= 0 && lastLeaf < i) || (i > 0 && gapBelow.has(lines[i - 1]!)))) return false;
    // Centred over long labels it may stand right of where the numbers begin.
    const before = sheet.kind[lines[i]!] === Text ? middle : left;
    return (piece.x0 < left || centre(piece) < before) && isStub(textOf(sheet.document, piece));
  };
  let top = lines.findIndex((line, i) => sheet.kind[line] === Text || hasStub(i));
  if (top < 0) return { header: [], body: tail(lines, gapBelow) };
  // Fragments of header cells above: 本期比上 over the line of 项目.
  while (
    top > 0 &&
    !gapBelow.has(lines[top - 1]!) &&
    sheet.x0(lines[top - 1]!) >= left - 6 &&
    sheet.kind[lines[top - 1]!] === Lone &&
    !TITLE.test(sheet.compact(lines[top - 1]!))
  )
    top--;
  let stub = top;
  while (stub < lines.length && !hasStub(stub)) stub++;
  // Any other word to the left of the header cells serves as well: 主要会计数据.
  if (stub === lines.length) {
    stub = top;
    while (stub < lines.length && !(isLeaf(stub) && centre(sheet.pieces(lines[stub]!)[0]!) < left - 4)) stub++;
  }
  let bottom = top;
  if (stub < lines.length && stub - top <= 8) {
    bottom = stub;
    const mirrored = 2 * stub - top;
    const words = sheet.pieces(lines[stub]!);
    // Below the word only header cells, or the rest of a wrapped word over the labels (成本构成 / 项目).
    const isHeader = (i: number): boolean =>
      sheet.pieces(lines[i]!).every((piece) => centre(piece) >= left - 4 || (words.length > 1 && isStub(textOf(sheet.document, piece))));
    while (
      bottom + 1 < lines.length &&
      (isLeaf(bottom + 1) || isUnits(sheet, lines[bottom + 1]!) || (bottom + 1 <= mirrored && isHeader(bottom + 1)))
    )
      bottom++;
    // Of an even number of lines the word stands on the upper of the middle two: 减值准 / 备.
    if (bottom === mirrored && bottom > stub && bottom + 1 < lines.length && goesOn(sheet, lines[bottom]!, lines[bottom + 1]!)) bottom++;
  } else {
    // Without a word over the labels: up to a gap, and beyond it while the cells go on. One cell at half height stands over
    // the column that the line below has no cell for.
    const lowest = lines[lines.length - 1]!;
    const isApart = gapBelow.has(lowest) || pageBelow === lowest;
    const isBeside = (i: number): boolean =>
      sheet.kind[lines[i]!] === Lone && sheet.x0(lines[i]!) >= left - 4 && over[i]! + over[i + 1]! === values;
    // A cell of several lines has as many below the others as above them: 本期末比 / 上年同期 | 2019年末 | 末增减(% / ).
    const upper = lines.slice(top, Math.max(top, lastLeaf));
    const isLower = (i: number): boolean =>
      lastLeaf >= 0 &&
      i > lastLeaf &&
      i <= lastLeaf + upper.length &&
      upper.every((line) => sheet.kind[line] === Lone && sheet.x0(line) < sheet.x1(lines[i]!) && sheet.x1(line) > sheet.x0(lines[i]!));
    while (
      bottom + 1 < lines.length &&
      (isLeaf(bottom + 1) ||
        (lastLeaf === bottom + 2 && isBeside(bottom + 1)) ||
        isLower(bottom + 1) ||
        (!gapBelow.has(lines[bottom]!) && isApart && sheet.x0(lines[bottom + 1]!) >= left - 8))
    )
      bottom++;
  }
  return { header: lines.slice(top, bottom + 1), body: lines.slice(bottom + 1) };
}

/** Whether a line has nothing but the ends of the cells on the line above, each under its own. */
function goesOn(sheet: Sheet, above: number, line: number): boolean {
  const upper = sheet.pieces(above);
  const lower = sheet.pieces(line);
  return (
    lower.length === upper.length &&
    lower.every((piece, i) => piece.kind === 'text' && piece.x0 >= upper[i]!.x0 && piece.x1 <= upper[i]!.x1 && piece.x1 - piece.x0 <= 4)
  );
}

/** (%) under 计提比例, the last line of a cell in a narrow column. */
const isUnits = (sheet: Sheet, line: number): boolean =>
  sheet.kind[line] === Text && sheet.pieces(line).every((piece) => /^\(?(?:%|元|万元)\)$/.test(textOf(sheet.document, piece)));

/** A title inside the frame of the table, above its header: 主营业务分行业情况. */
const TITLE = /.{2}(?:情况|明细|简况)$/;

/** The fragments directly above the first values when there is no header: back to the last gap. */
function tail(lines: number[], gapBelow: Set<number>): number[] {
  let i = lines.length;
  while (i > 0 && !gapBelow.has(lines[i - 1]!)) i--;
  return lines.slice(i);
}
