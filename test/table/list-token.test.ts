import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { tokensOf } from '../../src/table/list-token.ts';

/** Tokens of a line as `words figure/ dash_`, joined by a bar. */
const tokens = (line: string): string => {
  const document = documentOf('x.txt', line);
  return tokensOf(document, 0, 0, line.length)
    .map(({ kind, text }) => (kind === 'word' ? `'${text}'` : kind === 'dash' ? `_${text}` : text))
    .join(' ');
};

test.each([
  // Amounts have two places, percentages a sign: each end is known though no space is left.
  ['大客户3,120.45-418.203,538.65', "'大客户' 3,120.45 -418.20 3,538.65"],
  ['12.50%4 31.06% - -5-20万', "12.50% 4 31.06% _- _- '5-20万'"],
  ['7,210.369,004.18', '7,210.36 9,004.18'],
  ['418.2020万以下', "418.20 '20万以下'"],
  // A label may begin with digits, and a figure may be glued to it.
  ['100万以上8 1,024.00', "'100万以上' 8 1,024.00"],
  ['1322019年首次合作2,048.00', "132 '2019年首次合作' 2,048.00"],
  ['300不适用', '300 _不适用'],
  ['9 3——', '9 3 _——'],
  // A sign or an empty cell.
  ['调整额(“-”代表减少)-12.30 4.50', "'调整额(“-”代表减少)' -12.30 4.50"],
  ['调整额- 0.40 12.00', "'调整额' _- 0.40 12.00"],
  ['- -2 2', '_- -2 2'],
  ['2022.12.31 2021-12-31', "'2022.12.31' '2021-12-31'"],
  // No figures within names.
  ['Web3.0网关 V7.0 JS-AB-2012-001 50-100万', "'Web3.0网关' 'V7.0' 'JS-AB-2012-001' '50-100万'"],
  ['2022年 2021年度', "'2022年' '2021年度'"],
  ['2020/06/30派现', "'2020/06/30派现'"],
  ['622908328952383015', "'622908328952383015'"],
  ['合同2、3对应的10种产品', "'合同2、3对应的10种产品'"],
])('%s', (line, expected) => expect(tokens(line)).toBe(expected));

test('tokens cover all that is no space, in order, whatever the line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,%-— 万年以上(合计)A适用不'), maxLength: 60 }), (line) => {
      const document = documentOf('x.txt', line);
      const found = tokensOf(document, 0, 0, line.length);
      expect(found.map(({ at, to }) => document.text.slice(at, to)).join('')).toBe(document.text.replaceAll(' ', ''));
      expect(found.every(({ at, to, text }) => document.text.slice(at, to) === text)).toBe(true);
    }),
  );
});

test('amounts and percentages come back whole, however they are run together', () => {
  const amount = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => {
    const whole = String(a).replace(/\B(?=(\d{3})+$)/g, ',');
    return `${whole}.${String(b).padStart(2, '0')}`;
  });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(tokens(cells.join(''))).toBe(cells.join(' '));
      const percents = cells.map((cell) => `${cell.slice(-5).replace(/^,/, '')}%`);
      expect(tokens(percents.join(''))).toBe(percents.join(' '));
    }),
  );
});
