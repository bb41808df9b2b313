import CliTable from 'cli-table3';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { style } from '../../src/render/style.ts';
import { drawTable, type Table } from '../../src/render/table.ts';
import { displayWidth } from '../../src/render/width.ts';
import { cpuTime } from '../cpu.ts';

const plain = style(false);
const table: Table = {
  head: ['公司', '2022FY'],
  align: ['left', 'right'],
  rows: [['中孚信息', '61.12'], { group: '同行' }, ['IBM', { text: '*5', style: (text) => text }]],
};

describe('aligned lines', () => {
  test('Chinese names take two columns a character', () => {
    expect(drawTable(table, plain, 80)).toBe(
      ['公司      2022FY', '────────────────', '中孚信息   61.12', '同行', 'IBM           *5', ''].join('\n'),
    );
  });

  test('colours come after padding, so they change nothing but colour', () => {
    const bare = drawTable(table, style(true), 80).replace(/\x1b\[\d+m/g, '');
    expect(bare.split('\n').map((line) => line.trimEnd())).toEqual(drawTable(table, plain, 80).split('\n'));
  });

  test('escapes in a cell do not reach the terminal', () => {
    expect(drawTable({ ...table, rows: [['\x1b[2J中孚', '1']] }, plain, 80)).not.toContain('\x1b');
  });

  test('too wide: the widest text is cut, numbers never', () => {
    const wide: Table = {
      head: ['公司', '原文', '值'],
      align: ['left', 'left', 'right'],
      rows: [['中孚信息', '公司营业收入为64,420.55万元，同比下降49.28%', '644205500']],
      cut: [1],
    };
    const lines = drawTable(wide, plain, 40).trimEnd().split('\n');
    expect(lines.map(displayWidth).every((width) => width <= 40)).toBe(true);
    expect(lines[2]).toBe('中孚信息  公司营业收入为64,4…  644205500');
  });

  test('cli-table3 draws what a person reads, up to three hundred rows', () => {
    const draws = vi.spyOn(CliTable.prototype, 'toString');
    const rows = (count: number) => ({ ...table, rows: Array.from({ length: count }, (_, i) => ['中孚信息', String(i)]) });
    drawTable(rows(300), plain, 80);
    expect(draws).toHaveBeenCalledTimes(1);
    drawTable(rows(301), plain, 80);
    expect(draws).toHaveBeenCalledTimes(1);
    draws.mockRestore();
  });

  test('law: drawn by it or not, the same lines', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', 'a', '，', '1', '.', ' ', '↑', '≠', '°', '™', '®', 'é', '\u200b', '👍', '\n'),
      maxLength: 12,
    });
    const cell = fc.oneof(text, fc.record({ text, style: fc.constantFrom(style(true).up, style(true).mark) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), fc.integer({ min: 20, max: 60 }), (rows, width) => {
        const some: Table = { head: ['公司', '', '2022FY'], align: ['left', 'left', 'right'], rows };
        const many: Table = { ...some, rows: Array.from({ length: 301 }, () => rows).flat() };
        const lines = drawTable(some, style(true), width).split('\n').slice(0, -1);
        expect(lines).toEqual(drawTable(many, style(true), width).split('\n').slice(0, lines.length));
      }),
    );
  });

  test('empty cells and rows keep their places', () => {
    expect(
      drawTable(
        {
          head: ['', 'a', 'b'],
          align: ['left', 'right', 'right'],
          rows: [
            ['', '', ''],
            ['x', '', '1'],
          ],
        },
        plain,
        80,
      ),
    ).toBe('   a  b\n───────\n\nx     1\n');
  });

  test('ten thousand rows of long Chinese text lose not a character and take no time', () => {
    const text = '存货跌价准备计提比例与同行业可比公司平均水平不存在重大差异';
    const rows = Array.from({ length: 10_000 }, (_, i) => [text, String(i)]);
    let drawn = '';
    const took = cpuTime(() => {
      drawn = drawTable({ head: ['一', '二'], align: ['left', 'left'], rows }, plain, Infinity);
    });
    expect(took).toBeLessThan(2000);
    expect(drawn.split(text)).toHaveLength(10_001);
  });
});
