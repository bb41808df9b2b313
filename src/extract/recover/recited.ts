import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import { periodMentions } from '../../language/period.ts';
import { metricMentions } from '../../vocabulary/match.ts';
import { companyMentions } from '../../vocabulary/names.ts';
import { proof as proofOf } from '../../words/proofs.ts';
import { sentencesOf } from '../clause/split.ts';
import { periodOf } from '../table/drafts.ts';
import { meets, telling } from './known.ts';
import { ENOUGH } from './periods.ts';
import { identityKey, linesOf, lineWithin, type Retelling, told } from './retelling.ts';

const EACH = /(?:分别|依次)(?:约?为|是|达|达到)?$/;
const BETWEEN = /^(?:、|和|及|与|以及|,)$/;
const NOT_ACTUAL = /预计|测算|预测|假设|承诺|目标/;
/** Longest list read; a table whose lines ran together has more. */
const MOST = 12;
/** How far in front of a list its periods and its company are looked for. */
const LEAD = 300;

/**
 * Lists whose metric is lost with the line it stood on, and whose periods are told:
 *
 *   报告期各期末,公司的应收账款余额分别为46,091.44万元、59,121.17万元、        (a line lost)
 *   比例分别为46.43%、46.55%、71.15%和337.28%,占比较高。
 *
 * Such a list recites figures that stand elsewhere with their words. Two of them, of three digits or more, that are known as one
 * metric of one company (or of one member of it) in just the periods the sentence names, and none that is known otherwise, prove it; where two
 * metrics fit, nothing is read.
 */
export function recited(paragraph: Paragraph, retelling: Retelling): Finding[] {
  const { passage } = paragraph;
  const { text } = passage;
  if (paragraph.question || !/分别|依次/.test(text)) return [];
  const found: Finding[] = [];
  for (const { from, to } of sentencesOf(text)) {
    const sentence = text.slice(from, to);
    if (!/分别|依次/.test(sentence) || NOT_ACTUAL.test(sentence)) continue;
    for (const list of listsOf(text, from, to)) {
      if (list.some((item) => retelling.figures.isRead(passage.offsets[item.from]!))) continue;
      for (const finding of proven(list, text, from, paragraph, retelling)) found.push(finding);
    }
  }
  return found;
}

/** Runs of two figures or more right behind 分别为. */
function listsOf(text: string, from: number, to: number): Quantity[][] {
  const lists: Quantity[][] = [];
  let open: Quantity[] | null = null;
  let last: Quantity | null = null;
  for (const item of quantities(text, from, to)) {
    if (open && last && BETWEEN.test(text.slice(last.to, item.from))) open.push(item);
    else {
      open = EACH.test(text.slice(Math.max(from, item.from - 8), item.from)) ? [item] : null;
      if (open) lists.push(open);
    }
    last = item;
  }
  return lists.filter((list) => list.length >= ENOUGH && list.length <= MOST && list[0]!.unit !== null);
}

function proven(list: readonly Quantity[], text: string, from: number, paragraph: Paragraph, retelling: Retelling): Finding[] {
  const { vocabulary, filer, figures, document } = retelling;
  const first = list[0]!;
  const lead = text.slice(Math.max(from, first.from - LEAD), first.from);
  const mention = periodMentions(lead, retelling.periods).findLast(({ kind, flows }) => kind === 'said' && flows.length > 1);
  if (!mention || mention.flows.length !== list.length) return [];
  // Where a line begins behind the last comma, what stands on the line above it may be of something else.
  const broken = lineWithin(paragraph, behindClause(text, Math.max(from, first.from - LEAD), first.from), first.from, document);
  const words = text.slice(broken >= 0 ? broken : behindFigures(text, Math.max(from, first.from - LEAD), first.from), first.from);
  const named = metricMentions(words, vocabulary).at(-1);
  if (named && named.metric === null) return [];
  // 非流动资产处置损益分别为…: nothing is lost, and it is no metric.
  if (!named && broken < 0) return [];
  const company = companyMentions(lead, vocabulary, filer).at(-1)?.name ?? filer.name;
  const readings = new Map<string, { like: Finding; places: number[]; values: Set<string> }>();
  // 0.30 stands in a thousand places, 46.43% in a few.
  const anchor = list.findIndex((item) => telling(item));
  if (anchor < 0) return [];
  for (const like of figures.worth(list[anchor]!.value)) {
    if (like.kind !== 'value' || like.value !== list[anchor]!.value || like.unit !== first.unit || like.company !== company) continue;
    if (named?.metric && named.metric.id !== like.metric) continue;
    const metric = vocabulary.metrics.find(({ id }) => id === like.metric);
    if (!metric || like.period !== periodOf(metric, mention.flows[anchor]!) || readings.has(identityKey(like))) continue;
    const reading = { like, places: [] as number[], values: new Set<string>() };
    const fits = list.every((item, i) => {
      const print = { value: Number(item.value), half: Number(item.step) / 2, at: 0 };
      const prints = figures.prints(company, like.metric, like.segment, periodOf(metric, mention.flows[i]!));
      const met = prints.find((other) => meets(print, other));
      if (met) reading.places.push(met.at);
      if (met && telling(item)) reading.values.add(item.value);
      return met !== undefined;
    });
    if (fits && reading.values.size >= ENOUGH) readings.set(identityKey(like), reading);
  }
  if (readings.size !== 1) return [];
  const { like, places } = [...readings.values()][0]!;
  const metric = vocabulary.metrics.find(({ id }) => id === like.metric)!;
  const given = { metric: metric.label, count: list.length, lines: linesOf(places, document) };
  const members = like.segment.map(({ member }) => member).join('、');
  const proof = members === '' ? proofOf('list recited', given) : proofOf('list of a part recited', { ...given, members });
  return list.map((item, i) =>
    told(
      paragraph.passage,
      item,
      from,
      {
        company,
        metric,
        segment: like.segment,
        period: periodOf(metric, mention.flows[i]!),
        kind: 'value',
        value: item.value,
        scope: like.scope,
      },
      proof,
      filer,
    ),
  );
}

/** Behind the last comma before `to`. */
function behindClause(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !',;:、'.includes(text[at - 1]!)) at--;
  return at;
}

/** Behind the last figure before `to`: what stands there is said of the figures that follow. */
function behindFigures(text: string, from: number, to: number): number {
  return quantities(text, from, to).at(-1)?.to ?? from;
}
