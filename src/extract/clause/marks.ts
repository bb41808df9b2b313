import { type Quantity, quantities } from '../../language/number.ts';
import type { PeriodMention } from '../../language/period.ts';
import { metricMentions } from '../../vocabulary/match.ts';
import { companyMentions, type Filer } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Mark } from './frame.ts';
import { shareMarks } from './share.ts';

/** Behind a number of things: 117个|驻场运维点 counts points, 增长至3家, ends. */
const ENDS_COUNT = ',.;:。、)!?至到和及与左以增上下减';

/** 收入规模|较高的10种主要产品: a metric that only sets a number of things off from others is not what is spoken of. */
const ATTRIBUTE = /^[较最][高大多]的\d/;

/** 10种主要产品 and 2次会议 are part of a name; a count is a figure only where the number ends what is said. */
function isFigure(text: string, quantity: Quantity): boolean {
  if (quantity.unit === null) return quantity.word === '';
  if (quantity.unit !== 'count' && quantity.word !== '次' && quantity.unit !== 'persons') return true;
  const next = text[quantity.to];
  return next === undefined || ENDS_COUNT.includes(next);
}

/**
 * Everything in a sentence that has a meaning of its own, left to right, not overlapping: metrics first (应收账款期末余额 holds no
 * 期末, 占公司营业收入的比例 no 公司), then periods, companies and figures in what is left. Empty where no metric is named, and where
 * no figure is though `directions` are not worth reading.
 * Offsets are those of the text the sentence was cut from at `from`; `periods` gives the mentions within two of them.
 */
export function marksOf(
  sentence: string,
  from: number,
  vocabulary: Vocabulary,
  filer: Filer,
  directions: boolean,
  periods: (from: number, to: number) => readonly PeriodMention[],
): Mark[] {
  const mentions = metricMentions(sentence, vocabulary).filter(({ to }) => !ATTRIBUTE.test(sentence.slice(to, to + 6)));
  const known: Mark[] = mentions.map((mention) =>
    mention.metric === null
      ? { kind: 'veto', from: from + mention.from, to: from + mention.to }
      : { kind: 'metric', from: from + mention.from, to: from + mention.to, metric: mention.metric },
  );
  const metrics = widened(known, shareMarks(sentence, from, vocabulary));
  if (!metrics.some((mark) => mark.kind === 'metric')) return [];
  const figures: Mark[] = [];
  for (const quantity of quantities(sentence))
    if (isFigure(sentence, quantity))
      figures.push({ kind: 'quantity', from: from + quantity.from, to: from + quantity.to, quantity: moved(quantity, from) });
  if (figures.length === 0 && !directions) return [];
  const to = from + sentence.length;
  const said: Mark[] = periods(from, to).map((mention) => ({ kind: 'period', from: mention.from, to: mention.to, mention }));
  const companies: Mark[] = companyMentions(sentence, vocabulary, filer).map((mention) => ({
    kind: 'company',
    from: from + mention.from,
    to: from + mention.to,
    name: mention.name,
  }));
  return merged(merged(merged(metrics, said), companies), figures);
}

const moved = (quantity: Quantity, by: number): Quantity => ({
  ...quantity,
  from: quantity.from + by,
  to: quantity.to + by,
  numberFrom: quantity.numberFrom + by,
  numberTo: quantity.numberTo + by,
});

/** A share named in words of its own takes the place of the metrics inside it: 占[产品类收入]的比例; one the vocabulary knows as a whole does not. */
function widened(known: Mark[], shares: Mark[]): Mark[] {
  const kept: Mark[] = [];
  let i = 0;
  for (const share of shares) {
    while (i < known.length && known[i]!.to < share.to) i++;
    const over = known[i];
    if (over === undefined || over.from > share.from) kept.push(share);
  }
  return kept.length === 0 ? known : merged(kept, known);
}

/** Both lists in order; what overlaps one of the first is dropped. */
function merged(first: Mark[], second: Mark[]): Mark[] {
  const all: Mark[] = [];
  let i = 0;
  for (const mark of second) {
    while (i < first.length && first[i]!.to <= mark.from) all.push(first[i++]!);
    const next = first[i];
    if (next !== undefined && next.from < mark.to) continue;
    all.push(mark);
  }
  while (i < first.length) all.push(first[i++]!);
  return all;
}
