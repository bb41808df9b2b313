import type { Paragraph } from '../../filing/filing.ts';
import type { Quantity } from '../../language/number.ts';
import { periodMentions, toFlow } from '../../language/period.ts';
import { metricMentions } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { companyMentions, PEER_MEAN } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type Identity, lineWithin, type Retelling } from './retelling.ts';
import { metricsEnding } from './suffix.ts';

const HEDGED = /(?:约|近|超过|超|不足|逾|不低于|不超过|至少)$/;
/** What the words in front of a figure say of it. */
export interface Words {
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

const CHANGE =
  /(?:(?<up>增长|上升|增加|提升|提高|扩大|增幅|升幅)|(?<down>下降|减少|降低|下滑|收窄|缩小|降幅|跌幅))(?:幅度)?(?:了|达到?|为|至)?$/;

/** What the words before a figure say; null where they hold a hedge, or a name that means something else. */
export function wordsOf(
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
