import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import type { AuditWords } from '../words/audit.ts';
import { isComplete } from './complete.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { type Slip, slip } from './explain.ts';
import { type Figure, inMannerOf, stepOf } from './figure.ts';
import { type Lattice, type Line, labelOf } from './lattice.ts';

const TOTAL = /(?:合计|总计|小计|共计|合计数)$/;
/** Columns that cannot be added up. */
const NO_SUM = /率|单价|均价|每股|平均|均值|序号|年限|期限|变动|增减|幅度|增长|同比|折现|倍数|次数|附注|进度|账龄$|比上年|代码|编号|预算数/;
/** Rows that are no parts of a sum, by what they end in: 以公允价值计量且其变动计入当期损益的金融资产 is one. */
const NO_PART = /(?:率|单价|均价|幅度|比例|占比|比重|同比|变动|增减|增长|平均值|均值|平均|毛利率|%)$|每股/;
/** A line is named by words, or by nothing where its head is lost; never by a piece of a number. */
const NAMED_LINE = /^$|[\u4e00-\u9fffA-Za-z]/;
/** What is taken off in a sum: 分部间抵销, 减:库存股. */
const LESS = /抵销|抵消|^减[:：]|库存股/;
const SHARE = /占比|比例|比重|百分比|占.{0,20}比/;

/** Parts named in one finding; more are counted. */
const NAMED = 12;
/** A total is looked for over so many lines above it. */
const REACH = 150;

const ZERO = new Big(0);

/** A line that no total has taken yet. */
interface Open {
  line: number;
  /** 其中: a part of the line above it. */
  sub: boolean;
}

/**
 * 合计 and 小计 over the lines above them, every table, both ways. A total takes a run of lines that no total has taken yet; which run is proven by the
 * columns in which it ties:
 *
 *   数据安全产品    10      ┐                密码应用产品   7   ┐
 *   安全监管平台    20      ├ 小计   30       信息安全服务   3   ├ 合计  40     (小计, 7 and 3)
 */
export function sums(document: Document, lattice: Lattice, across: boolean, words: AuditWords): Discrepancy[] {
  const lines = across ? lattice.columns : lattice.rows;
  const others = across ? lattice.rows : lattice.columns;
  const found: Discrepancy[] = [];
  if (!lines.some(({ path }) => path.some((text) => TOTAL.test(bare(text))))) return found;
  const additive = others.map(
    ({ path, words }) => NAMED_LINE.test(path.join('')) && (across ? !NO_PART.test(words) : !NO_SUM.test(path.join(' '))),
  );
  const open: Open[] = [];
  let key: string | null = null;
  lines.forEach((line, i) => {
    const outer = line.path.slice(0, -1);
    // 合计 > 收入 is the sum of 收入 of all products above.
    if (outer.some((text) => TOTAL.test(bare(text))) && !TOTAL.test(line.words)) {
      const parts = lines.flatMap((other, o) =>
        o < i && other.words === line.words && !other.path.some((text) => TOTAL.test(bare(text))) ? [{ line: o, sub: false }] : [],
      );
      if (parts.length > 1 && !NO_PART.test(line.words)) judge(document, lattice, across, lines, i, [parts], additive, found, words);
      return;
    }
    if (!TOTAL.test(line.words)) {
      if (NO_PART.test(line.words) || /^[\d,.()%-]*$/.test(line.words) === (line.words !== '')) return;
      open.push({ line: i, sub: line.path.at(-1)?.startsWith('其中') ?? false });
      if (open.length > REACH) open.shift();
      return;
    }
    key = outer.join('|');
    const runs = likely(open, lines, line);
    const same = open.filter(({ line: o }) => lines[o]!.path.slice(0, -1).join('|') === key);
    if (outer.length > 0 && same.length > 0 && same.length < open.length) runs.unshift(same);
    const taken = judge(document, lattice, across, lines, i, runs, additive, found, words);
    if (taken) {
      const gone = new Set(taken.map((each) => each.line));
      const kept = open.filter(({ line: o }) => !gone.has(o));
      open.length = 0;
      open.push(...kept);
    } else if (/^(?:合计|总计)$/.test(line.words)) open.length = 0;
    open.push({ line: i, sub: false });
  });
  return found;
}

const bare = (text: string): string => text.replace(/[:：]$/, '');

interface Sum {
  value: Big;
  half: Big;
  /** Parts that are not 0. */
  parts: Figure[];
  /** Something in the run is no number. */
  worded: boolean;
  blank: boolean;
}

/** Runs that are looked at exactly. */
const MOST = 4;

/** The runs at the end of the open lines that come near a total in one of its columns, and all of them; told by rough numbers, as most come nowhere near. */
function likely(open: readonly Open[], lines: readonly Line[], total: Line): Open[][] {
  const places = total.figures.flatMap((figure, place) => (figure && !figure.nil ? [{ figure, place }] : []));
  // Of each column: with 其中 and without, by the ways in which something may be taken off.
  const sums = places.map(() => new Float64Array(2 * WAYS.length));
  const rooms = new Float64Array(places.length);
  const runs: Open[][] = [];
  for (let s = open.length - 1; s >= 0; s--) {
    const { line, sub } = open[s]!;
    const less = isLess(lines[line]!);
    let near = false;
    places.forEach(({ figure, place }, p) => {
      const part = lines[line]!.figures[place];
      const value = part?.rough ?? 0;
      rooms[p]! += part?.roughHalf ?? 0;
      WAYS.forEach((way, w) => {
        const step = less && way !== 'added' ? (way === 'taken' ? -value : -Math.abs(value)) : value;
        sums[p]![w]! += step;
        if (!sub) sums[p]![WAYS.length + w]! += step;
      });
      const room = (rooms[p]! + figure.roughHalf) * (1 + 1e-9) + 1e-9 * Math.max(1, Math.abs(figure.rough));
      near ||= sums[p]!.some((sum) => Math.abs(sum - figure.rough) <= room);
    });
    if ((near && runs.length < MOST) || s === 0) runs.push(open.slice(s));
  }
  return runs;
}

/**
 * How a line that is taken off is printed: 减:库存股 as what it is (a rise of it takes off, a fall adds), 分部间抵销 without its sign, or with it as a part.
 */
type Way = 'taken' | 'unsigned' | 'added';
const WAYS: readonly Way[] = ['taken', 'unsigned', 'added'];

const signed = (value: Big, way: Way): Big => (way === 'added' ? value : (way === 'taken' ? value : value.abs()).times(-1));

const isLess = ({ path }: Line): boolean => path.some((text) => LESS.test(text));

function sumOf(run: readonly Open[], lines: readonly Line[], place: number, unit: Figure['unit'], way: Way): Sum {
  const sum: Sum = { value: ZERO, half: ZERO, parts: [], worded: false, blank: false };
  for (const { line } of run) {
    const figure = lines[line]!.figures[place];
    if (!figure) {
      if (lines[line]!.worded[place]) sum.worded = true;
      else sum.blank = true;
      continue;
    }
    if (figure.nil) continue;
    if (figure.unit !== unit) sum.worded = true;
    sum.value = sum.value.plus(isLess(lines[line]!) ? signed(figure.value, way) : figure.value);
    sum.half = sum.half.plus(figure.half);
    sum.parts.push(figure);
  }
  return sum;
}

/** Whether a total can be the sum; both as intervals that share more than an edge. */
function ties(total: Figure, sum: Sum): boolean {
  const apart = total.value.minus(sum.value).abs();
  const room = total.half.plus(sum.half);
  return apart.lt(room) || apart.eq(0) || (apart.eq(room) && (total.half.eq(0) || sum.half.eq(0)));
}

interface Judged {
  run: readonly Open[];
  tied: number;
  strong: number;
  failed: number[];
  way: Way;
}

/** Judges a total against each run it may be the sum of; gives the run that was taken for its parts. */
function judge(
  document: Document,
  lattice: Lattice,
  across: boolean,
  lines: readonly Line[],
  at: number,
  runs: readonly (readonly Open[])[],
  additive: readonly boolean[],
  found: Discrepancy[],
  words: AuditWords,
): readonly Open[] | null {
  const total = lines[at]!;
  const places = total.figures.flatMap((figure, place) =>
    figure && !figure.nil && additive[place] && isSum(figure, lattice, across, place) ? [place] : [],
  );
  if (places.length === 0) return runs.at(-1) ?? null;
  let best: Judged | null = null;
  for (const whole of runs)
    for (const run of whole.some(({ sub }) => sub) ? [whole.filter(({ sub }) => !sub), whole] : [whole]) {
      if (run.length === 0) continue;
      for (const way of run.some(({ line }) => isLess(lines[line]!)) ? WAYS : WAYS.slice(0, 1)) {
        const judged: Judged = { run, tied: 0, strong: 0, failed: [], way };
        for (const place of places) {
          const figure = total.figures[place]!;
          const sum = sumOf(run, lines, place, figure.unit, way);
          if (ties(figure, sum)) {
            judged.tied++;
            if (sum.parts.filter(({ rough }) => rough !== 0).length > 1) judged.strong++;
          } else judged.failed.push(place);
        }
        if (judged.failed.length === 0) return run;
        // Of runs that tie alike the longest: a part that is nil in the columns that tie is a part.
        if (!best || judged.tied > best.tied || (judged.tied === best.tied && run.length > best.run.length)) best = judged;
      }
    }
  if (!best) return null;
  for (const place of best.failed) {
    const finding = told(document, lattice, across, lines, at, place, best, words);
    if (finding) found.push(finding);
  }
  return best.tied > 0 ? best.run : null;
}

/** Percentages add up only where they are parts of 100%. */
function isSum(figure: Figure, lattice: Lattice, across: boolean, place: number): boolean {
  if (figure.unit === 'plain') return true;
  if (figure.unit === 'points') return false;
  const words = (across ? lattice.rows : lattice.columns)[place]!.path.join(' ');
  return SHARE.test(words) && !/计提/.test(words) && figure.value.eq(1);
}

function told(
  document: Document,
  lattice: Lattice,
  across: boolean,
  lines: readonly Line[],
  at: number,
  place: number,
  { run, tied, strong, way }: Judged,
  words: AuditWords,
): Discrepancy | null {
  const total = lines[at]!.figures[place]!;
  const sum = sumOf(run, lines, place, total.unit, way);
  if (sum.worded || sum.parts.length === 0 || (sum.parts.length === 1 && tied === 0)) return null;
  const apart = total.value.minus(sum.value);
  // One part too many or too few: the rows are not what they seem.
  if (sum.parts.some(({ value }) => value.abs().eq(apart.abs()) && !value.eq(0))) return null;
  // A mean, a largest, a last: no sum.
  const largest = sum.parts.reduce((most, { value }) => (value.abs().gt(most) ? value.abs() : most), ZERO);
  const sameSign = sum.parts.every(({ value }) => value.gte(0)) || sum.parts.every(({ value }) => value.lte(0));
  const less = new Set(run.flatMap(({ line }) => (isLess(lines[line]!) ? [lines[line]!.figures[place]] : [])));
  const slips = slipsOf(total, sum, apart, less);
  if (slips.length === 0 && (strong === 0 || (sameSign && less.size === 0 && total.value.abs().lt(largest)))) return null;
  const rows = across ? [place, place] : [run[0]!.line, at];
  if (!isComplete(document, lattice.grid, Math.min(...rows), Math.max(...rows))) return null;
  // A cell that is blank may have been lost, and a row whose amount is printed near by may have been: then the digits must speak.
  if (slips.length === 0 && ((sum.blank && strong < 2) || isPrinted(document, lattice, rows, apart, total))) return null;
  // Without a column that ties, only a slip of one digit speaks for complete rows.
  if (tied === 0 && !slips.some(({ slip: kind }) => kind === 'digit' || kind === 'swapped')) return null;
  const label = (line: number): string => (across ? labelOf(lattice, place, line) : labelOf(lattice, line, place));
  const parts = run.flatMap(({ line }) => {
    const figure = lines[line]!.figures[place];
    return figure && !figure.nil ? [receipt(document, figure.at, figure.to, label(line))] : [];
  });
  const meant = inMannerOf(sum.value, total);
  const listed = sum.parts.slice(0, NAMED).map((part) => (less.has(part) ? textOf(signed(part.value, way), part) : part.text));
  const more = sum.parts.length > NAMED ? words.further(sum.parts.length) : '';
  const mends = [
    { printed: total.text, meant, slip: slips.find(({ figure }) => figure === total)?.slip ?? null },
    ...slips.filter(({ figure }) => figure !== total).map((each) => ({ ...each, printed: each.figure.text })),
  ];
  return discrepancy(
    'sum',
    apart.abs().lte(stepOf(total)) ? 'note' : 'error',
    words.equals(label(at), `${listed.join(' + ').replaceAll('+ -', '− ')}${more}`, meant, total.text),
    [receipt(document, total.at, total.to, label(at)), ...parts] as [Receipt, ...Receipt[]],
    { miss: inMannerOf(apart.abs(), total), holds: words.holds(mends.slice(0, 3)) },
  );
}

const textOf = (value: Big, part: Figure): string => inMannerOf(value, part);

/** Lines around the rows of a sum in which the difference is looked for. */
const AROUND = 80;

function isPrinted(document: Document, { grid }: Lattice, rows: readonly number[], apart: Big, total: Figure): boolean {
  const { lineStarts, text } = document;
  const lines = rows.map((row) => grid.rows[row]!.line);
  const from = lineStarts[Math.max(0, Math.min(...lines) - AROUND)]!;
  const to = lineStarts[Math.min(lineStarts.length - 1, Math.max(...lines) + AROUND)]!;
  return text.slice(from, to).includes(inMannerOf(apart.abs(), total));
}

/** The prints of which one slip alone makes the sum hold. */
function slipsOf(
  total: Figure,
  sum: Sum,
  apart: Big,
  less: ReadonlySet<Figure | undefined>,
): { figure: Figure; meant: string; slip: Slip }[] {
  const slips: { figure: Figure; meant: string; slip: Slip }[] = [];
  const add = (figure: Figure, value: Big): void => {
    const meant = inMannerOf(value, figure);
    const kind = slip(figure.text, meant);
    if (kind) slips.push({ figure, meant, slip: kind });
  };
  add(total, sum.value);
  if (sum.parts.length <= 60) for (const part of sum.parts) if (!less.has(part)) add(part, part.value.plus(apart));
  return slips;
}
