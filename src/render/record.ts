import { spelled } from '../compare/matrix.ts';
import type { Fact } from '../fact.ts';

/** The columns of a fact in CSV: the fields of the record in a reading order; `segment` is flattened to `axis:member|axis:member`, what is null is empty. */
export const RECORD_COLUMNS = [
  'company',
  'code',
  'metric',
  'label',
  'kind',
  'period',
  'value',
  'unit',
  'segment',
  'versus',
  'basis',
  'bound',
  'scope',
  'role',
  'origin',
  'preferred',
  'file',
  'line',
  'column',
  'printed',
  'quote',
  'start',
  'end',
  'step',
  'recovered',
  'id',
  'operands',
  'page',
] as const satisfies readonly (keyof Fact)[];

/** A fact as a row of `RECORD_COLUMNS`. */
export function recordRow(fact: Fact): string[] {
  return RECORD_COLUMNS.map((field) => {
    if (field === 'segment') return spelled(fact.segment);
    if (field === 'operands') return fact.operands.join('|');
    const value = fact[field];
    return value === null ? '' : String(value);
  });
}
