import type { Audit } from '../audit/audit.ts';
import { classesOf } from '../coverage/classes.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { documentOf } from '../filing/document.ts';
import type { AnnotatedFiling, Span } from '../html/annotate/view.ts';
import { derivedFacts } from '../reconcile/derive.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { ANNOTATE_WORDS, type AnnotateWords } from '../words/annotate.ts';
import { COVERAGE_WORDS } from '../words/coverage.ts';
import { FORM_WORDS } from '../words/forms.ts';
import type { Lang } from '../words/lang.ts';
import { derivedList, figureList } from './figures.ts';
import { findingList } from './findings.ts';
import { leftList } from './left.ts';

/** All that is known of one file, as the lists and the head of its page; `audit` and `coverage` must be of `source`. */
export function annotatedFiling(
  source: { file: string; text: string },
  audit: Audit,
  coverage: Coverage,
  vocabulary: Vocabulary,
  lang: Lang,
): AnnotatedFiling {
  const words = ANNOTATE_WORDS[lang];
  const document = documentOf(source.file, source.text);
  const spanOf = ({ line, column }: { line: number; column: number }, length: number): Span => {
    const at = (document.physicalStarts[line - 1] ?? 0) + column - 1;
    return { at, to: at + length };
  };
  const derived = derivedFacts(audit.facts, vocabulary);
  const lists = [
    figureList(audit.facts, vocabulary, words, (fact) => spanOf(fact, fact.printed.length)),
    derivedList(derived, audit.facts, vocabulary, words),
    findingList(audit.findings, words, (receipt) => spanOf(receipt, receipt.printed.length)),
    leftList(
      coverage.left,
      words,
      (item) => spanOf(item, item.length),
      ({ at, to }) => document.text.slice(at, to),
    ),
  ];
  const { company, code, form, date } = audit.cover;
  return {
    lang,
    title: [company, code].filter(Boolean).join(' '),
    about: [FORM_WORDS.zh[form], date, source.file].filter((each) => each !== null),
    document,
    lists,
    tallies: [
      { count: audit.facts.length, name: words.tallies.figures, sign: '', list: 'figures' },
      { count: audit.facts.filter(({ recovered }) => recovered !== null).length, name: words.tallies.proven, sign: '°', list: 'figures' },
      { count: derived.length, name: words.tallies.derived, sign: 'ƒ', list: 'derived' },
      { count: audit.findings.length, name: words.tallies.findings, sign: '', list: 'findings' },
      { count: coverage.left.length, name: words.tallies.left, sign: '', list: 'left' },
    ],
    coverage: { sentences: words.coverage(counted(coverage)), reasons: reasonsOf(coverage, words) },
  };
}

/** Seen and read. */
function counted({ tables, cells, sentences }: Coverage): Parameters<AnnotateWords['coverage']>[0] {
  return { tables: [tables.wanted, tables.read], cells: [cells.seen, cells.read], sentences: [sentences.seen, sentences.read] };
}

function reasonsOf({ left }: Coverage, words: AnnotateWords): AnnotatedFiling['coverage']['reasons'] {
  return classesOf(left).map(({ kind, reason, count }) => ({
    count,
    name: `${COVERAGE_WORDS[words.lang].kinds[kind]} · ${COVERAGE_WORDS[words.lang].reasons[reason].name}`,
    words: COVERAGE_WORDS[words.lang].reasons[reason].means,
  }));
}
