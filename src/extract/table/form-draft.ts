import type { Role, Scope, Segment } from '../../fact.ts';
import { span } from '../../filing/passage.ts';
import { toFlow, toInstant } from '../../language/period.ts';
import type { TableUnit } from '../../language/unit.ts';
import type { Cell, Row } from '../../table/grid.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import { readLevel } from './cell.ts';
import type { Draft } from './drafts.ts';

/** What all figures of a table share whose form says what each of its cells is. */
export interface FormTable {
  /** Number of the grid in the filing. */
  index: number;
  unit: TableUnit | null;
  scope: Scope;
}

/** Whose figure a cell of such a table is. */
export interface FormCell {
  metric: Metric;
  company: string;
  segment: Segment[];
  role: Role;
  flow: string;
}

/** The level a cell prints, with nothing about it open; null where it prints none. */
export function formDraft(cell: Cell, row: Row, of: FormCell, table: FormTable): Draft | null {
  const { metric, company, segment, role, flow } = of;
  const reading = readLevel(cell.text, metric, table.unit, null);
  if (!reading) return null;
  return {
    finding: {
      ...span(cell, reading.from, reading.to),
      quoteAt: row.at,
      quoteTo: row.to,
      company,
      metric: metric.id,
      label: metric.label,
      kind: 'value',
      period: metric.nature === 'stock' ? toInstant(flow) : toFlow(flow),
      value: reading.value,
      unit: reading.unit,
      step: reading.step,
      segment,
      versus: null,
      basis: 'reported',
      bound: null,
      scope: table.scope,
      role,
      origin: 'table',
      recovered: null,
    },
    metric,
    rival: null,
    swaps: [],
    doubtful: false,
    flow,
    instant: metric.nature === 'stock',
    slot: null,
    implied: null,
    part: null,
    told: [],
    block: 0,
    grid: table.index,
  };
}
