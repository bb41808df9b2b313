import { describe, expect, test } from 'vitest';
import { settle } from '../../../src/extract/recover/settle.ts';
import type { Draft } from '../../../src/extract/table/drafts.ts';
import type { Finding } from '../../../src/fact.ts';
import { documentOf } from '../../../src/filing/document.ts';
import { findMetric } from '../../../src/vocabulary/lookup.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { finding } from '../../fact.ts';
import { draftOf } from './draft.ts';

const reporting = ['2020FY', '2021FY', '2022FY', '2023Q1'];
const document = documentOf('x.txt', 'line one\nline two\n');
const level = (company: string, metric: string, value: string, period: string, member = ''): Finding =>
  finding({
    company,
    metric,
    value,
    period,
    step: value.startsWith('0.') ? '0.0001' : '1',
    segment: member ? [{ axis: '项目', member }] : [],
  });
const draft = (metric: string, value: string, at: Partial<Draft>, company = '中孚信息', member = ''): Draft =>
  draftOf({ finding: level(company, metric, value, '', member), metric: findMetric(metric, builtin)!, slot: 0, ...at });
const readings = (found: Finding[]): string[] =>
  found.map(({ metric, period, value, segment }) => [metric, ...segment.map(({ member }) => member), period, value].join(' '));

/**
 *              (2022-12-31 lost)   (2021-12-31 lost)   (2020-12-31 lost)
 *   原材料          684204              663939              477363
 *   存货余额       1498832             1054290             1000066
 */
const inventory = [
  ['1498832', '1054290', '1000066'].map((value, slot) => draft('inventory', value, { slot })),
  ['684204', '663939', '477363'].map((value, slot) => draft('inventory', value, { slot }, '中孚信息', '原材料')),
].flat();

describe('columns whose heads are lost', () => {
  test('are dated when figures of the table stand elsewhere with their words', () => {
    const said = [level('中孚信息', 'inventory', '1498832', '2022-12-31'), level('中孚信息', 'inventory', '1000066', '2020-12-31')];
    const found = settle(inventory, said, reporting, document, builtin);
    expect(readings(found)).toEqual([
      'inventory 2022-12-31 1498832',
      'inventory 2021-12-31 1054290',
      'inventory 2020-12-31 1000066',
      'inventory 原材料 2022-12-31 684204',
      'inventory 原材料 2021-12-31 663939',
      'inventory 原材料 2020-12-31 477363',
    ]);
    expect(found[0]!.recovered).toContain('2022FY, 2021FY, 2020FY: 2 figures');
  });

  test('one figure that agrees is an accident', () => {
    expect(settle(inventory, [level('中孚信息', 'inventory', '1498832', '2022-12-31')], reporting, document, builtin)).toEqual([]);
  });

  test('what the filing contradicts is not read', () => {
    const said = [
      level('中孚信息', 'inventory', '1498832', '2022-12-31'),
      level('中孚信息', 'inventory', '1054290', '2021-12-31'),
      level('中孚信息', 'inventory', '999', '2020-12-31'),
    ];
    expect(settle(inventory, said, reporting, document, builtin)).toEqual([]);
  });

  test('the order of a table that runs from old to new is found as well', () => {
    const upward = ['1000066', '1054290', '1498832'].map((value, slot) => draft('inventory', value, { slot }));
    const said = [level('中孚信息', 'inventory', '1498832', '2022-12-31'), level('中孚信息', 'inventory', '1000066', '2020-12-31')];
    expect(readings(settle(upward, said, reporting, document, builtin))).toEqual([
      'inventory 2020-12-31 1000066',
      'inventory 2021-12-31 1054290',
      'inventory 2022-12-31 1498832',
    ]);
  });
});

test('blocks of the same companies, one a year, their date lines lost', () => {
  const shares = ['0.508', '0.783', '0.8941'].map((value, block) => draft('aging-share', value, { block }, '中孚信息', '1年以内'));
  const peers = ['0.6503', '0.6296', '0.6246'].map((value, block) => draft('aging-share', value, { block }, '启明星辰', '1年以内'));
  const said = [
    level('中孚信息', 'aging-share', '0.8941', '2020-12-31', '1年以内'),
    level('中孚信息', 'aging-share', '0.783', '2021-12-31', '1年以内'),
  ];
  expect(readings(settle([...shares, ...peers], said, reporting, document, builtin))).toContain('aging-share 1年以内 2022-12-31 0.6503');
});

test('收入 of a 合计 row is named by the figure it equals', () => {
  const main = findMetric('main-revenue', builtin)!;
  const total = draft('revenue', '641264400', { flow: '2022FY', rival: main });
  const said = [level('中孚信息', 'revenue', '644205500', '2022FY'), level('中孚信息', 'main-revenue', '641264400', '2022FY')];
  expect(readings(settle([total], said, reporting, document, builtin))).toEqual(['main-revenue 2022FY 641264400']);
  expect(settle([total], [], reporting, document, builtin)).toEqual([]);
});

test('what a caption casts a doubt on is read only where the filing says the same elsewhere', () => {
  const doubtful = [
    draft('revenue', '644205500', { flow: '2022FY', doubtful: true }),
    draft('revenue', '5001', { flow: '2021FY', doubtful: true }),
  ];
  const said = [level('中孚信息', 'revenue', '644205500', '2022FY'), level('中孚信息', 'revenue', '1270043300', '2021FY')];
  expect(readings(settle(doubtful, said, reporting, document, builtin))).toEqual(['revenue 2022FY 644205500']);
  expect(settle(doubtful, [], reporting, document, builtin)).toEqual([]);
});
