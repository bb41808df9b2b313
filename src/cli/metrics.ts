import { scaleFor } from '../render/number.ts';
import { spellings } from '../vocabulary/alias.ts';
import { findMetric, nearestMetrics } from '../vocabulary/lookup.ts';
import { GROUPS, type Metric } from '../vocabulary/metric.ts';
import { GROUP_WORDS } from '../words/groups.ts';
import type { Flags } from './flags.ts';
import { writeListing } from './listing.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { unknown } from './selection.ts';
import { sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings metrics [name]`: the metrics by group, or those that a name or a part of it finds. */
export async function metrics(name: string | undefined, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const found = name === undefined ? vocabulary.metrics : named(name, vocabulary.metrics, findMetric(name, vocabulary));
  if (found.length === 0) {
    unknown('metric', name!, nearestMetrics(name!, vocabulary));
  }
  const titles = GROUP_WORDS[terminal.lang];
  const groups = GROUPS.map((group) => ({ title: titles[group], entries: found.filter((metric) => metric.group === group) })).filter(
    ({ entries }) => entries.length > 0,
  );
  const rows = groups.flatMap(({ title, entries }) => [
    { group: title },
    ...entries.map((metric) => [`  ${metric.id}`, scaleFor(metric.unit, []).unit, [metric.label, ...written(metric, 'short')].join('、')]),
  ]);
  await writeListing(
    sinkOf(flags, terminal),
    { head: ['  id', '单位', '名称、写法'], align: ['left', 'left', 'left'], rows, cut: [2] },
    groups.flatMap(({ entries }) =>
      entries.map((metric) => ({
        id: metric.id,
        label: metric.label,
        english: metric.english,
        unit: metric.unit,
        nature: metric.nature,
        group: metric.group,
        tier: metric.tier,
        aliases: written(metric, 'all').join('|'),
      })),
    ),
  );
  return 0;
}

function named(name: string, all: readonly Metric[], exact: Metric | undefined): Metric[] {
  const wanted = name.normalize('NFKC').toLowerCase();
  return all.filter(
    (metric) =>
      metric === exact || metric.id.includes(wanted) || metric.label.includes(wanted) || metric.english.toLowerCase().includes(wanted),
  );
}

/** The spellings of a metric: all, or the shortest of each alias, without its name. */
function written(metric: Metric, which: 'all' | 'short'): string[] {
  const each = metric.aliases.map(spellings);
  return [...new Set(which === 'all' ? each.flat() : each.map((words) => words.reduce((a, b) => (b.length < a.length ? b : a))))].filter(
    (word) => word !== metric.label || which === 'all',
  );
}
