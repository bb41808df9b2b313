import type { Fact } from '../fact.ts';
import type { Document } from '../filing/document.ts';
import type { Filing } from '../filing/filing.ts';
import { span } from '../filing/passage.ts';
import { comparable, type PeriodContext, periodMentions, toFlow, toInstant } from '../language/period.ts';
import { intervalOf } from '../reconcile/interval.ts';
import { metricMentions } from '../vocabulary/match.ts';
import { companyMentions, type Filer, PEER_MEAN } from '../vocabulary/names.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { isExact, receiptOf, textOf } from './print.ts';

/** 均大幅上升 */
const ALL = /均[^,。;均]{0,8}?(上升|增长|增加|提高|下降|减少|降低|下滑)/g;
/** 除北信源当期收入下降外 */
const BUT = /除([^,。;]{2,40}?)(?:外|以外|之外)(?=[,的其同]|$)/g;
const BASE = /较(?:20\d\d)年/;
const NO_CONTEXT: PeriodContext = { current: null, reporting: [], date: null };

/** Lines above a sentence in which its table stands. */
const ABOVE = 90;
/** Companies of which the table must tell the direction. */
const FEWEST = 3;

/**
 * What is said of all the peers, or of all but some, against each peer's figures in the table above:
 *
 *   2021年,…除北信源当期收入下降外,其他同行业可比公司主营业务收入均大幅上升
 */
export function everyone(
  document: Document,
  filing: Filing,
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  words: AuditWords,
): Discrepancy[] {
  const peers = facts.filter((fact) => fact.role === 'peer' && fact.kind === 'value' && fact.company !== PEER_MEAN && isExact(fact));
  if (peers.length === 0) return [];
  const { cover } = filing;
  const filer: Filer = { name: cover.company, code: cover.code, aliases: cover.fullName ? [cover.fullName] : [] };
  const found: Discrepancy[] = [];
  for (const { passage, question, firstLine } of filing.paragraphs) {
    const { text } = passage;
    if (question || !text.includes('均')) continue;
    for (const match of text.matchAll(ALL)) {
      const from = Math.max(text.lastIndexOf('。', match.index), text.lastIndexOf(';', match.index)) + 1;
      const sentence = text.slice(from, match.index);
      if (!/可比公司|同行业/.test(sentence)) continue;
      const clause = sentence.slice(sentence.lastIndexOf(',') + 1);
      const metric = (metricMentions(clause, vocabulary).at(-1) ?? metricMentions(sentence, vocabulary).at(-1))?.metric;
      const said = periodMentions(sentence, NO_CONTEXT).filter(({ kind, flows }) => kind === 'said' && flows.length === 1);
      const flow = said[0]?.flows[0];
      if (!metric || !flow || new Set(said.flatMap(({ flows }) => flows)).size > (BASE.test(sentence) ? 2 : 1)) continue;
      const base = BASE.test(sentence) ? said.map(({ flows }) => flows[0]!).find((other) => other !== flow) : comparable(flow);
      if (!base) continue;
      const when = (id: string): string => (metric.nature === 'stock' ? toInstant(id) : toFlow(id));
      const left = new Set(
        [...sentence.matchAll(BUT)].flatMap(([, names]) => companyMentions(names!, vocabulary, filer).map(({ name }) => name)),
      );
      const named = companyMentions(clause, vocabulary, filer)
        .map(({ name }) => name)
        .filter((name) => name !== filer.name && !left.has(name));
      const near = peers.filter((fact) => fact.metric === metric.id && fact.line < firstLine + 4 && fact.line > firstLine - ABOVE);
      const level = (company: string, period: string): Fact | undefined =>
        near.find((fact) => fact.company === company && fact.period === period && fact.segment.length === 0);
      const up = /上升|增长|增加|提高/.test(match[1]!);
      const pairs = [...new Set(near.map(({ company }) => company))].flatMap((company) => {
        if (left.has(company) || (named.length > 0 && !named.includes(company))) return [];
        const [now, then] = [level(company, when(flow)), level(company, when(base))];
        return now && then ? [{ now, then }] : [];
      });
      if (pairs.length < Math.min(FEWEST, named.length || FEWEST)) continue;
      for (const { now, then } of pairs) {
        const [a, b] = [intervalOf(now)!, intervalOf(then)!];
        if (up ? !a.high!.lt(b.low!) : !a.low!.gt(b.high!)) continue;
        const place = span(passage, match.index, match.index + match[0].length);
        found.push(
          discrepancy(
            'words',
            'warning',
            words.everyone(`${metric.label} ${flow}`, match[0], [...left], now.company, textOf(now), textOf(then), then.period),
            [receipt(document, place.at, place.to, match[0]), receiptOf(now, vocabulary), receiptOf(then, vocabulary)] as [
              Receipt,
              ...Receipt[],
            ],
          ),
        );
      }
    }
  }
  return found;
}
