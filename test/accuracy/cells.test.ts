import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, root } from '../corpus.ts';

// Cells that a comparison of the five real filings must show, exactly as they stand in its CSV:
//
//   metric company period value

const cells = `
  gross-margin         中孚信息    2020FY  0.6608
  gross-margin         中孚信息    2021FY  0.6414
  gross-margin         中孚信息    2022FY  0.6112
  gross-margin         中孚信息    2023Q1  0.5845
  gross-margin         奇安信      2024H1  ↓
  gross-margin         卫士通      2021H1  ↑
  gross-margin         北信源      2023Q1  0.7406
  main-gross-margin    深信服      2021FY  0.6549
  rd-ratio             奇安信      2025H1  0.3384
  rd-ratio             中孚信息    2020FY  0.1676
  rd-ratio             中孚信息    2022FY  0.6266
  rd-ratio             山石网科    2022FY  0.4181
  rd-ratio             同行业平均  2021FY  0.2395
  revenue              奇安信      2024H1  1783000000
  revenue              卫士通      2021H1  844000000
  revenue              中孚信息    2022FY  644205500
  revenue              启明星辰    2022FY  4436909200
  receivables          中孚信息    2022FY  458376500
  receivables          中孚信息    2023Q1  463251900
  receivables-ratio    安恒信息    2022FY  0.3766
  receivables-turnover 绿盟科技    2020FY  2.32
`
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .filter((words) => words.length === 4) as [metric: string, company: string, period: string, value: string][];

type Row = Record<string, string>;

/** What `filings compare` writes into a pipe, as records. */
function compare(metrics: string, ...options: string[]): Row[] {
  const run = spawnSync(process.execPath, [join(root, 'bin/filings.js'), 'compare', corpus.filings!, '--metric', metrics, ...options], {
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  return Papa.parse<Row>(run.stdout, { header: true, skipEmptyLines: true }).data;
}

const metrics = [...new Set(cells.map(([metric]) => metric))].join(',');

describe.skipIf(!corpus.filings)('compare over the five filings', () => {
  let rows: Row[] = [];
  beforeAll(() => {
    rows = compare(metrics, '--csv');
  });
  const cell = (metric: string, company: string, period: string): string | undefined =>
    rows.find((row) => row.metric === metric && row.company === company)?.[period];

  it.each(cells)('%s of %s in %s is %s', (metric, company, period, value) => {
    expect(cell(metric, company, period)).toBe(value);
  });

  it('a note that makes a column 综合毛利率 leaves nothing of it under main-gross-margin', () => {
    expect(cell('main-gross-margin', '北信源', '2022FY')).toBe('0.6409');
    expect(cell('main-gross-margin', '北信源', '2023Q1') ?? '').toBe('');
  });

  it('says that 卫士通 gave its revenue only about, and where', () => {
    const [revenue] = compare('revenue', '--long', '--csv', '--company', '卫士通').filter((row) => row.period === '2021H1');
    expect(revenue).toMatchObject({ value: '844000000', basis: 'approx', bound: 'about', mark: 'approximate', printed: '8.44 亿元' });
  });

  it('shows no margin that is only projected for a project', () => {
    const projected = [
      '0.6921',
      '0.6756',
      '0.7411',
      '0.7433',
      '0.7466',
      '0.7494',
      '0.7513',
      '0.7533',
      '0.8921',
      '0.8973',
      '0.9081',
      '0.9087',
      '0.9094',
      '0.9102',
      '0.9109',
      '0.643',
      '0.634',
      '0.661',
      '0.7203',
      '0.7353',
      '0.9063',
      '0.6902',
      '0.9435',
    ];
    const ofFiler = compare('gross-margin', '--csv', '--company', '中孚信息').flatMap((row) => Object.values(row));
    expect(ofFiler.filter((value) => projected.includes(value))).toEqual([]);
  });
});
