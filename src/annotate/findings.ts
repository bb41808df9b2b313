import type { Discrepancy, Receipt } from '../audit/discrepancy.ts';
import type { Entry, List, Span } from '../html/annotate/view.ts';
import type { AnnotateWords } from '../words/annotate.ts';
import { CHECK_WORDS } from '../words/check.ts';
import { facetsOf } from './facets.ts';

/** What an audit found, as a list; each is linked to all numbers it rests on, the accused first. */
export function findingList(findings: readonly Discrepancy[], words: AnnotateWords, spanOf: (receipt: Receipt) => Span): List {
  const { labels } = words;
  const { severities, checks } = CHECK_WORDS[words.lang];
  const entries = findings.map(
    ({ check, severity, line, identity, holds, receipts }, index): Omit<Entry, 'facets'> => ({
      spans: receipts.map(spanOf),
      line,
      tone: severity,
      sign: '',
      head: `${severities[severity]} · ${checks[check].name}`,
      value: receipts[0]!.printed.replace(/\s{1,200}/g, ''),
      sub: identity,
      reading: [[labels.finding, identity], ...(holds === null ? [] : [[labels.holds, holds] as const])],
      links: receipts.map(({ line: at, printed, label }, span) => ({
        label: labels.number,
        text: `${words.client.line.replace('{n}', String(at))}  ${printed.replace(/\s{1,200}/g, '')}  ${label}`,
        list: 'findings',
        index,
        span,
      })),
    }),
  );
  const facets = [
    { label: labels.severity, of: findings.map(({ severity }) => severities[severity]) },
    { label: labels.check, of: findings.map(({ check }) => checks[check].name) },
  ];
  return { id: 'findings', ...facetsOf(entries, facets) };
}
