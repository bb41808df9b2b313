import type { Mark } from '../compare/figure.ts';
import { spelled } from '../compare/matrix.ts';
import type { Fact } from '../fact.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { FilingWords, Further } from '../words/filing.ts';
import type { MarkWords } from '../words/marks.ts';
import type { KeyFigures } from './key-figures.ts';
import { legend, signsOf } from './marks.ts';
import { figureText, scaleFor, signed } from './number.ts';
import type { Style } from './style.ts';
import type { Table, TableCell } from './table.ts';
import type { Align } from './width.ts';

/** `1,105 further figures: 558 of peers, 411 of segments, 40 forecast, 96 other; --all lists them`; without key figures above they are not further. */
export function furtherLine({ groups, further }: KeyFigures, words: FilingWords): string {
  const counts: Record<Further, number> = { peers: 0, segments: 0, forecast: 0, derived: 0, other: 0 };
  for (const fact of further) counts[sortOf(fact)]++;
  return words.further(counts, groups.length > 0);
}

function sortOf(fact: Fact): Further {
  if (fact.origin === 'derived') return 'derived';
  if (fact.basis === 'forecast') return 'forecast';
  if (fact.role === 'peer') return 'peers';
  return fact.segment.length > 0 || fact.role === 'detail' ? 'segments' : 'other';
}

/** The figures below the key figures, one a row, in the order of the filing, each with its line. */
export function furtherTable(facts: readonly Fact[], vocabulary: Vocabulary, style: Style): Table {
  const labels = new Map(vocabulary.metrics.map((metric) => [metric.id, metric.label]));
  const rows = facts.map((fact): TableCell[] => {
    const said = fact.kind === 'direction';
    const scale = scaleFor(fact.unit, said ? [] : [fact.value]);
    const marked = { marks: marksOf(fact), direction: fact };
    const number = said ? '' : fact.kind === 'value' ? figureText(fact, scale) : signed(fact.value, scale);
    const text = signsOf(marked) + number;
    const sort = `${fact.basis === 'forecast' ? '预测' : ''}${KIND_LABELS[fact.kind]}${fact.versus ? ` (较${fact.versus})` : ''}`;
    return [
      fact.company,
      labels.get(fact.metric) ?? fact.metric,
      sort,
      spelled(fact.segment),
      fact.period,
      marked.marks.length > 0 ? { text, style: style.mark } : text,
      said ? '' : scale.unit,
      String(fact.line),
    ];
  });
  const head = ['公司', '指标', '变动', '分部', '期间', '数值', '单位', '行'];
  const right = new Set(['数值', '行']);
  // Columns in which nothing stands are left out.
  const used = head.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  return {
    head: used.map((i) => head[i]!),
    align: used.map((i): Align => (right.has(head[i]!) ? 'right' : 'left')),
    rows: rows.map((row) => used.map((i) => row[i]!)),
    cut: used.flatMap((i, at) => (head[i] === '分部' ? [at] : [])),
  };
}

/** The legend of the marks in that table. */
export function furtherNotes(facts: readonly Fact[], vocabulary: Vocabulary, words: MarkWords): string[] {
  return legend(
    facts.map((fact) => ({ marks: marksOf(fact), direction: fact.kind === 'direction' ? fact : null, standIn: null, dispute: '' })),
    vocabulary,
    words,
  );
}

/** A forecast's ends are no hedges, and here every print that is preferred stands for itself. */
function marksOf(fact: Fact): Mark[] {
  if (fact.kind === 'direction') return ['direction'];
  const marks: Mark[] = fact.basis === 'approx' ? ['approximate'] : [];
  if (fact.recovered !== null) marks.push('recovered');
  if (fact.origin === 'derived') marks.push('derived');
  return marks;
}

const KIND_LABELS: Readonly<Record<Fact['kind'], string>> = {
  value: '',
  'change-ratio': '增减',
  'change-pp': '增减',
  'change-amount': '增减额',
  'loss-change-ratio': '亏损增减',
  direction: '方向',
};
