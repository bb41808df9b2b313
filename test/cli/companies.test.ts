import { afterAll, expect, test } from 'vitest';
import { SCREEN, world } from './world.ts';

const { filings, remove } = world({});
afterAll(remove);

test('by a former name, with the newest', async () => {
  expect((await filings('companies 卫士通')).out).toMatch(/^code,name,since,former,aliases\n002268,电科网安,2022-\d\d-\d\d,卫士通,/);
});

test('by a part: 盛邦 finds 盛邦安全', async () => {
  expect((await filings('companies 盛邦', SCREEN)).out).toMatch(/^688651 {2}盛邦安全/m);
});

test('all, by code', async () => {
  const codes = (await filings('companies --format ndjson')).out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).code as string);
  expect(codes.length).toBeGreaterThan(8);
  expect(codes).toEqual([...codes].sort());
});

test('an unknown one: the nearest, 2', async () => {
  expect(await filings('companies 中孚科技')).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(/^filings: unknown company: 中孚科技; nearest: 中孚信息/),
  });
});
