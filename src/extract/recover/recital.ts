import type { Finding } from '../../fact.ts';
import type { Document } from '../../filing/document.ts';
import { position } from '../../filing/document.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { span } from '../../filing/passage.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import { type PeriodContext, periodMentions } from '../../language/period.ts';
import type { Grid } from '../../table/grid.ts';
import { metricMentions } from '../../vocabulary/match.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { proof as proofOf } from '../../words/proofs.ts';
import { shareMarks } from '../clause/share.ts';
import { sentencesOf } from '../clause/split.ts';
import { telling } from './known.ts';

/** What a table is read against. */
interface Setting {
  document: Document;
  vocabulary: Vocabulary;
  periods: PeriodContext;
}

/** The sentences that recite a table stand right below it. */
const PARAGRAPHS = 2;
const LINES = 14;
/** What never was, or is of another cut than the table's. */
const UNREAL = /假设|预计|测算|变更为|剔除|不考虑|目标|若|如果/;
/** A change by that amount is no level. */
const CHANGED = /(?:增|减|降|升|提高|上涨|下滑|差异|差额)[^,。;至到为]{0,8}$/;

/**
 * Figures of a sentence that repeat the table above it, where the sentence's own words do not tell all of them:
 *
 *                 终端用户销售 占比
 *   产品类              51.82%
 *   由上表可知,…终端用户销售模式下的产品类收入占比和服务及其他收入占比分别为51.82%和…
 *
 * Proof enough: three digits or more that stand in that table as one reading only, whose metric and whose members the sentence
 * names, in no other year than the sentence's own. `known` is all that has been read so far; what of it stands in sentences is
 * not read again. Where two readings are left, nothing is read.
 */
export function recitals(prose: readonly Paragraph[], grids: readonly Grid[], known: readonly Finding[], setting: Setting): Finding[] {
  const { lineStarts } = setting.document;
  const spoken = new Set(known.filter(({ origin }) => origin === 'sentence').map(({ at }) => at));
  const levels = known
    .filter((finding) => finding.origin === 'table' && finding.kind === 'value' && telling(finding))
    .sort((a, b) => a.at - b.at);
  const found: Finding[] = [];
  let next = 0;
  let below = 0;
  grids.forEach((grid, i) => {
    const end = lineStarts[grid.lastLine] ?? setting.document.text.length;
    while (next < levels.length && levels[next]!.at < lineStarts[grid.firstLine - 1]!) next++;
    const cells: Finding[] = [];
    while (next < levels.length && levels[next]!.at < end) cells.push(levels[next++]!);
    if (cells.length === 0) return;
    while (below < prose.length && prose[below]!.firstLine < grid.lastLine) below++;
    const stop = Math.min(grid.lastLine + LINES, grids[i + 1]?.firstLine ?? Number.POSITIVE_INFINITY);
    for (let k = below; k < below + PARAGRAPHS && k < prose.length && prose[k]!.firstLine < stop; k++)
      if (!prose[k]!.question) for (const finding of recited(prose[k]!, cells, spoken, setting)) found.push(finding);
  });
  return found;
}

/**
 * Figures that a regulator's question quotes from the filing, where the answer prints the same with all its words:
 *
 *   问 …加强了项目合作渠道力度,最近一年实现收入由2,055.47万元增至…      答 …项目合作渠道…由2020年2,055.47万元上升至…
 *
 * Only figures of members: what a question says of the whole company is never read. The proof is the one of `recitals`, over the
 * whole filing, and with five digits the years of the question need not be the answer's (its 报告期 may be an earlier one).
 */
export function quotations(prose: readonly Paragraph[], found: readonly Finding[], setting: Setting): Finding[] {
  const levels = new Map<string, Finding[]>();
  for (const finding of found) {
    if (finding.kind !== 'value' || finding.segment.length === 0 || finding.basis !== 'reported' || !telling(finding)) continue;
    const list = levels.get(finding.value);
    if (list) list.push(finding);
    else levels.set(finding.value, [finding]);
  }
  const quoted: Finding[] = [];
  if (levels.size === 0) return quoted;
  for (const paragraph of prose) {
    if (!paragraph.question) continue;
    const { text } = paragraph.passage;
    for (let from = 0; from < text.length; ) {
      const to = endOfPart(text, from);
      for (const finding of repeated(
        paragraph,
        from,
        to,
        (quantity) => levels.get(quantity.value) ?? [],
        NOTHING,
        'question quotes',
        setting,
      ))
        quoted.push(finding);
      from = to + 1;
    }
  }
  return quoted;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Where a part of a paragraph ends: at a full stop or a semicolon. */
function endOfPart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text[i] === '。' || text[i] === ';') return i;
  return text.length;
}

function* recited(paragraph: Paragraph, cells: readonly Finding[], spoken: ReadonlySet<number>, setting: Setting): Generator<Finding> {
  for (const { from, to } of sentencesOf(paragraph.passage.text))
    yield* repeated(paragraph, from, to, () => cells, spoken, 'sentence repeats', setting);
}

function* repeated(
  { passage }: Paragraph,
  from: number,
  to: number,
  cells: (quantity: Quantity) => readonly Finding[],
  spoken: ReadonlySet<number>,
  proof: 'question quotes' | 'sentence repeats',
  setting: Setting,
): Generator<Finding> {
  const { text } = passage;
  const sentence = text.slice(from, to);
  if (!/\d/.test(sentence) || UNREAL.test(sentence)) return;
  for (const quantity of quantities(text, from, to)) {
    const cell = theOne(cells(quantity), quantity, sentence, setting);
    if (!cell || CHANGED.test(text.slice(Math.max(from, quantity.from - 14), quantity.from))) continue;
    const place = span(passage, quantity.from, quantity.to);
    if (spoken.has(place.at)) continue;
    const quote = span(passage, from, to);
    const { line } = position(setting.document, cell.at);
    yield {
      ...cell,
      at: place.at,
      to: place.to,
      quoteAt: quote.at,
      quoteTo: quote.to,
      origin: 'sentence',
      recovered: proofOf(proof, { lines: line }),
    };
  }
}

/** The one reading in the table that the sentence's figure and words leave. */
function theOne(cells: readonly Finding[], quantity: Quantity, sentence: string, { vocabulary, periods }: Setting): Finding | null {
  const same = cells.filter(
    (cell) =>
      cell.value === quantity.value &&
      cell.unit === quantity.unit &&
      cell.segment.length > 0 &&
      // 固定资产价值 of 固定资产 is no part of it.
      cell.segment.every(({ axis, member }) => axis === '分母' || (sentence.includes(member) && !member.includes(cell.label))),
  );
  if (same.length === 0) return null;
  const metrics = new Set(
    [...metricMentions(sentence, vocabulary), ...shareMarks(sentence, 0, vocabulary)].map((mark) =>
      'metric' in mark ? mark.metric?.id : undefined,
    ),
  );
  const years = new Set(
    periodMentions(sentence, periods)
      .filter(({ kind }) => kind === 'said')
      .flatMap(({ flows }) => flows.map((flow) => flow.slice(0, 4))),
  );
  const left = same.filter((cell) => metrics.has(cell.metric) && (years.size === 0 || years.has(cell.period.slice(0, 4)) || isLong(cell)));
  const readings = new Set(
    left.map((cell) => `${cell.company} ${cell.metric} ${cell.period} ${cell.segment.map(({ member }) => member).join('|')}`),
  );
  return readings.size === 1 ? left[0]! : null;
}

/** Five digits or more: no two figures of a filing agree in them by accident. */
const isLong = ({ value }: Finding): boolean => value.replace(/^-?0?\.?0*|0+$/g, '').replace('.', '').length >= 5;
