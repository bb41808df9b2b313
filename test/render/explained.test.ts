import { expect, test } from 'vitest';
import { matrices } from '../../src/compare/matrix.ts';
import type { Fact } from '../../src/fact.ts';
import { explained } from '../../src/render/explained.ts';
import { scaleFor } from '../../src/render/number.ts';
import { drawLines } from '../../src/render/receipts.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const cover = { company: '中孚信息', code: '300659' };
const draw = (metric: string, width: number, ...filings: { date: string; facts: Fact[] }[]): string => {
  const filed = filings.map(({ date, facts }) => ({ cover: { ...cover, date }, facts }));
  const [matrix] = matrices(filed, [findMetric(metric, builtin)!], { deriveBy: builtin });
  return drawLines(explained(matrix!, scaleFor(matrix!.metric.unit, ['644205500']), 'en'), width);
};
const lines = (...expected: string[]): string => `${expected.join('\n')}\n`;

test('where a figure stands, where else, what it restates, what contradicts it', () => {
  const shown = fact({ file: 'b.txt', line: 21, column: 38, printed: '64,420.55', quote: '营业收入 64,420.55' });
  const again = fact({ file: 'b.txt', line: 34, column: 5, preferred: false });
  const rival = fact({
    file: 'b.txt',
    line: 40,
    column: 7,
    value: '651000000',
    printed: '65,100.00',
    quote: '收入 65,100.00',
    preferred: false,
  });
  const before = fact({ file: 'a.txt', line: 3, value: '650000000', printed: '65,000.00', quote: '营业收入 65,000.00' });
  expect(draw('revenue', 80, { date: '2024-04-28', facts: [shown, again, rival] }, { date: '2023-04-28', facts: [before] })).toBe(
    lines(
      '中孚信息 2022FY  †≠6.44 亿元',
      '  64,420.55万元  b.txt:21:38  营业收入 64,420.55',
      '  also 34:5',
      '  † 65,000.00万元  a.txt:3:1  营业收入 65,000.00',
      '  ≠ 65,100.00万元  b.txt:40:7  收入 65,100.00',
    ),
  );
});

test('how a figure was derived, with the receipts of its operands; a derived operand likewise', () => {
  const level = (metric: string, value: string, step: string, said: Partial<Fact>): Fact =>
    fact({ metric, period: '2025H1', value, step, unit: findMetric(metric, builtin)!.unit, ...said });
  const facts = [
    level('rd-expense', '589000000', '1000000', { printed: '5.89亿元', quote: '研发费用5.89亿元', line: 5 }),
    level('rd-ratio', '0.3384', '0.0001', { printed: '33.84%', quote: '占营业收入33.84%', line: 6 }),
    level('revenue', '-0.0236', '0.0001', {
      kind: 'change-ratio',
      unit: 'ratio',
      printed: '2.36%',
      quote: '营业收入同比下降2.36%',
      line: 7,
    }),
  ];
  expect(draw('revenue', 70, { date: '2025-08-29', facts })).toBe(
    lines(
      '中孚信息 2024H1  ƒ17.8 亿元',
      '  = 营业收入 2025H1 17.405±0.017亿元 ÷ (1 + 营业收入同比 2025H1',
      '    −2.36%) = 17.826±0.019亿元',
      '    = 研发费用 2025H1 5.89亿元 ÷ 研发费用率 2025H1 33.84% =',
      '      17.405±0.017亿元',
      '      5.89亿元  reply.txt:5:1  研发费用5.89亿元',
      '      33.84%  reply.txt:6:1  占营业收入33.84%',
      '    −2.36%  reply.txt:7:1  营业收入同比下降2.36%',
      '中孚信息 2025H1  ƒ17.4 亿元',
      '  = 研发费用 2025H1 5.89亿元 ÷ 研发费用率 2025H1 33.84% =',
      '    17.405±0.017亿元',
      '    5.89亿元  reply.txt:5:1  研发费用5.89亿元',
      '    33.84%  reply.txt:6:1  占营业收入33.84%',
    ),
  );
});
