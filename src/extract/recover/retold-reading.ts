import type { Paragraph } from '../../filing/filing.ts';
import type { Quantity } from '../../language/number.ts';
import { comparable, shiftYears, toFlow } from '../../language/period.ts';
import { proof as proofOf } from '../../words/proofs.ts';
import { periodOf } from '../table/drafts.ts';
import { growthFits } from './growth.ts';
import type { Print } from './known.ts';
import { type Identity, linesOf, type Retelling } from './retelling.ts';
import type { Words } from './retold-words.ts';

/** Lines of the table a paragraph stands right under, from 1; null where it stands under none. */
export interface Above {
  firstLine: number;
  lastLine: number;
}

/** What a figure may be, and what proves it. */
export interface Reading {
  identity: Identity;
  proof: string;
}

/** Digits a figure must have to be told from others: three beneath the table it stands in, four anywhere else. */
const isTelling = (quantity: Quantity, beneath: boolean): boolean => digits(quantity) >= (beneath ? 3 : 4);

/** With so many digits a figure agrees with another of its metric by accident once in 10⁵: as good as a word. */
const UNIQUE = 6;

const digits = ({ value }: Quantity): number => value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** Levels that are worth just this, and agree with all the words. */
export function levels(quantity: Quantity, words: Words, beneath: Above | null, paragraph: Paragraph, retelling: Retelling): Reading[] {
  const { figures, vocabulary, filer, document } = retelling;
  if (!isTelling(quantity, beneath !== null)) return [];
  const found: Reading[] = [];
  for (const like of figures.worth(quantity.value)) {
    if (like.kind !== 'value' || like.value !== quantity.value || like.unit !== quantity.unit) continue;
    if (words.metrics && !words.metrics.some(({ id }) => id === like.metric)) continue;
    if (words.company ? words.company !== like.company : like.company !== filer.name) continue;
    if (words.flow && words.flow !== toFlow(like.period)) continue;
    const members = like.segment.filter(({ axis }) => axis !== '口径');
    const named = members.filter(({ member }) => words.text.includes(member)).length;
    if (named < members.length) continue;
    const stands = beneath !== null && within(like.at, beneath, retelling);
    if (beneath !== null && !stands && !paragraph.cut) continue;
    const agreeing = [
      words.metrics !== null,
      words.company !== null,
      words.flow !== null,
      named > 0,
      stands,
      digits(quantity) >= UNIQUE,
    ].filter(Boolean).length;
    if (agreeing < 2 || (words.metrics === null && named === 0)) continue;
    const metric = vocabulary.metrics.find(({ id }) => id === like.metric)!;
    const lines = linesOf([like.at], document);
    found.push({
      identity: {
        company: like.company,
        metric,
        segment: like.segment,
        period: like.period,
        kind: 'value',
        value: quantity.value,
        scope: like.scope,
      },
      proof: proofOf('figure retold', { metric: metric.label, company: like.company, period: like.period, lines }),
    });
  }
  return found;
}

const within = (at: number, { firstLine, lastLine }: Above, { document }: Retelling): boolean =>
  at >= document.lineStarts[firstLine - 1]! && at < (document.lineStarts[lastLine] ?? document.text.length);

/** Changes that recompute from two levels that are known, of one of the metrics the words leave. */
export function changes(
  quantity: Quantity,
  words: Words,
  beneath: Above | null,
  sentenceFlow: string | null,
  retelling: Retelling,
): Reading[] {
  const { figures, filer, document } = retelling;
  const { change, metrics, base } = words;
  if (!change || !metrics || !isTelling(quantity, false) || (quantity.unit !== 'ratio' && quantity.unit !== 'CNY')) return [];
  const company = words.company ?? filer.name;
  const named = words.flow ?? (base === null ? sentenceFlow : shiftYears(base, 1));
  if (named !== null && base !== null && comparable(named) !== base) return [];
  const found: Reading[] = [];
  // Where the period is lost as well, it is one of those the filing reports on.
  for (const [metric, now] of metrics.flatMap((each) =>
    (named === null ? retelling.periods.reporting : [named]).map((flow) => [each, flow] as const),
  )) {
    if (metric.unit !== 'CNY') continue;
    const period = periodOf(metric, now);
    const newer = figures.prints(company, metric.id, [], period);
    const older = figures.prints(company, metric.id, [], periodOf(metric, comparable(now)));
    const pair = meet(newer, older, quantity, change);
    if (!pair) continue;
    const loss = change.loss && quantity.unit === 'ratio';
    const value = change.sign < 0 ? `-${quantity.value}` : quantity.value;
    found.push({
      identity: {
        company,
        metric,
        segment: [],
        period,
        kind: quantity.unit === 'CNY' ? 'change-amount' : loss ? 'loss-change-ratio' : 'change-ratio',
        value,
        scope: 'consolidated',
      },
      proof: proofOf(beneath ? 'change recomputed below' : 'change recomputed', {
        metric: metric.label,
        period,
        lines: linesOf([pair.now.at, pair.then.at], document),
      }),
    });
  }
  return found;
}

/** Changes that the table above prints, of a metric the words name: 毛利率较2020年下降2.52个百分点. */
export function printedChanges(quantity: Quantity, words: Words, beneath: Above | null, retelling: Retelling): Reading[] {
  const { figures, vocabulary, document } = retelling;
  const { change, metrics } = words;
  if (!change || !metrics || beneath === null || !isTelling(quantity, true)) return [];
  const found: Reading[] = [];
  for (const like of figures.worth(quantity.value)) {
    if (like.kind === 'value' || like.unit !== quantity.unit || like.versus !== null || !within(like.at, beneath, retelling)) continue;
    if (like.value.startsWith('-') !== change.sign < 0 || !metrics.some(({ id }) => id === like.metric)) continue;
    if (words.company !== null && words.company !== like.company) continue;
    if (words.flow !== null && words.flow !== toFlow(like.period)) continue;
    if (words.base !== null && words.base !== comparable(toFlow(like.period))) continue;
    if (!words.opens && !like.segment.every(({ member }) => words.text.includes(member))) continue;
    const metric = vocabulary.metrics.find(({ id }) => id === like.metric)!;
    const { company, segment, period, kind, value, scope } = like;
    found.push({
      identity: { company, metric, segment, period, kind, value, scope },
      proof: proofOf('change printed', { metric: metric.label, period, lines: linesOf([like.at], document) }),
    });
  }
  return found;
}

/** Two prints that a change recomputes from. */
function meet(
  newer: readonly Print[],
  older: readonly Print[],
  quantity: Quantity,
  change: { sign: 1 | -1; loss: boolean },
): { now: Print; then: Print } | null {
  const size = Number(quantity.value);
  const half = Number(quantity.step) / 2;
  for (const now of newer)
    for (const then of older) if (growthFits(now, then, { size, half, ...change, ratio: quantity.unit === 'ratio' })) return { now, then };
  return null;
}
