import { expect, test } from 'vitest';
import { json, ndjson } from '../../src/render/json.ts';
import { fact } from '../fact.ts';

test('NDJSON is the record itself, one a line', () => {
  const facts = [fact(), fact({ id: '2', segment: [{ axis: '产品', member: 'a\nb' }] })];
  const lines = ndjson(facts).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual(facts);
});

test('JSON is an array of them', () => {
  expect(JSON.parse(json([fact(), fact()]))).toEqual([fact(), fact()]);
  expect(json([])).toBe('[]\n');
});
