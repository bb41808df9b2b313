import type { Discrepancy } from '../audit/discrepancy.ts';
import { type Filed, isHolding } from '../compare/company.ts';
import { type Matrix, matrices } from '../compare/matrix.ts';
import { usualMetrics } from '../compare/usual.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Lang } from '../words/lang.ts';
import { MESSAGE_WORDS } from '../words/messages.ts';
import { type Flags, FORMATS } from './flags.ts';
import { type Gathered, gather } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { select } from './selection.ts';
import { type Sink, sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings compare`: companies × periods, one matrix a metric, over all filings of the paths (the current folder without any). */
export async function compare(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const selection = select(flags, vocabulary);
  const sink = sinkOf(flags, terminal, FORMATS);
  const metrics = selection.metrics ?? usualMetrics(vocabulary);
  const filings: Filed[] = [];
  const inputs = paths.length > 0 ? paths : ['.'];
  const take = ({ filing, facts }: Gathered): void => void filings.push({ cover: filing.cover, facts });
  let findings: Discrepancy[] = [];
  let whole: boolean;
  if (sink.format === 'xlsx')
    ({ whole, findings } = await (await import('./gather-audited.ts')).gatherAudited(inputs, terminal, vocabulary, sink.file, take));
  else whole = await gather(inputs, terminal, vocabulary, sink.file, take);
  const segments = flags.segment !== undefined && !flags.segment.every((name) => name === 'whole' || name === '整体');
  const all = matrices(filings, metrics, {
    segments,
    // Subsidiaries are compared with nobody, unless they are asked for.
    takes: (fact) => selection.takes(fact, 'metric') && (flags.company !== undefined || !isHolding(fact)),
    deriveBy: flags.derived === false ? null : vocabulary,
  });
  selection.settle();
  if (sink.format === 'xlsx') await writeSheets(all, findings, sink, vocabulary, terminal);
  else await write(all, flags, sink, vocabulary, terminal.lang);
  sink.close();
  const { datum, printedDatum } = await import('../render/marks.ts');
  const holds = (matrix: Matrix, held: typeof datum): boolean => matrix.rows.some((row) => [...row.cells.values()].some(held));
  const screen = sink.format === 'table' || sink.format === 'md' || sink.format === 'xlsx';
  const told = (matrix: Matrix): boolean =>
    screen ? matrix.rows.length > 0 : holds(matrix, sink.format === 'csv' && !flags.long ? printedDatum : datum);
  const untold = selection.metrics?.filter((_, i) => !told(all[i]!)) ?? [];
  const derived = untold.filter((metric) => all.some((matrix) => matrix.metric === metric && holds(matrix, datum)));
  const missing = untold.filter((metric) => !derived.includes(metric));
  const words = MESSAGE_WORDS[terminal.lang];
  if (missing.length > 0) terminal.err(`filings: ${words.nothingFound(missing)}\n`);
  if (derived.length > 0) terminal.err(`filings: ${words.onlyDerived(derived)}\n`);
  if (!selection.metrics && filings.length > 0 && !all.some(told)) terminal.err(`filings: ${words.nothing}\n`);
  return whole ? (all.some(told) ? 0 : 1) : 2;
}

async function write(all: readonly Matrix[], flags: Flags, sink: Sink, vocabulary: Vocabulary, lang: Lang): Promise<void> {
  const data = await import('../render/comparison-data.ts');
  switch (sink.format) {
    case 'csv': {
      const { csv } = await import('../render/csv.ts');
      return sink.write(csv(flags.long ? data.longRows(all) : data.wideRows(all)));
    }
    case 'json':
    case 'ndjson': {
      const render = await import('../render/json.ts');
      return sink.write(render[sink.format](flags.long ? data.longRecords(all) : data.wideRecords(all)));
    }
    default: {
      const [view, { style }] = await Promise.all([import('../render/comparison-table.ts'), import('../render/style.ts')]);
      const colours = style(sink.color, sink.link);
      if (flags.long) {
        const { longTable, longMarkdown } = await import('../render/long-table.ts');
        return sink.write(sink.format === 'md' ? longMarkdown(all, lang) : longTable(all, colours, sink.width, lang));
      }
      return sink.write(
        sink.format === 'md'
          ? view.comparisonMarkdown(all, vocabulary, colours, lang, flags.explain)
          : view.comparisonTable(all, vocabulary, colours, sink.width, lang, flags.explain),
      );
    }
  }
}

/** The comparison, the facts behind it, and what the audit finds in the filings they stand in. */
async function writeSheets(
  all: readonly Matrix[],
  findings: readonly Discrepancy[],
  sink: Sink,
  vocabulary: Vocabulary,
  terminal: Terminal,
): Promise<void> {
  const [{ XLSX_WORDS }, { comparisonSheet, factsBehind }, { factsSheet }, { findingsSheet }, { xlsx }] = await Promise.all([
    import('../words/xlsx.ts'),
    import('../render/sheet/comparison.ts'),
    import('../render/sheet/facts.ts'),
    import('../render/sheet/findings.ts'),
    import('../render/xlsx.part.ts'),
  ]);
  const { lang } = terminal;
  const words = XLSX_WORDS[lang];
  const facts = factsSheet(vocabulary, words);
  for (const fact of factsBehind(all)) facts.add(fact);
  sink.write(await xlsx([comparisonSheet(all, vocabulary, words), facts.sheet(), findingsSheet(findings, words)], lang));
  if (facts.left() > 0) terminal.err(`filings: ${words.cut(facts.held(), facts.held() + facts.left())}\n`);
}
