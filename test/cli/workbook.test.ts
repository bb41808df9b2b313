import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, expect, test, vi } from 'vitest';

vi.mock('../../src/analyze.ts', () => import('./toy.ts'));

import { SCREEN, world } from './world.ts';

const { cwd, filings, remove } = world({
  'in/zhongfu.txt': '# 中孚信息 300659 2023-07-01\ngross-margin 2021FY 0.6414\ngross-margin 2022FY 0.6112\nrevenue 2022FY 644205500\n',
  'in/later.txt': '# 中孚信息 300659 2024-07-01\nrevenue 2022FY 655000000\n',
});
afterAll(remove);

const sheetsOf = async (file: string) => (await readXlsx(new Uint8Array(readFileSync(join(cwd, file))))).sheets;

test('compare: the comparison, the facts behind it, and what the audit finds in and between the filings', async () => {
  expect(await filings('compare in --metric revenue -o a.xlsx --lang zh')).toEqual({ code: 0, out: '', err: '' });
  const sheets = await sheetsOf('a.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['指标对比', '数据明细', '勾稽核对']);
  expect(sheets[0]!.rows[1]).toEqual(['营业收入', '中孚信息', '300659', '亿元', 6.55, '† 2022FY']);
  // The margin is behind nothing that is shown.
  expect(sheets[1]!.rows.map((row) => row[5])).toEqual(['数值', 655000000, 644205500]);
  expect(sheets[2]!.rows[1]!.slice(0, 5)).toEqual(['提示', '重述', 'in/later.txt', 2, 1]);
});

test('extract: key figures, facts, findings', async () => {
  expect(await filings('extract in/zhongfu.txt -o b.xlsx')).toEqual({ code: 0, out: '', err: '' });
  const sheets = await sheetsOf('b.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['Figures', 'Facts', 'Findings']);
  expect(sheets[0]!.rows.slice(1)).toEqual([
    ['中孚信息', '300659', '营业收入', '亿元', null, 6.442055, 'in/zhongfu.txt'],
    ['中孚信息', '300659', '毛利率', '%', 0.6414, 0.6112, 'in/zhongfu.txt'],
  ]);
  expect(sheets[1]!.rows).toHaveLength(4);
  expect(sheets[2]!.rows.at(-1)![0]).toBe('none');
});

test('check: findings, and its exit code', async () => {
  expect((await filings('check in -o c.xlsx')).code).toBe(1);
  const [findings] = await sheetsOf('c.xlsx');
  expect(findings!.rows.map((row) => row[1])).toEqual(['Check', 'restatement']);
});

test('a pipe gets the bytes, a terminal a complaint', async () => {
  const got: Uint8Array[] = [];
  const { code } = await filings('compare in --format xlsx', { out: (data) => void got.push(data as Uint8Array) });
  expect([code, got.length, Buffer.from(got[0]!.subarray(0, 2)).toString()]).toEqual([0, 1, 'PK']);
  expect(await filings('compare in --format xlsx', SCREEN)).toEqual({
    code: 2,
    out: '',
    err: 'filings: a workbook is no text for a terminal; give it a file: -o figures.xlsx\n',
  });
});

test('commands without sheets refuse', async () => {
  expect((await filings('metrics -o m.xlsx')).err).toMatch(/this command writes no xlsx/);
});
