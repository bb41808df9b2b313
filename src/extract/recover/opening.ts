import { type Draft, periodOf } from '../table/drafts.ts';

/**
 * 期初余额 of a note is the last day of the year before, or, in the year a new standard is first applied, the first of its own
 * (企业会计准则第14号, 第22号, 第21号: 首次执行日). Which, the balance sheet's table of that change tells:
 *
 *               2019年12月31日     2020年1月1日                  期末余额    期初余额
 *     合同负债                       9,716.75          合计      36,884.47    9,716.75    →  of 2020年1月1日
 *
 * Gives the drafts with the first of January where the total of their table stands as that, and nowhere else as the day before.
 */
export function atOpening(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ flow }) => flow !== null && FIRST.test(flow))) return drafts;
  const opened = new Set<string>();
  const closed = new Map<string, Set<number>>();
  const notes = notesAmong(drafts);
  for (const draft of drafts) {
    if (!isTotal(draft)) continue;
    const key = keyOf(draft);
    if (FIRST.test(draft.flow!)) opened.add(key);
    else {
      const grids = closed.get(key);
      if (grids) grids.add(draft.grid);
      else closed.set(key, new Set([draft.grid]));
    }
  }
  if (opened.size === 0) return drafts;
  const moved = new Map<string, string>();
  for (const draft of drafts) {
    if (!isTotal(draft) || !notes.has(draft.grid)) continue;
    const period = periodOf(draft.metric, draft.flow!);
    const first = dayAfter(period);
    if (first === null) continue;
    const key = keyOf(draft);
    if (opened.has(`${first} ${key.slice(key.indexOf(' ') + 1)}`) && closed.get(key)!.size === 1) moved.set(columnOf(draft), first);
  }
  return drafts.map((draft) => {
    const first = draft.flow === null || draft.metric.nature !== 'stock' ? undefined : moved.get(columnOf(draft));
    return first === undefined ? draft : { ...draft, flow: first };
  });
}

/** Tables of one metric and its parts, by number; the balance sheet, and the table of the change itself, are of many. */
function notesAmong(drafts: readonly Draft[]): Set<number> {
  const metrics = new Map<number, string | null>();
  const parted = new Set<number>();
  for (const { grid, metric, flow, finding } of drafts) {
    const one = metrics.get(grid);
    metrics.set(grid, (one === undefined || one === metric.id) && !FIRST.test(flow ?? '') ? metric.id : null);
    if (finding.segment.length > 0) parted.add(grid);
  }
  return new Set([...parted].filter((grid) => metrics.get(grid) !== null));
}

const FIRST = /^\d{4}-01-01$/;

/** A level of the company's own that is dated. */
const isTotal = ({ finding, metric, flow, doubtful, rival }: Draft): boolean =>
  flow !== null && !doubtful && rival === null && metric.nature === 'stock' && finding.kind === 'value' && finding.segment.length === 0;

const keyOf = ({ finding, metric, flow }: Draft): string =>
  `${periodOf(metric, flow!)} ${metric.id} ${finding.company} ${finding.scope} ${finding.value}`;

const columnOf = (draft: Draft): string => `${draft.grid} ${draft.metric.id} ${periodOf(draft.metric, draft.flow!)}`;

/** 2019-12-31 → 2020-01-01; null for any other day. */
function dayAfter(day: string): string | null {
  const year = /^(\d{4})-12-31$/.exec(day)?.[1];
  return year === undefined ? null : `${Number(year) + 1}-01-01`;
}
