import type { Finding } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import { type Quantity, quantities } from '../../language/number.ts';
import { axisOf } from '../../vocabulary/axes.ts';
import { proof as proofOf } from '../../words/proofs.ts';
import { sentencesOf } from '../clause/split.ts';
import { linesOf, type Retelling, told } from './retelling.ts';

/** Behind the whole: 945人,其中,市场销售人员517人,技术支持人员428人. */
const AMONG = /^[,;]?其中[,:]?/;
const MEMBER = /^[,、和及]?(?:其中[,:]?)?([\u4e00-\u9fff()A-Za-z]{2,20}?)(?:为|有|共|共计|达)?$/;
/** No sentence names more parts. */
const MOST = 24;
/** Words of a sentence, no names of parts. */
const SAYS = /增长|减少|下降|上升|同比|较|分别|约|近|超|占|约为|以上|以下|左右/;

/**
 * Parts behind 其中 that add up to the figure in front of it, which is read:
 *
 *   营销人员数量由2020年初的452人,增长至2023年3月末的945人,其中,市场销售人员517人,技术支持人员428人
 *
 * 517 + 428 is 945 to the last digit: they are that metric's, at that date. Parts that do not add up may be of anything.
 */
export function partsOfWhole(paragraph: Paragraph, retelling: Retelling): Finding[] {
  const { passage } = paragraph;
  const { text } = passage;
  if (paragraph.question || !text.includes('其中')) return [];
  const found: Finding[] = [];
  for (const { from, to } of sentencesOf(text)) {
    if (!text.slice(from, to).includes('其中')) continue;
    const all = quantities(text, from, to);
    for (let i = 0; i + 2 < all.length; i++) {
      const sum = retelling.figures.readAt(passage.offsets[all[i]!.from]!);
      if (sum?.kind !== 'value' || sum.basis !== 'reported' || !AMONG.test(text.slice(all[i]!.to, all[i + 1]!.from))) continue;
      const parts = partsFrom(text, all, i, retelling, passage.offsets);
      if (
        parts.length < 2 ||
        !addUp(
          all[i]!,
          parts.map(({ quantity }) => quantity),
        )
      )
        continue;
      const metric = retelling.vocabulary.metrics.find(({ id }) => id === sum.metric)!;
      const proof = proofOf('parts of a sum', { metric: metric.label, lines: linesOf([sum.at], retelling.document) });
      for (const { quantity, member } of parts)
        found.push(
          told(
            passage,
            quantity,
            from,
            {
              company: sum.company,
              metric,
              segment: [...sum.segment, { axis: axisOf(member), member }],
              period: sum.period,
              kind: 'value',
              value: quantity.value,
              scope: sum.scope,
            },
            proof,
            retelling.filer,
          ),
        );
    }
  }
  return found;
}

interface Part {
  quantity: Quantity;
  member: string;
}

/** The parts behind the figure `at`, up to a semicolon; [] where one of them has been read, has no name or another unit. */
function partsFrom(text: string, all: readonly Quantity[], at: number, { figures }: Retelling, offsets: Int32Array): Part[] {
  const parts: Part[] = [];
  for (let i = at + 1; i < Math.min(all.length, at + MOST); i++) {
    const quantity = all[i]!;
    const lead = text.slice(all[i - 1]!.to, quantity.from);
    if (lead.includes(';')) break;
    const member = MEMBER.exec(lead)?.[1];
    if (!member || SAYS.test(member) || quantity.unit !== all[at]!.unit || figures.isRead(offsets[quantity.from]!)) return [];
    parts.push({ quantity, member });
  }
  return parts;
}

/** Whether parts give a whole, each print standing for half a unit of its last digit either way. */
function addUp(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = parts.reduce((total, { value }) => total + Number(value), 0);
  const exact = whole.unit === 'persons' || whole.unit === 'count';
  const slack = exact ? 0 : [whole, ...parts].reduce((total, { step }) => total + Number(step) / 2, 0);
  return Math.abs(sum - Number(whole.value)) <= slack + Math.abs(sum) * 1e-12;
}
