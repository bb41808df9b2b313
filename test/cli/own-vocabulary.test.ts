import { afterAll, describe, expect, test } from 'vitest';
import { vocabularyFrom } from '../../src/cli/own-vocabulary.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { world } from './world.ts';

const metric = { id: 'arr', label: '年度经常性收入', unit: 'CNY', nature: 'stock', aliases: ['{年度经常性收入|ARR}'] };
const company = { code: '688999', names: ['某某安全', { name: '某某网安', from: '2024-01-01' }] };
const write = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const files: Record<string, unknown> = {
  'good.json': { metrics: [metric], companies: [company] },
  'bom.json': `\ufeff${JSON.stringify({ metrics: [metric] })}`,
  'over.json': { metrics: [{ ...metric, id: 'revenue', label: '收入' }] },
  'broken.json': '{',
  'list.json': '[]',
  'unit.json': { metrics: [{ ...metric, unit: 'USD' }] },
  'id.json': { metrics: [{ ...metric, id: 'A B' }] },
  'alias.json': { metrics: [{ ...metric, aliases: ['{年度'] }] },
  'code.json': { companies: [{ ...company, code: '1' }] },
  'names.json': { companies: [{ code: '688999' }] },
};
const { cwd, remove } = world(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, write(value)])));
afterAll(remove);

describe('--vocabulary', () => {
  test('without a file it is the built-in one', () => {
    expect(vocabularyFrom(undefined, cwd)).toBe(builtin);
  });

  test('a metric and a company more; what is left out has a default', () => {
    const { metrics, companies } = vocabularyFrom('good.json', cwd);
    expect(metrics.at(-1)).toEqual({ ...metric, english: 'arr', group: 'other', tier: 'core' });
    expect(companies.at(-1)).toEqual({
      code: '688999',
      names: [{ name: '某某安全' }, { name: '某某网安', from: '2024-01-01' }],
      aliases: [],
    });
    expect([metrics.length, companies.length]).toEqual([builtin.metrics.length + 1, builtin.companies.length + 1]);
  });

  test('a known id is replaced', () => {
    expect(vocabularyFrom('over.json', cwd).metrics.filter(({ id }) => id === 'revenue')).toMatchObject([{ label: '收入' }]);
  });

  test('a BOM is no matter', () => {
    expect(vocabularyFrom('bom.json', cwd).metrics.at(-1)?.id).toBe('arr');
  });

  test.each([
    ['none.json', 'none.json: no such file'],
    ['broken.json', /^broken\.json: .*JSON/],
    ['list.json', 'list.json: expected an object with "metrics" and "companies"'],
    ['unit.json', 'unit.json: metrics[0].unit is "USD"; one of CNY, ratio'],
    ['id.json', 'id.json: metrics[0].id "A B": small letters, digits and -'],
    ['alias.json', /^alias\.json: metrics\[0\]: alias .* is not closed/],
    ['code.json', 'code.json: companies[0].code "1": six digits'],
    ['names.json', 'names.json: companies[0].names is empty'],
  ])('%s', (file, says) => {
    expect(() => vocabularyFrom(file, cwd)).toThrow(says);
  });
});
