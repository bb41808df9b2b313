import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/input/pdf-item.ts';
import { textOf } from '../../src/input/pdf-text.ts';
import { isWide } from '../../src/input/pdf-word.ts';

const LEFT = 40;
const LEADING = 12;

/** A text file as a printer sets it: runs between spaces, ideographs 10 points wide and all else 5, lines cut behind `width` points where they may be. */
function printed(text: string, width = Number.POSITIVE_INFINITY): Item[] {
  const items: Item[] = [];
  let y = 50;
  for (const line of text.split('\n')) {
    y += LEADING;
    let x = LEFT;
    for (const [word] of line.matchAll(/ +|[\x21-\x7e]+|[^ \x21-\x7e]/g)) {
      const long = isWide(word.charCodeAt(0)) ? 10 : 5 * word.length;
      if (word[0] !== ' ' && x + long > LEFT + width) {
        y += LEADING;
        x = LEFT;
      }
      if (word[0] !== ' ') items.push({ text: word, x0: x, x1: x + long, y, size: 10 });
      x += long;
    }
  }
  return items;
}

const back = (items: Item[]): string => textOf([{ items, aside: [], ruled: [] }]).trimEnd();

/** Rows whose cells stand under each other in the file but not on the page, where ideographs are twice as wide. */
const table = [
  '项目              2022 年        2021 年',
  '营业收入           64,420.55    127,004.33',
  '营业成本           25,045.71     45,550.10',
  '归属于上市公司股东',
  '                 -44,691.45     11,687.29',
  '的净利润',
  '',
  '研发费用率            62.66%        25.44%',
  '销售费用           30,812.12     24,337.19',
  '管理费用           15,985.77     17,142.31',
  '财务费用              269.12       -372.06',
  '毛利率              61.12%        64.14%',
  '投资收益              506.06        202.12',
  '其他收益            4,458.02      6,516.45',
].join('\n');

describe('a text file that was printed comes out as it went in', () => {
  test('a table aligned by characters, its blank lines and its wrapped label', () => {
    expect(back(printed(table))).toBe(table);
  });

  test('paragraphs longer than the page', () => {
    const prose = `${'公司2022年实现营业收入64,420.55万元,同比下降49.28%,主要系下游客户预算收紧,项目延期所致。'.repeat(9)}\n`
      .repeat(6)
      .trimEnd();
    expect(back(printed(`${table}\n${prose}`, 400))).toBe(`${table}\n${prose}`);
  });

  test('rows longer than the page, whose last column ends at one place', () => {
    // Between the longest number and the one before it are two spaces; as many are kept.
    const rows = ['1,024.00', '987.65', '12,345.00', '7.10', '4,096.00']
      .map((last) => `营业收入      64,420.55      1,000.00${last.padStart(11)}`)
      .join('\n');
    const filled = `${'公司报告期内营业收入变动情况说明如下所列各项所示'.repeat(8)}\n`.repeat(5);
    expect(back(printed(`${table}\n${filled}${rows}`, 240))).toContain(rows);
  });

  test('whatever stands in the cells', () => {
    const cell = fc.constantFrom('营业收入', '12,345.67', '-3.02%', '2023Q1', '归属于母公司', '0.62', '-');
    const line = fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const text = `${table}\n${lines.map((cells) => cells.map(([word, gap], i) => (i === 0 ? '' : ' '.repeat(gap)) + word).join('')).join('\n')}`;
        expect(back(printed(text))).toBe(text);
      }),
    );
  });
});

test('a table that is typeset is no text file: its columns are where they are on the page', () => {
  const items = table.split('\n').flatMap((line, i) => {
    const words = line.trim().split(/ {2,}/);
    return words.map((text, k): Item => {
      const length = [...text].reduce((sum, character) => sum + (isWide(character.charCodeAt(0)) ? 10 : 5), 0);
      const x0 = k === 0 ? LEFT : 160 + 83.3 * k - length;
      return { text, x0, x1: x0 + length, y: 50 + i * 14, size: 10 };
    });
  });
  const lines = back(items).split('\n');
  const ends = lines.filter((line) => /\d\.\d\d%?$/.test(line)).map((line) => line.length);
  expect(new Set(ends.slice(0, 2)).size).toBe(1);
});
