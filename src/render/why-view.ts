import { basename } from 'node:path';
import type { Discrepancy } from '../audit/discrepancy.ts';
import { spelled } from '../compare/matrix.ts';
import type { Fact } from '../fact.ts';
import { said, spread, widely } from '../reconcile/said.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Account } from '../why/account.ts';
import type { Witness } from '../why/witness.ts';
import { CHECK_WORDS } from '../words/check.ts';
import { FACT_WORDS } from '../words/fact.ts';
import type { Lang } from '../words/lang.ts';
import { proofIn } from '../words/proofs.ts';
import { WHY_WORDS, type WhyWords } from '../words/why.ts';
import { harmless } from './harmless.ts';
import { SIGNS } from './marks.ts';
import { passage } from './passage.ts';
import { drawLines, type Line, placeText } from './receipts.ts';
import type { Style } from './style.ts';
import { drawTable } from './table.ts';
import { fold, pad, truncateStart } from './width.ts';

/** What a witness's view needs besides the account. */
export interface WhyView {
  vocabulary: Vocabulary;
  witness: (fact: Fact) => Witness;
  /** What `filings check` finds about a print. */
  findings: (fact: Fact) => readonly Discrepancy[];
  lang: Lang;
  style: Style;
  width: number;
}

/** An account as a screen: whose figure, what it may be, where it stands and what gave it its meaning; the other prints; what it was checked against. */
export function whyScreen(account: Account, view: WhyView): string {
  const { fact, derived } = account;
  const blocks = [heading(account, view)];
  if (derived) {
    blocks.push(drawLines([{ depth: 0, text: `= ${fact.quote}`, whole: true }], view.width));
    for (const operand of derived.operands)
      blocks.push(
        operand.derived ? whyScreen({ ...account, fact: operand.fact, derived: operand.derived }, view) : stands(operand.fact, view, true),
      );
  } else {
    blocks.push(stands(fact, view, false), others(account, view), checks(account, view), found(fact, view));
  }
  return blocks.filter(Boolean).join('\n');
}

/** 营业收入 · revenue · 2024H1, of a part of the company or a change where it is one. */
function nameOf(fact: Fact, vocabulary: Vocabulary, words: WhyWords): string {
  const label = findMetric(fact.metric, vocabulary)?.label ?? fact.metric;
  const parts = [
    KINDS[fact.kind],
    spelled(fact.segment),
    fact.versus && words.versus(fact.versus),
    fact.basis === 'forecast' && words.forecast,
  ];
  return [`${label} ${fact.metric}`, ...parts.filter(Boolean), fact.period].join(' · ');
}

const KINDS: Readonly<Record<Fact['kind'], string>> = {
  value: '',
  direction: '',
  'change-ratio': '同比',
  'change-pp': '同比',
  'change-amount': '增减额',
  'loss-change-ratio': '亏损同比',
};

function heading({ fact, derived, filed }: Account, { vocabulary, lang, style, width }: WhyView): string {
  const words = WHY_WORDS[lang];
  const title = style.title(harmless(`${fact.company}${fact.code ? ` ${fact.code}` : ''} · ${nameOf(fact, vocabulary, words)}`));
  const range = rangeText(fact, words);
  const value = `${signOf(fact)}${derived ? widely(fact) : textOf(fact)}${range && `   ${range}`}`;
  const what = derived
    ? [words.derived]
    : [
        FACT_WORDS[lang].origins[fact.origin],
        FACT_WORDS[lang].scopes[fact.scope],
        fact.basis === 'approx' && words.approximate,
        fact.recovered && words.byProof,
        filed && words.filed(filed),
      ];
  return `${title}\n${value}\n${style.dim(fold(what.filter(Boolean).join(' · '), width, '  '))}\n`;
}

/** `in [10,542.895, 10,542.905]万元`, `at least 4.95亿元`. */
function rangeText(fact: Fact, words: WhyWords): string {
  const range = spread(fact);
  if (!range) return '';
  const { low, high, unit } = range;
  if (low !== null && high !== null) return words.within(low, high, unit);
  return low !== null ? words.atLeast(low, unit) : words.atMost(high!, unit);
}

const signOf = ({ basis, recovered, origin }: Fact): string =>
  origin === 'derived' ? SIGNS.derived : (basis === 'approx' ? SIGNS.approximate : '') + (recovered ? SIGNS.recovered : '');

const textOf = (fact: Fact): string => (fact.kind === 'direction' ? fact.printed : said(fact));

/** A print in its place, and the words that gave it its meaning. */
function stands(fact: Fact, { vocabulary, witness, lang, style, width }: WhyView, named: boolean): string {
  const words = WHY_WORDS[lang];
  const { lines, section, table } = witness(fact);
  const name = named ? `${harmless(`${nameOf(fact, vocabulary, words)}  ${textOf(fact)}`)}\n` : '';
  const place = `${style.dim(style.link(harmless(placeText(fact)), fact))}\n`;
  const fields: [keyof WhyWords['fields'], string][] = table
    ? [
        ['row', table.row.join(' / ')],
        ['column', table.column.join(' / ') || words.headLost],
        ['unit', table.unit ?? ''],
        ['caption', table.caption],
        ['section', section.at(-1) ?? ''],
        ['notes', table.notes.join(' ')],
      ]
    : [
        ['label', fact.label],
        ['section', section.at(-1) ?? ''],
      ];
  if (fact.recovered) fields.push(['proof', proofIn(fact.recovered, lang)]);
  const told = fields
    .filter(([, text]) => text !== '')
    .map(
      ([field, text]) =>
        `  ${style.dim(pad(words.fields[field], 8, 'left'))} ${fold(harmless(text), Math.max(20, width - 11)).replaceAll('\n', `\n${' '.repeat(11)}`)}\n`,
    );
  return `${name}${place}${passage(lines, style, width)}${told.join('')}`;
}

/** Columns of a file's name; its end tells it from others. */
const FILE = 24;

/** The other prints, best first, and why each lost. */
function others({ fact, others: all }: Account, { lang, style, width }: WhyView): string {
  const words = WHY_WORDS[lang];
  if (all.length === 0) return '';
  const rows = all.map((other) => [
    `  ${words.relations[other.relation]}`,
    textOf(other.fact),
    other.fact.file === fact.file ? words.line(other.fact.line) : `${truncateStart(basename(other.fact.file), FILE)}:${other.fact.line}`,
    words.lost[other.lost],
    other.fact.quote,
  ]);
  const head = [words.others(all.length), '', '', words.preferredBy, ''];
  return drawTable({ head, align: ['left', 'right', 'left', 'left', 'left'], rows, cut: [4] }, style, width);
}

/** What follows from other figures in its place: 毛利率 from 营业收入 and 营业成本. */
function checks({ checks: all }: Account, { lang, width }: WhyView): string {
  const words = WHY_WORDS[lang];
  if (all.length === 0) return '';
  const lines = all.flatMap(({ derived, agrees }) => ({
    depth: 1,
    text: `${agrees ? words.agrees : words.differs}  ${derived.fact.quote} = ${widely(derived.fact)}`,
    whole: true as const,
  }));
  return `${words.checked}\n${drawLines(lines, width)}`;
}

/** What `filings check` says of the print. */
function found(fact: Fact, { findings, lang, width }: WhyView): string {
  const { severities, checks: names } = CHECK_WORDS[lang];
  const lines = findings(fact).flatMap(({ severity, check, identity, holds }): Line[] => [
    { depth: 1, text: `${severities[severity]}  ${names[check].name}  ${identity}`, whole: true },
    ...(holds ? [{ depth: 2, text: holds, whole: true as const }] : []),
  ]);
  return lines.length > 0 ? `${WHY_WORDS[lang].found}\n${drawLines(lines, width)}` : '';
}
