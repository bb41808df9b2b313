import { expect, test } from 'vitest';
import type { Fact } from '../../src/fact.ts';
import { furtherLine, furtherNotes, furtherTable } from '../../src/render/further.ts';
import { keyFigures } from '../../src/render/key-figures.ts';
import { style } from '../../src/render/style.ts';
import { drawTable } from '../../src/render/table.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { FILING_WORDS } from '../../src/words/filing.ts';
import { MARK_WORDS } from '../../src/words/marks.ts';
import { fact } from '../fact.ts';

const peer = fact({ company: '启明星辰', role: 'peer', line: 825, value: '4436909200' });
const segment = fact({ role: 'detail', segment: [{ axis: '产品', member: '服务' }], line: 900, value: '59332000' });
const forecast = fact({ basis: 'forecast', role: 'detail', period: 'Y1' });
const line = (...facts: Fact[]): string => furtherLine(keyFigures(facts, builtin, MARK_WORDS.en), FILING_WORDS.en);
const list = (...facts: Fact[]): string => drawTable(furtherTable(facts, builtin, style(false)), style(false), 80);

test('figures below the key figures are counted by kind; without key figures they are not further', () => {
  expect(line(fact(), peer, segment)).toBe('2 further figures: 1 of peers, 1 of segments; --all lists them');
  expect(line(fact(), peer)).toBe('1 further figure of peers; --all lists them');
  expect(line(fact(), ...Array.from({ length: 1105 }, () => forecast))).toBe('1,105 further figures, forecast; --all lists them');
  expect(line(segment)).toBe('No key figures of the whole company. 1 figure of segments; --all lists them');
});

test('listed with what they are and where they stand; columns in which nothing stands are left out', () => {
  expect(list(peer)).toBe(
    [
      '公司      指标      期间     数值  单位   行',
      '────────────────────────────────────────────',
      '启明星辰  营业收入  2022FY  44.37  亿元  825',
      '',
    ].join('\n'),
  );
  expect(list(segment, fact({ kind: 'change-ratio', unit: 'ratio', value: '-0.2', versus: '2020FY' }), forecast)).toBe(
    [
      '公司      指标      变动             分部       期间        数值  单位   行',
      '───────────────────────────────────────────────────────────────────────────',
      '中孚信息  营业收入                   产品:服务  2022FY  5,933.20  万元  900',
      '中孚信息  营业收入  增减 (较2020FY)             2022FY    -20.00  %       1',
      '中孚信息  营业收入  预测                        Y1          6.44  亿元    1',
      '',
    ].join('\n'),
  );
});

test('hedges, directions and what was read by proof are marked and explained', () => {
  const facts = [
    { ...peer, basis: 'approx' as const },
    { ...peer, recovered: 'proof' },
    { ...peer, kind: 'direction' as const, value: 'up' },
  ];
  expect(
    list(...facts)
      .split('\n')
      .slice(2, 5)
      .map((row) => /[≈°↑][\d.]*/.exec(row)?.[0]),
  ).toEqual(['≈44.37', '°44.37', '↑']);
  expect(furtherNotes(facts, builtin, MARK_WORDS.en).map((note) => note[0])).toEqual(['≈', '°', '↑']);
  expect(furtherNotes([peer, forecast], builtin, MARK_WORDS.en)).toEqual([]);
});
