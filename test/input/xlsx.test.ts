import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { ARCHIVED } from '../../src/input/converters.ts';
import { openZip } from '../../src/input/zip.part.ts';
import { zipped } from './packed.ts';

async function textOf(bytes: Uint8Array): Promise<string> {
  const archive = await openZip({ bytes });
  if ('broken' in archive) throw new Error(archive.broken);
  const converted = await ARCHIVED.xlsx!(archive, () => bytes);
  return 'text' in converted ? converted.text : `!${JSON.stringify(converted)}`;
}

const AMOUNT = { style: { numFmt: '#,##0.00' } };
const PERCENT = { style: { numFmt: '0.00%' } };
const book = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '主要数据',
        rows: [
          ['证券代码：300659　证券简称：中孚信息', null, null, null],
          [],
          [null, '主要财务数据', null, null],
          [null, null, '单位：万元', null],
          [null, '项目', '2023年度', '2022年度'],
          [null, '营业收入', 92000.123, 64420.55],
          [null, '毛利率', 0.5845, 0.61117],
          [null, '每股 <元>', 1234567, null],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        cells: new Map([
          ['5,2', { value: 92000.123, ...AMOUNT }],
          ['5,3', { value: 64420.55, ...AMOUNT }],
          ['6,2', { value: 0.5845, ...PERCENT }],
          ['6,3', { value: 0.61117, ...PERCENT }],
          ['7,2', { value: 1234567, style: { numFmt: '0.00,,' } }],
        ]),
      },
      { name: '底稿', hidden: true, rows: [['营业收入', 1]] },
    ],
  });

describe('the text of a workbook', () => {
  test('a sheet under its name, titles above their table, a row a line, cells as they are shown', async () => {
    expect(await textOf(await book())).toBe(
      '<h2>主要数据</h2>\n<p>证券代码：300659 证券简称：中孚信息</p>\n<p>主要财务数据</p>\n<p>单位：万元</p>\n<table>\n<tr><td>项目</td><td>2023年度</td><td>2022年度</td></tr>\n<tr><td>营业收入</td><td>92,000.12</td><td>64,420.55</td></tr>\n<tr><td>毛利率</td><td>58.45%</td><td>61.12%</td></tr>\n<tr><td>每股 &lt;元&gt;</td><td>####</td><td></td></tr>\n</table>\n',
    );
  });

  test('its facts, each print where its receipt says', async () => {
    const text = await textOf(await book());
    const lines = text.split('\n');
    const { facts } = analyze({ file: 'a.xlsx', text });
    for (const { line, column, printed } of facts) expect(lines[line - 1]!.slice(column - 1, column - 1 + printed.length)).toBe(printed);
    expect(facts.map(({ company, metric, period, value }) => `${company} ${metric} ${period} ${value}`)).toEqual([
      '中孚信息 revenue 2023FY 920001200',
      '中孚信息 revenue 2022FY 644205500',
      '中孚信息 gross-margin 2023FY 0.5845',
      '中孚信息 gross-margin 2022FY 0.6112',
    ]);
  });

  test('heads over several columns and rows', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['项目', '2023年度', null],
            [null, '金额', '占比'],
            ['营业收入', '92,000.12', '100%'],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
            { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
          ],
        },
      ],
    });
    expect(await textOf(bytes)).toContain(
      '<tr><td rowspan="2">项目</td><td colspan="2">2023年度</td></tr>\n<tr><td>金额</td><td>占比</td></tr>\n<tr><td>营业收入</td><td>92,000.12</td><td>100%</td></tr>\n',
    );
  });

  test('damaged, or a bomb', async () => {
    const parts = [
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.xml', data: '<workbook' },
    ];
    expect(await textOf(zipped(...parts))).toMatch(/^!{"unreadable":"damaged: its sheets cannot be read/);
    expect(await textOf(zipped(...parts, { name: 'xl/media/a.png', data: Buffer.alloc(2 ** 23) }))).toMatch(
      /a\.png in it: unpacks to more than 200 times/,
    );
  });
});
