import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv, inert } from '../../src/render/csv.ts';

describe('CSV', () => {
  test('commas, quotes and line ends are quoted, rows end with a line feed', () => {
    expect(
      csv([
        ['company', 'printed'],
        ['中孚信息', '64,420.55'],
        ['a"b', 'c\nd'],
      ]),
    ).toBe('company,printed\n中孚信息,"64,420.55"\n"a""b","c\nd"\n');
  });

  test('no rows, no text', () => {
    expect(csv([])).toBe('');
  });

  test('law: any CSV reader gets the cells back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '，', ',', '"', '\n', ' ', '收', '1', '.') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const parsed = Papa.parse<string[]>(csv(rows).slice(0, -1)).data;
        expect(parsed).toEqual(rows.map((row) => row.map(inert)));
      }),
    );
  });
});

describe('no cell is a formula', () => {
  test.each([
    '=HYPERLINK("http://x")',
    '+1+1',
    '-2+3',
    "-cmd|' /C calc'!A0",
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋A1',
    '－A1',
    '＠SUM',
    '-1e5',
    '+A1',
    '-(1)',
    '=',
    '-A',
  ])('%j gets an apostrophe', (text) => {
    expect(inert(text)).toBe(`'${text}`);
  });

  test.each([
    '-0.2817',
    '-820000000',
    '-8.20亿元',
    '-1,234.56',
    '+28.17%',
    '- 4.96 %',
    '－12,345.67万元',
    '－１２．３％',
    '-12.38个百分点',
    '-5',
  ])('%s stays a number', (text) => {
    expect(inert(text)).toBe(text);
  });

  test.each(['64,420.55', '营业收入=1', '↓', '≈8.44', '（5.2）', ''])('%s stays as it is', (text) => {
    expect(inert(text)).toBe(text);
  });

  test('law: whatever opens like a formula is a signed number or is disarmed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'),
        fc.string({ unit: fc.constantFrom('1', '.', ',', '(', ')', 'A', '!', '|', '+', '-', '%', '元', ' ', "'") }),
        (sign, rest) => {
          const cell = inert(sign + rest);
          expect(cell.startsWith("'") || /^[+\-＋－][\d.,\s%元]*$/.test(cell)).toBe(true);
        },
      ),
    );
  });
});

test('standard input keeps its name; escape sequences lose their power', () => {
  expect(csv([['-', 'a\u001b[31mb', '81.\n57亿元']])).toBe('-,a\ufffd[31mb,"81.\n57亿元"\n');
});
