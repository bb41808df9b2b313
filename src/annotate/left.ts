import type { Item } from '../coverage/coverage.ts';
import type { Entry, List, Span } from '../html/annotate/view.ts';
import type { AnnotateWords } from '../words/annotate.ts';
import { COVERAGE_WORDS } from '../words/coverage.ts';
import { facetsOf } from './facets.ts';

/** Characters of a sentence or a row in the list; the text itself has the rest. */
const SHOWN = 60;

/** What was seen and not understood, as a list; `spanOf` gives the place of an item, `printOf` its characters. */
export function leftList(left: readonly Item[], words: AnnotateWords, spanOf: (item: Item) => Span, printOf: (span: Span) => string): List {
  const { labels } = words;
  const entries = left.map((item): Omit<Entry, 'facets'> => {
    const { kind, reason, line, column, text } = item;
    const span = spanOf(item);
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return {
      spans: [span],
      line,
      tone: 'left',
      sign: '',
      head: COVERAGE_WORDS[words.lang].reasons[reason].name,
      value: kind === 'cell' ? printOf(span).replace(/\s{1,200}/g, ' ') : COVERAGE_WORDS[words.lang].kinds[kind],
      sub: shown,
      reading: [
        [labels.reason, COVERAGE_WORDS[words.lang].reasons[reason].means],
        [labels.what, COVERAGE_WORDS[words.lang].kinds[kind]],
        [labels.words, shown],
        [labels.place, words.place(line, column, null)],
      ],
      links: [],
    };
  });
  const facets = [
    { label: labels.reason, of: left.map(({ reason }) => COVERAGE_WORDS[words.lang].reasons[reason].name) },
    { label: labels.what, of: left.map(({ kind }) => COVERAGE_WORDS[words.lang].kinds[kind]) },
  ];
  return { id: 'left', ...facetsOf(entries, facets) };
}
