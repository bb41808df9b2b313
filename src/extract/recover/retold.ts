import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import { comparable, periodMentions, shiftYears, toFlow } from '../../language/period.ts';
import { metricMentions } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { companyMentions, PEER_MEAN } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { sentencesOf } from '../clause/split.ts';
import { periodOf } from '../table/drafts.ts';
import { growthFits } from './growth.ts';
import type { Print } from './known.ts';
import { type Identity, identityKey, linesOf, lineWithin, type Retelling, told } from './retelling.ts';
import { metricsEnding } from './suffix.ts';

/** Lines of the table a paragraph stands right under, from 1; null where it stands under none. */
export interface Above {
  firstLine: number;
  lastLine: number;
}

const NOT_ACTUAL = /预计|测算|预测|假设|承诺|目标|若|如果|模拟|备考/;
const HEDGED = /(?:约|近|超过|超|不足|逾|不低于|不超过|至少)$/;
/** How far back the words of a figure reach. */
const REACH = 60;
/** How far back its sentence may name the period. */
const FAR = 300;

/** What the words in front of a figure say of it. */
interface Words {
  /** null: nothing is said; several where the beginning of a name is lost. */
  metrics: readonly Metric[] | null;
  company: string | null;
  /** Flow the words name; null where they name none. */
  flow: string | null;
  /** 较2021年: what a change is measured from. */
  base: string | null;
  change: { sign: 1 | -1; loss: boolean } | null;
  /** The words themselves. */
  text: string;
  /** The metric opens a line, and whatever stood in front of it may be lost. */
  opens: boolean;
}

/**
 * Single figures of sentences whose words are lost in part, where what is left of them and a figure that stands elsewhere
 * leave one reading:
 *
 *   (北 lost)信源2023年1-3月毛利率增幅较大,达74.06%            the only 74.06% that is a margin of a company …信源 in that quarter
 *   (扣非归 lost)属于上市公司股东的净利润亏损幅度较2022年1-3月收窄13.48%   recomputed from both years' levels of one of the metrics that end so
 *
 * Read are only the sentence that a paragraph with a lost beginning opens with, names of metrics broken at a line, and
 * sentences right under a table that tell of it (如上表所示). Two things the words say must agree (metric, period, company, member, or
 * that it stands in the table above), nothing may disagree, and no second reading may be left. `goesOn`: the paragraph above it
 * tells of the table, and this one has lost its beginning.
 */
export function retold(paragraph: Paragraph, above: Above | null, goesOn: boolean, retelling: Retelling): Finding[] {
  const { passage } = paragraph;
  const { text } = passage;
  if (paragraph.question) return [];
  const beneath = above !== null && (/^(?:如上表|由上表|从上表|上表|上述|根据上表)/.test(text) || paragraph.cut || goesOn) ? above : null;
  const found: Finding[] = [];
  let first = true;
  for (const { from, to } of sentencesOf(text)) {
    const cut = first && (paragraph.cut === true || goesOn);
    first = false;
    const sentence = text.slice(from, to);
    if (!/\d/.test(sentence) || NOT_ACTUAL.test(sentence)) continue;
    // With its beginning whole and no table above it only a name that a line breaks is read.
    const rests = cut || beneath !== null;
    if (!rests && lineWithin(paragraph, from, to, retelling.document) < 0) continue;
    let behind = from;
    let last: Identity | null = null;
    for (const quantity of quantities(text, from, to)) {
      const start = Math.max(behind, quantity.from - REACH);
      behind = quantity.to;
      if (quantity.unit === null || retelling.figures.isRead(passage.offsets[quantity.from]!)) {
        last = null;
        continue;
      }
      const broken = rests || last !== null || lineWithin(paragraph, start, quantity.from, retelling.document) >= 0;
      const words = broken ? wordsOf(paragraph, start, quantity, last, cut, retelling) : null;
      if (!words || (!rests && !(words.metrics && words.metrics.length > 1) && !last)) {
        last = null;
        continue;
      }
      const reading = read(quantity, words, beneath, flowOf(text, from, quantity.from, retelling), paragraph, retelling);
      last = reading?.identity ?? null;
      if (reading) found.push(told(passage, quantity, from, reading.identity, reading.proof, retelling.filer));
    }
  }
  return found;
}

/** The one period a sentence has named before a figure; null for none or several. */
function flowOf(text: string, from: number, to: number, { periods }: Retelling): string | null {
  const flows = new Set<string>();
  for (const { kind, flows: named } of periodMentions(text.slice(Math.max(from, to - FAR), to), periods))
    if (kind === 'said') for (const flow of named) flows.add(toFlow(flow));
  return flows.size === 1 ? [...flows][0]! : null;
}

const CHANGE =
  /(?:(?<up>增长|上升|增加|提升|提高|扩大|增幅|升幅)|(?<down>下降|减少|降低|下滑|收窄|缩小|降幅|跌幅))(?:幅度)?(?:了|达到?|为|至)?$/;

/** What the words before a figure say; null where they hold a hedge, or a name that means something else. */
function wordsOf(
  paragraph: Paragraph,
  from: number,
  quantity: Quantity,
  last: Identity | null,
  cut: boolean,
  retelling: Retelling,
): Words | null {
  const { vocabulary, filer, document } = retelling;
  const { text } = paragraph.passage;
  let lead = text.slice(from, quantity.from);
  if (HEDGED.test(lead)) return null;
  const mention = metricMentions(lead, vocabulary).at(-1);
  let metrics: readonly Metric[] | null = null;
  let opens = false;
  const part = partIn(lead, vocabulary);
  if (part) metrics = [part];
  else if (mention) {
    const line = lineWithin(paragraph, from, from + mention.from, document);
    opens = line === from + mention.from || (cut && from + mention.from === 0);
    const broken = line >= 0 ? metricsEnding(text.slice(line, from + mention.to), vocabulary) : [];
    if (broken.length > 0) {
      metrics = broken;
      // What stands on the line above the lost one is said of something else.
      lead = text.slice(line, quantity.from);
    } else if (mention.metric) metrics = [mention.metric];
    else return null;
  } else if (last) metrics = [last.metric];
  const said = periodMentions(lead, retelling.periods);
  const own = said.filter(({ kind, from: at }) => kind === 'said' && !/[较比]$/.test(lead.slice(0, at)));
  const base = said.find(({ kind, from: at, flows }) => kind === 'said' && flows.length === 1 && /[较比]$/.test(lead.slice(0, at)));
  if (own.some(({ flows }) => flows.length > 1)) return null;
  const named =
    companyMentions(lead, vocabulary, filer).at(-1)?.name ?? (/平均值|均值|平均水平/.test(lead) ? PEER_MEAN : (last?.company ?? null));
  const change = CHANGE.exec(lead);
  return {
    metrics,
    company: named ?? (cut && from === 0 ? companyEnding(text, retelling) : null),
    flow: own.at(-1) ? toFlow(own.at(-1)!.flows[0]!) : null,
    base: base ? toFlow(base.flows[0]!) : null,
    change: change ? { sign: change.groups!.up ? 1 : -1, loss: /亏损/.test(lead) } : null,
    text: lead,
    opens,
  };
}

/** The metric that words of its own name a part of: 增值税即征即退占利润总额的比例; the longest such words count. */
function partIn(lead: string, vocabulary: Vocabulary): Metric | null {
  let found: { metric: Metric; words: string } | null = null;
  for (const metric of vocabulary.metrics)
    for (const { words } of metric.parts ?? [])
      if (lead.includes(words) && words.length > (found?.words.length ?? 0)) found = { metric, words };
  return found?.metric ?? null;
}

/** The company whose name a paragraph opens with the end of: 信源 of 北信源; null where none or several end so. */
function companyEnding(text: string, { vocabulary }: Retelling): string | null {
  const names = vocabulary.companies
    .flatMap(({ names }) => names.map(({ name }) => name))
    .filter((name) => name.length > 2 && [1, 2].some((lost) => name.length - lost >= 2 && text.startsWith(name.slice(lost))));
  return names.length === 1 ? names[0]! : null;
}

interface Reading {
  identity: Identity;
  proof: string;
}

function read(
  quantity: Quantity,
  words: Words,
  beneath: Above | null,
  sentenceFlow: string | null,
  paragraph: Paragraph,
  retelling: Retelling,
): Reading | null {
  const readings = words.change
    ? [...changes(quantity, words, beneath, sentenceFlow, retelling), ...printedChanges(quantity, words, beneath, retelling)]
    : levels(quantity, words, beneath, paragraph, retelling);
  const only = new Map(readings.map((reading) => [identityKey({ ...reading.identity, metric: reading.identity.metric.id }), reading]));
  return only.size === 1 ? [...only.values()][0]! : null;
}

/** Digits a figure must have to be told from others: three beneath the table it stands in, four anywhere else. */
const isTelling = (quantity: Quantity, beneath: boolean): boolean => digits(quantity) >= (beneath ? 3 : 4);

/** With so many digits a figure agrees with another of its metric by accident once in 10⁵: as good as a word. */
const UNIQUE = 6;

const digits = ({ value }: Quantity): number => value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** Levels that are worth just this, and agree with all the words. */
function levels(quantity: Quantity, words: Words, beneath: Above | null, paragraph: Paragraph, retelling: Retelling): Reading[] {
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
      proof: `part of the words is lost; read as ${metric.label} of ${like.company}, ${like.period}: the figure stands as that (line ${lines}), and nothing else agrees with the words that are left`,
    });
  }
  return found;
}

const within = (at: number, { firstLine, lastLine }: Above, { document }: Retelling): boolean =>
  at >= document.lineStarts[firstLine - 1]! && at < (document.lineStarts[lastLine] ?? document.text.length);

/** Changes that recompute from two levels that are known, of one of the metrics the words leave. */
function changes(quantity: Quantity, words: Words, beneath: Above | null, sentenceFlow: string | null, retelling: Retelling): Reading[] {
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
      proof: `part of the words is lost; read as the change of ${metric.label} in ${period}: it recomputes from the figures of both periods (line ${linesOf([pair.now.at, pair.then.at], document)}), and that of no other metric whose name may end so${beneath ? ', right under their table' : ''}`,
    });
  }
  return found;
}

/** Changes that the table above prints, of a metric the words name: 毛利率较2020年下降2.52个百分点. */
function printedChanges(quantity: Quantity, words: Words, beneath: Above | null, retelling: Retelling): Reading[] {
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
      proof: `part of the words is lost; read as the change of ${metric.label} in ${period}: the table above prints it (line ${linesOf([like.at], document)}), and no other of that size`,
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
