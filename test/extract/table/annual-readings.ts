import { gridDrafts, metricIn, periodOf } from '../../../src/extract/table/drafts.ts';
import type { Place } from '../../../src/extract/table/table-reading.ts';
import { tables } from '../../../src/table/tables.ts';
import { drawn } from '../../table/drawn.ts';
import { context } from './context.ts';

/** The context of an annual report of 2022. */
const annual = { ...context, periods: { current: '2022FY', reporting: [], date: null }, labels: new Map(), heads: new Map() };

/** Readings of the tables of an annual report for 2022, one a line: metric [member] period [kind] value, `?` where the period is lost. */
export function annualReadings(drawing: string, place: Partial<Place> = {}): string[] {
  return tables(drawn(drawing)).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section: [], scope: 'consolidated', unit: null, ...place }, annual).map((draft) => {
      const metric = draft.flow === null ? draft.metric : metricIn(draft, draft.flow);
      const { finding } = draft;
      return [
        finding.company === context.filer.name ? '' : finding.company,
        metric.id,
        ...finding.segment.map(({ axis, member }) => `${axis}:${member}`),
        draft.flow === null ? '?' : periodOf(metric, draft.flow),
        finding.kind === 'value' ? '' : finding.kind,
        finding.value,
      ]
        .filter(Boolean)
        .join(' ');
    }),
  );
}
