import type { Fact } from '../fact.ts';
import type { Document } from '../filing/document.ts';
import type { Filing } from '../filing/filing.ts';
import { span } from '../filing/passage.ts';
import { comparable, comparePeriods, toFlow, toInstant } from '../language/period.ts';
import { intervalOf } from '../reconcile/interval.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { isExact, type Levels, nameOf, ownerOf, receiptOf, textOf } from './print.ts';

/** 降幅达-4.49%: a fall by less than nothing is a rise. */
const DOUBLE = /(?:降幅|跌幅|(?:下降|减少|降低|下滑)(?:幅度|比例|率|了)?)(?:分别)?(?:达到?|为|约|是)?-(\d[\d,.]{0,12}%?)/g;

/** 期初余额为17977万元,期初余额为18404万元: the end of the year is named as its beginning. */
const TWICE =
  /((?:期初|期末|年初|年末)(?:账面)?(?:余额|数|金额)?)为?(-?[\d,.]{1,20}(?:万元|亿元|元))[,，;；、]\1为?(-?[\d,.]{1,20}(?:万元|亿元|元))/g;

/** Words that contradict the number behind them, in sentences and in cells. */
export function doubles(document: Document, filing: Filing, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const { passage } of filing.paragraphs) {
    if (!/[降减跌下]/.test(passage.text)) continue;
    for (const match of passage.text.matchAll(DOUBLE)) {
      const at = span(passage, match.index, match.index + match[0].length);
      const number = `-${match[1]}`;
      const said = match[0].slice(0, -number.length);
      const place = span(passage, match.index + said.length, match.index + match[0].length);
      if (at.to <= at.at) continue;
      found.push(
        discrepancy('words', 'note', words.doubled(said, number), [receipt(document, place.at, place.to, said)], {
          holds: words.holds([{ printed: number, meant: match[1]!, slip: null }]),
        }),
      );
    }
  }
  const { text } = document;
  if (text.includes('期初') || text.includes('年初'))
    for (const match of text.matchAll(TWICE)) {
      if (match[2] === match[3]) continue;
      const second = match.index + match[0].lastIndexOf(match[3]!);
      const first = match.index + match[1]!.length + (text[match.index + match[1]!.length] === '为' ? 1 : 0);
      found.push(
        discrepancy('words', 'warning', words.twice(match[1]!, match[2]!, match[3]!), [
          receipt(document, first, first + match[2]!.length, match[1]!),
          receipt(document, second, second + match[3]!.length, match[1]!),
        ]),
      );
    }
  return found;
}

/** 综合毛利率有所上升 against the levels of both periods. */
export function directions(facts: readonly Fact[], levels: Levels, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'direction' || (fact.value !== 'up' && fact.value !== 'down') || fact.basis === 'forecast' || fact.recovered !== null)
      continue;
    const metric = findMetric(fact.metric, vocabulary);
    const when = (id: string): string => (metric?.nature === 'stock' ? toInstant(id) : toFlow(id));
    const owner = ownerOf(fact);
    const nows = levels.of(owner, fact.metric, when(fact.period));
    const thens = levels.of(owner, fact.metric, when(fact.versus ?? comparable(fact.period)));
    let wrong: [Fact, Fact] | null = null;
    let right = false;
    for (const now of nows)
      for (const then of thens) {
        const [a, b] = [intervalOf(now), intervalOf(then)];
        if (!a?.low || !a.high || !b?.low || !b.high) continue;
        const against = fact.value === 'up' ? a.high.lt(b.low) : a.low.gt(b.high);
        if (against) wrong ??= [now, then];
        else right = true;
      }
    // Of losses 上升 may be said of what they are or of their size.
    if (!wrong || right || !wrong.every(isExact) || wrong.some(({ value }) => value.startsWith('-'))) continue;
    const [now, then] = wrong;
    found.push(
      discrepancy('words', 'warning', words.contradicted(nameOf(fact, vocabulary), textOf(fact), textOf(now), textOf(then), then.period), [
        receiptOf(fact, vocabulary),
        receiptOf(now, vocabulary),
        receiptOf(then, vocabulary),
      ] as [Receipt, ...Receipt[]]),
    );
  }
  return found;
}

/** 逐年上升, 逐期下降, 持续增长 of a run of levels in the same sentence. */
const STEADY = /(?:逐年|逐期|逐步|持续|连年|逐季)(?:稳步|小幅|大幅|快速)?(上升|提高|提升|增长|增加|下降|降低|减少|下滑|走低|走高)/;

/** Words on a run of levels in one clause that the levels contradict. */
export function runs(facts: readonly Fact[], document: Document, vocabulary: Vocabulary, words: AuditWords): Discrepancy[] {
  const clauses = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.origin !== 'sentence' || fact.kind !== 'value' || !isExact(fact)) continue;
    const key = `${ownerOf(fact)}\u0000${fact.metric}\u0000${fact.quote}`;
    const known = clauses.get(key);
    if (known) known.push(fact);
    else clauses.set(key, [fact]);
  }
  const found: Discrepancy[] = [];
  for (const run of clauses.values()) {
    if (run.length < 3) continue;
    const last = run.reduce((far, fact) => (fact.line > far.line || (fact.line === far.line && fact.column > far.column) ? fact : far));
    const at = document.physicalStarts[last.line - 1]! + last.column - 1 + last.printed.length;
    const behind = document.text
      .slice(at, at + 40)
      .replace(/\s/g, '')
      .split(/[。;]/)[0]!;
    const said = STEADY.exec(behind);
    if (!said || said.index > 12) continue;
    const up = /上升|提高|提升|增长|增加|走高/.test(said[1]!);
    const sorted = [...run].sort((a, b) => comparePeriods(a.period, b.period));
    for (let i = 1; i < sorted.length; i++) {
      const [then, now] = [sorted[i - 1]!, sorted[i]!];
      // A quarter and a year are not on one line.
      if (then.period === now.period || /Q|H/.test(then.period) !== /Q|H/.test(now.period)) continue;
      const [a, b] = [intervalOf(now), intervalOf(then)];
      if (!a?.low || !a.high || !b?.low || !b.high) continue;
      if (up ? !a.high.lt(b.low) : !a.low.gt(b.high)) continue;
      found.push(
        discrepancy('words', 'warning', words.contradicted(nameOf(now, vocabulary), said[0], textOf(now), textOf(then), then.period), [
          receiptOf(now, vocabulary),
          receiptOf(then, vocabulary),
        ] as [Receipt, ...Receipt[]]),
      );
    }
  }
  return found;
}
