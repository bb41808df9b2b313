import { type Filed, isHolding } from '../compare/company.ts';
import { type Matrix, matrices } from '../compare/matrix.ts';
import { usualMetrics } from '../compare/usual.ts';
import type { Metric } from '../vocabulary/metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Flags } from './flags.ts';
import { gather } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { select } from './selection.ts';
import { type Sink, sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings compare`: companies × periods, one matrix a metric, over all filings of the paths (the current folder without any). */
export async function compare(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const selection = select(flags, vocabulary);
  const sink = sinkOf(flags, terminal);
  const metrics = selection.metrics ?? usualMetrics(vocabulary);
  const filings: Filed[] = [];
  const whole = await gather(paths.length > 0 ? paths : ['.'], terminal, vocabulary, sink.file, ({ filing, facts }) => {
    filings.push({ cover: filing.cover, facts });
  });
  const segments = flags.segment !== undefined && !flags.segment.every((name) => name === 'whole' || name === '整体');
  const all = matrices(filings, metrics, {
    segments,
    // Subsidiaries are compared with nobody, unless they are asked for.
    takes: (fact) => selection.takes(fact, 'metric') && (flags.company !== undefined || !isHolding(fact)),
    deriveBy: flags.derived === false ? null : vocabulary,
  });
  selection.settle();
  await write(all, flags, sink, vocabulary);
  sink.close();
  const { datum, printedDatum } = await import('../render/marks.ts');
  const holds = (matrix: Matrix, held: typeof datum): boolean => matrix.rows.some((row) => [...row.cells.values()].some(held));
  const screen = sink.format === 'table' || sink.format === 'md';
  const told = (matrix: Matrix): boolean =>
    screen ? matrix.rows.length > 0 : holds(matrix, sink.format === 'csv' && !flags.long ? printedDatum : datum);
  const untold = selection.metrics?.filter((_, i) => !told(all[i]!)) ?? [];
  const derived = untold.filter((metric) => all.some((matrix) => matrix.metric === metric && holds(matrix, datum)));
  const missing = untold.filter((metric) => !derived.includes(metric));
  const listed = (metrics: readonly Metric[]): string => metrics.map(({ id, label }) => `${id} (${label})`).join(', ');
  if (missing.length > 0) terminal.err(`filings: nothing found for ${listed(missing)}\n`);
  if (derived.length > 0) terminal.err(`filings: only derived: ${listed(derived)}; --long or --format json shows it\n`);
  return whole ? (all.some(told) ? 0 : 1) : 2;
}

async function write(all: readonly Matrix[], flags: Flags, sink: Sink, vocabulary: Vocabulary): Promise<void> {
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
      const colours = style(sink.color);
      if (flags.long) {
        const { longTable, longMarkdown } = await import('../render/long-table.ts');
        return sink.write(sink.format === 'md' ? longMarkdown(all) : longTable(all, colours, sink.width));
      }
      return sink.write(
        sink.format === 'md'
          ? view.comparisonMarkdown(all, vocabulary, colours, flags.explain)
          : view.comparisonTable(all, vocabulary, colours, sink.width, flags.explain),
      );
    }
  }
}
