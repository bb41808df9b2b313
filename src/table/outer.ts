import { textOf } from './piece.ts';
import type { LabelColumn, LabelSide, RowLabel, Unit } from './stub.ts';

/**
 * Gives each row the outer label of its group, which is printed once, in the middle of its rows or beside the first:
 *
 *              收入    7,013.63                 冷冻设备   直接材料   174.75
 *     网络安全  成本    1,283.92                          直接人工    38.64
 *      产品                                   罐式集装   直接材料   549.22
 *              毛利率     81.69%              箱         直接人工    41.84
 *
 * The rows are cut into groups so that every name stands where it should, no inner label comes twice in a group, and
 * 小计 ends one. Where both readings (middle, first) fit equally well and differ, or a name stands out of place, rows get
 * no outer label. `column` holds the outer pieces by body position.
 */
export function spreadOuter(side: LabelSide, column: LabelColumn, units: readonly Unit[], found: RowLabel[]): void {
  const text = (position: number): string => textOf(side.sheet.document, column[position]!);
  const alone = new Set<number>();
  const taken = new Set<number>();
  // Rows that print their only label in the outer column stand for themselves: 合计, 密码应用产品.
  for (const unit of units) {
    if (unit.row < 0 || unit.text !== '') continue;
    const { position } = side.rows[unit.row]!;
    if (!column[position]) continue;
    alone.add(unit.row);
    taken.add(position);
    found[unit.row]!.labels = [text(position)];
    found[unit.row]!.first = column[position];
  }
  const names: number[] = [];
  for (let position = 0; position < column.length; position++) if (column[position] && !taken.has(position)) names.push(position);
  let run: Unit[] = [];
  let at = 0;
  const flush = (end: number): void => {
    const own: number[] = [];
    while (at < names.length && names[at]! < end) own.push(names[at++]!);
    if (run.length > 0 && own.length > 0) {
      groupsOf(run, own).forEach((group, i) => {
        const unit = run[i]!;
        if (!group || unit.row < 0) return;
        const label = found[unit.row]!;
        label.labels = [group.map(text).join(''), ...label.labels];
        if (group.includes(unit.top)) label.first = column[unit.top];
      });
    }
    run = [];
  };
  for (const unit of units) {
    if (unit.row >= 0 && alone.has(unit.row)) flush(unit.top);
    else run.push(unit);
  }
  flush(Number.POSITIVE_INFINITY);
}

/** Units under names, with what does not depend on how they are cut. */
interface Run {
  units: readonly Unit[];
  /** Body positions of the names. */
  names: readonly number[];
  /** Number of names that belong above a cut before unit i. */
  before: readonly number[];
  /** Where the first inner label comes again, each group begins with it; '' where it does not. */
  cycle: string;
  /** Units whose label ends a group. */
  subtotal: readonly boolean[];
  /** Units over all groups. */
  overall: readonly boolean[];
}

/** Whether names stand in the middle of their rows, or beside the first. */
type Place = 'middle' | 'first';

/** The places of each unit's name, undefined where none is certain. */
function groupsOf(units: readonly Unit[], names: readonly number[]): Names {
  const run = runOf(units, names);
  const middle = cut(run, 'middle', true);
  const first = cut(run, 'first', true);
  const readings: Names[] = [];
  // Of two cuts that cost the same, neither is certain where they differ.
  if (middle.cost < first.cost + 1) readings.push(middle.names, cut(run, 'middle', false).names);
  if (first.cost < middle.cost + 1) readings.push(first.names, cut(run, 'first', false).names);
  return readings.reduce((one, two) =>
    one.map((name, i) => (name !== undefined && two[i] !== undefined && name[0] === two[i]![0] ? name : undefined)),
  );
}

type Names = (readonly number[] | undefined)[];

/** No group of rows under one name is longer. */
const MAX_UNITS = 40;

const SUBTOTAL = /小计$/;
/** Rows over all groups: never under one name. */
const OVERALL = /平均值$|平均数$|^(?:合计|总计)$/;

function runOf(units: readonly Unit[], names: readonly number[]): Run {
  const n = units.length;
  // Names of a group are those inside its lines; one between two groups goes to the upper if it continues a name there.
  const before: number[] = new Array(n + 1).fill(0);
  for (let i = 1, k = 0; i < n; i++) {
    while (k < names.length && names[k]! < units[i]!.top) k++;
    let chain = k - 1;
    while (chain > 0 && names[chain - 1]! === names[chain]! - 1) chain--;
    before[i] = chain >= 0 && names[chain]! > units[i - 1]!.bottom ? chain : k;
  }
  before[n] = names.length;
  const { text } = units[0]!;
  return {
    units,
    names,
    before,
    cycle: units.some((unit, i) => i > 0 && unit.text === text) ? text : '',
    subtotal: units.map((unit) => SUBTOTAL.test(unit.text)),
    overall: units.map((unit) => OVERALL.test(unit.text)),
  };
}

/** The cheapest cut; of those that cost the same the one with the longer groups at the end (`long`), or the shorter. */
function cut(run: Run, where: Place, long: boolean): { names: Names; cost: number } {
  const { units, names, before, subtotal, overall } = run;
  const n = units.length;
  const best = new Float64Array(n + 1);
  const start = new Int32Array(n + 1);
  const slack = long ? 1e-9 : -1e-9;
  for (let to = 1; to <= n; to++) {
    const seen = new Set<string>();
    let twice = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let from = to - 1; from >= 0 && to - from <= MAX_UNITS; from--) {
      const { text } = units[from]!;
      if (text !== '' && seen.has(text)) twice += 4;
      seen.add(text);
      if (twice >= 12) break;
      if (from < to - 1 && subtotal[from]) twice += 4;
      if (to - from > 1 && (overall[from] || (from === to - 2 && overall[to - 1]))) twice += 3;
      const cost = best[from]! + twice + groupCost(run, from, to, where);
      if (cost < least + slack) {
        least = cost;
        start[to] = from;
      }
    }
    best[to] = least;
  }
  const found: Names = new Array(n).fill(undefined);
  for (let to = n; to > 0; to = start[to]!) {
    const low = before[start[to]!]!;
    const high = before[to]!;
    if (low === high) continue;
    if (off(run, start[to]!, to, where) > (where === 'middle' ? 1 : 0) && !isRepeated(run, start[to]!, to)) continue;
    const own = names.slice(low, high);
    for (let i = start[to]!; i < to; i++) found[i] = own;
  }
  return { names: found, cost: best[n]! };
}

/**
 * Whether a group prints its only name beside its first row and the same rows as the group above, so that its bounds are
 * certain wherever the other names stand:
 *
 *     其他产品  成本      994.87
 *     及服务   毛利率     36.57%
 *     合计    收入   13,688.33
 *            成本    5,681.77
 *            毛利率     58.49%
 */
function isRepeated(run: Run, from: number, to: number): boolean {
  const { units, names, before, cycle } = run;
  const length = to - from;
  if (cycle === '' || from < length || before[to]! - before[from]! !== 1 || names[before[from]!] !== units[from]!.top) return false;
  if (units[from]!.text !== cycle || (to < units.length && units[to]!.text !== cycle)) return false;
  for (let i = from; i < to; i++) if (units[i]!.row < 0 || units[i]!.text !== units[i - length]!.text) return false;
  return true;
}

/** Cost of one group, units `from` to `to` (half open). */
function groupCost(run: Run, from: number, to: number, where: Place): number {
  const { units, names } = run;
  const low = run.before[from]!;
  const high = run.before[to]!;
  if (low === high) return to - from === 1 && (units[from]!.row < 0 || run.overall[from]) ? 0.3 : 3 * (to - from);
  let cost = off(run, from, to, where);
  if (where === 'middle' && cost > 0.5 && isRepeated(run, from, to)) cost = 0.5;
  if (run.cycle !== '' && units[from]!.text !== run.cycle) cost += 1;
  for (let i = low + 1; i < high; i++) if (names[i]! - names[i - 1]! > 2) cost += 4;
  return cost;
}

/** How many lines the names of a group stand out of their place. */
function off(run: Run, from: number, to: number, where: Place): number {
  const first = run.names[run.before[from]!]!;
  const { top } = run.units[from]!;
  if (where === 'first') return Math.abs(first - top);
  return Math.abs((first + run.names[run.before[to]! - 1]!) / 2 - (top + run.units[to - 1]!.bottom) / 2);
}
