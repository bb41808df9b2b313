import { expect, test } from 'vitest';
import { RECORD_COLUMNS, recordRow } from '../../src/render/record.ts';
import { fact } from '../fact.ts';

test('every field of the record is a column', () => {
  expect([...RECORD_COLUMNS].sort()).toEqual(Object.keys(fact()).sort());
});

test('segments are flattened, null is empty', () => {
  const row = recordRow(
    fact({
      segment: [
        { axis: '产品', member: '服务' },
        { axis: '地区', member: '华东' },
      ],
    }),
  );
  const at = (field: (typeof RECORD_COLUMNS)[number]): string | undefined => row[RECORD_COLUMNS.indexOf(field)];
  expect([at('segment'), at('versus'), at('line'), at('preferred')]).toEqual(['产品:服务|地区:华东', '', '1', 'true']);
});
