import { gridDrafts, metricIn, periodOf } from '../../../src/extract/table/drafts.ts';
import { tables } from '../../../src/table/tables.ts';
import { drawn } from '../../table/drawn.ts';
import { context } from './context.ts';

/** Readings of the tables drawn, one a line: company metric [member] period kind value; doubtful ones end in a question mark. */
export function readings(drawing: string, section: readonly string[] = []): string[] {
  return tables(drawn(drawing)).grids.flatMap((grid, i) =>
    gridDrafts(grid, i, { section, scope: 'consolidated', unit: null }, context).map((draft) => {
      const metric = draft.flow === null ? draft.metric : metricIn(draft, draft.flow);
      const { finding } = draft;
      return [
        finding.company,
        metric.id,
        ...finding.segment.map(({ axis, member }) => `${axis}:${member}`),
        draft.flow === null ? '?' : periodOf(metric, draft.flow),
        finding.kind === 'value' ? '' : finding.kind,
        finding.value,
        draft.doubtful ? '?' : '',
      ]
        .filter(Boolean)
        .join(' ');
    }),
  );
}
