import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import { periodMentions, toFlow } from '../../language/period.ts';
import { sentencesOf } from '../clause/split.ts';
import { type Identity, identityKey, lineWithin, type Retelling, told } from './retelling.ts';
import { type Above, changes, levels, printedChanges, type Reading } from './retold-reading.ts';
import { type Words, wordsOf } from './retold-words.ts';

const NOT_ACTUAL = /预计|测算|预测|假设|承诺|目标|若|如果|模拟|备考/;
/** How far back the words of a figure reach. */
const REACH = 60;
/** How far back its sentence may name the period. */
const FAR = 300;

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
