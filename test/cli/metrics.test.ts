import { afterAll, expect, test } from 'vitest';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { SCREEN, world } from './world.ts';

const { filings, remove } = world({});
afterAll(remove);

test('on a terminal: by group, with unit, name and spellings, within the width', async () => {
  const { code, out } = await filings('metrics', SCREEN);
  expect(code).toBe(0);
  expect(out).toMatch(/^收入与毛利 revenue and margins\n {2}revenue +元 +营业收入、/m);
  for (const { id, label } of builtin.metrics) expect(out).toMatch(new RegExp(`^  ${id} +\\S+ +${label}`, 'm'));
});

test('in a pipe: CSV, every metric once, every spelling', async () => {
  const { out } = await filings('metrics');
  const rows = out.trimEnd().split('\n');
  expect(rows[0]).toBe('id,label,english,unit,nature,group,tier,aliases');
  expect(rows).toHaveLength(builtin.metrics.length + 1);
  expect(rows.find((row) => row.startsWith('gross-margin,'))).toMatch(
    /^gross-margin,毛利率,Gross margin,ratio,flow,revenue,core,.*综合毛利率/,
  );
});

test('some by a part of the name', async () => {
  const { out } = await filings('metrics 毛利率 --format ndjson');
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual(['gross-margin', 'main-gross-margin']);
});

test('an unknown one: the nearest, 2', async () => {
  expect(await filings('metrics 毛里率')).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^filings: unknown metric: 毛里率; nearest: 毛利率/),
  });
});
