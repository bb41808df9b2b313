import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { type Passage, span } from '../../filing/passage.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import type { Grid } from '../../table/grid.ts';
import { proof } from '../../words/proofs.ts';
import { linesOf, type Retelling } from './retelling.ts';

/** A project whose years are calculated one by one, and the margin of all of them together. */
interface Pool {
  project: string;
  /** Y1-Y8 */
  period: string;
  /** Gross profit of all years over their revenue, and what the prints leave open either way. */
  margin: number;
  half: number;
  /** Places of its revenue in the file. */
  places: number[];
}

/**
 * The mean margins of a project, which filings take over all years weighted by revenue (建设期和运营期加权平均). Which project and which years one is of
 * is proven by the years themselves: it must recompute from their revenue and margins.
 *
 *   本次募投项目“某监测平台”的平均毛利率(建设期和运营期加权平均)为73.53%
 *     某监测平台   平均毛利率   73.53%                                       → gross-margin Y1-Y8 of the project
 */
export function pooledMargins(
  prose: readonly Paragraph[],
  grids: readonly Grid[],
  known: readonly Finding[],
  retelling: Retelling,
): Finding[] {
  const pools = poolsOf(known);
  if (pools.length === 0) return [];
  const found: Finding[] = [];
  const take = (
    passage: Passage,
    from: number,
    to: number,
    value: string,
    step: string,
    quote: { at: number; to: number },
    words: string,
  ): void => {
    const pool = poolOf(pools, Number(value), words);
    const place = span(passage, from, to);
    if (pool && !retelling.figures.isRead(place.at)) found.push(findingOf(pool, place, value, step, quote, retelling));
  };
  for (const { passage, question } of prose) {
    if (question || !MEAN.test(passage.text)) continue;
    for (const quantity of quantities(passage.text)) {
      const lead = leadOf(passage.text, quantity);
      if (lead === null) continue;
      const from = Math.max(0, quantity.from - REACH);
      const quote = span(passage, from, quantity.to);
      take(
        passage,
        quantity.from,
        quantity.to,
        quantity.value,
        quantity.step,
        quote,
        passage.text.slice(Math.max(0, quantity.from - FAR), quantity.from),
      );
    }
  }
  for (const grid of grids) {
    const headed = grid.columns.some(({ header }) => MEAN.test(header.join('')));
    for (const row of grid.rows) {
      const labels = row.labels.join('');
      if (!headed && !MEAN.test(labels)) continue;
      row.cells.forEach((cell, c) => {
        if (!cell || !/^\d{1,3}\.\d{1,4}%$/.test(cell.text)) return;
        const heads = grid.columns[c]!.header.join('');
        const quantity = quantities(cell.text)[0];
        if (!quantity || !(MEAN.test(labels) || (MEAN.test(heads) && WHOLE.test(labels)))) return;
        take(cell, 0, cell.text.length, quantity.value, quantity.step, row, labels + heads);
      });
    }
  }
  return found;
}

const MEAN = /平均毛利率/;
const WHOLE = /^(?:合计|总计|综合|整体)(?:[/／](?:综合)?毛利率)?$/;
/** Words between 平均毛利率 and its figure, and how far in front of it the project may be named. */
const REACH = 40;
const FAR = 160;

/** The words in front of a percentage that is said to be a mean margin; null for any other figure. */
function leadOf(text: string, { from, unit }: Quantity): string | null {
  if (unit !== 'ratio') return null;
  const lead = text.slice(Math.max(0, from - REACH), from);
  return /平均毛利率(?:\([^()]{0,24}\))?(?:为|达|约?为)?$/.test(lead) ? lead : null;
}

/** Projects with revenue and margin of every year from Y1 on. */
function poolsOf(known: readonly Finding[]): Pool[] {
  const projects = new Map<string, Map<string, { revenue?: Finding; margin?: Finding }>>();
  for (const finding of known) {
    if (finding.basis !== 'forecast' || finding.segment.length !== 1 || !/^Y\d{1,2}$/.test(finding.period)) continue;
    if (finding.metric !== 'revenue' && finding.metric !== 'gross-margin') continue;
    const project = finding.segment[0]!.member;
    const years = projects.get(project) ?? new Map<string, { revenue?: Finding; margin?: Finding }>();
    projects.set(project, years);
    const year = years.get(finding.period) ?? {};
    years.set(finding.period, year);
    if (finding.metric === 'revenue') year.revenue ??= finding;
    else year.margin ??= finding;
  }
  const pools: Pool[] = [];
  for (const [project, years] of projects) {
    let revenue = 0;
    let profit = 0;
    let open = 0;
    const places: number[] = [];
    for (let y = 1; y <= years.size; y++) {
      const year = years.get(`Y${y}`);
      if (!year?.revenue || !year.margin) break;
      revenue += Number(year.revenue.value);
      profit += Number(year.revenue.value) * Number(year.margin.value);
      open += Number(year.revenue.value) * (Number(year.margin.step ?? 0) / 2);
      places.push(year.revenue.at);
    }
    if (places.length === years.size && places.length > 1 && revenue > 0)
      pools.push({ project, period: `Y1-Y${places.length}`, margin: profit / revenue, half: open / revenue, places });
  }
  return pools;
}

/** The one project whose mean this is; its name must stand in the words, though its end may be cut off. */
function poolOf(pools: readonly Pool[], value: number, words: string): Pool | null {
  const fits = pools.filter(
    ({ project, margin, half }) =>
      Math.abs(value - margin) <= half + 0.00005 + 1e-9 && words.includes(project.slice(0, Math.max(6, project.length - 2))),
  );
  return fits.length === 1 ? fits[0]! : null;
}

function findingOf(
  pool: Pool,
  place: { at: number; to: number },
  value: string,
  step: string,
  quote: { at: number; to: number },
  { filer, document }: Retelling,
): Finding {
  return {
    at: place.at,
    to: place.to,
    quoteAt: quote.at,
    quoteTo: quote.to,
    company: filer.name,
    metric: 'gross-margin',
    label: '平均毛利率',
    kind: 'value',
    period: pool.period,
    value,
    unit: 'ratio',
    step,
    segment: [{ axis: '项目', member: pool.project }],
    versus: null,
    basis: 'forecast',
    bound: null,
    scope: 'unknown',
    role: 'detail',
    origin: 'sentence',
    recovered: proof('project margin', { lines: linesOf(pool.places, document) }),
  };
}
