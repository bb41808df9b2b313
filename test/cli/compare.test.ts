import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

vi.mock('../../src/analyze.ts', () => import('./toy.ts'));

import { SCREEN, world } from './world.ts';

const { cwd, filings, remove } = world({
  'in/zhongfu.txt':
    '# 中孚信息 300659 2023-07-01\ngross-margin 2021FY 0.6414\ngross-margin 2022FY 0.6112\nrevenue 2022FY 644205500\ngross-margin 2022FY 0.6 同行业平均\nmain-gross-margin 2022FY 0.6271 启明星辰 002439\ngross-margin 2022FY 0.8319 - - 产品:网络安全产品\nreceivables 2022-12-31 458376500\ngross-margin 2022FY 0.5 甲乙信息技术有限公司\n',
  'in/qianxin.txt': '# 奇安信 688561 2024-08-30\ngross-margin 2024H1 down\n',
  'in/figures.csv': '# 别的 000001\ngross-margin 2022FY 0.1\n',
  'node_modules/x.txt': '# 别的 000001\ngross-margin 2022FY 0.1\n',
});
afterAll(remove);

const wide = [
  'metric,company,code,unit,2021FY,2022FY,2024H1',
  'gross-margin,中孚信息,300659,ratio,0.6414,0.6112,',
  'gross-margin,奇安信,688561,ratio,,,↓',
  'gross-margin,同行业平均,,ratio,,0.6,',
  '',
].join('\n');

describe('derived figures', () => {
  const { filings, remove } = world({
    'parts/westone.txt':
      '# 卫士通 002268 2021-08-26\nrevenue 2020FY 1000000000\noperating-cost 2020FY 400000000\nrevenue 2019FY 900000000\n',
  });
  afterAll(remove);

  test('are marked on a screen; --explain tells how; --no-derived leaves them out', async () => {
    const line = 'compare parts --metric gross-margin';
    expect((await filings(line, SCREEN)).out).toMatch(/卫士通 {2}002268 {2}ƒ60\.00\n\nƒ derived/);
    const { out } = await filings(`${line} --explain`, SCREEN);
    expect(out).toContain('卫士通 2020FY  ƒ60.00 %\n  = 1 − 营业成本 2020FY 400,000,000元');
    expect(out).toContain('400,000,000元  parts/westone.txt:3:1  operating-cost 2020FY 400000000\n');
    expect(await filings(`${line} --no-derived`, SCREEN)).toMatchObject({ code: 1, out: '' });
  });

  test('stand in data only where a field marks them', async () => {
    const line = 'compare parts --metric gross-margin';
    expect(await filings(line)).toMatchObject({
      code: 1,
      err: 'filings: only derived: gross-margin (毛利率); --long or --format json shows it\n',
    });
    expect((await filings(`${line} --long`)).out).toMatch(/\n.*,2020FY,0\.(?:6|59)\d*,ratio,reported,,derived,parts\/westone\.txt,/);
    expect(JSON.parse((await filings(`${line} --format json`)).out)).toMatchObject([
      { values: { '2020FY': expect.stringMatching(/^0\.(?:6|59)/) }, marks: { '2020FY': 'derived' } },
    ]);
  });

  test('rest on figures that the filters leave out, and answer to the filters themselves', async () => {
    expect((await filings('compare parts --metric gross-margin --period 2020 --long')).out).toContain(',2020FY,0.');
    expect((await filings('compare parts --metric gross-margin --period 2019 --long')).code).toBe(1);
  });
});

describe('filings compare', () => {
  test('in a pipe: wide CSV of plain numbers; without paths the current folder', async () => {
    expect(await filings('compare --metric gross-margin')).toEqual({ code: 0, out: wide, err: '' });
    expect((await filings('compare in/zhongfu.txt in/qianxin.txt --metric 毛利率')).out).toBe(wide);
    expect((await filings('compare in/qianxin.txt in/zhongfu.txt --metric 毛利率')).out).toBe(wide);
  });

  test('on a terminal: a table a metric, in the order asked for', async () => {
    const { code, out } = await filings('compare --metric receivables,gross-margin', SCREEN);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '应收账款余额  (亿元)  receivables',
        '公司      代码    2022FY',
        '────────────────────────',
        '中孚信息  300659    4.58',
        '',
        '毛利率  (%)  gross-margin',
        '公司        代码    2021FY  2022FY  2024H1  走势',
        '──────────────────────────────────────────────────────',
        '中孚信息    300659   64.14   61.12          █▁ -3.02pp',
        '奇安信      688561                       ↓',
        '启明星辰    002439          *62.71',
        '同行业平均                   60.00',
        '',
        '* 主营业务毛利率 (main-gross-margin) in its place; never in CSV or JSON',
        '↓ stated only as a direction, without a figure',
        '',
        '走势: first whole year to last, or as named (H1, Q1 …)',
        '',
      ].join('\n'),
    );
  });

  test('colours on a terminal, none with NO_COLOR or --no-color', async () => {
    expect((await filings('compare --metric revenue', { ...SCREEN, env: {} })).out).toContain('\x1b[1m营业收入');
    expect((await filings('compare --metric revenue', SCREEN)).out).not.toContain('\x1b');
    expect((await filings('compare --metric revenue --no-color', { ...SCREEN, env: {} })).out).not.toContain('\x1b');
  });

  test('a subsidiary, called by its full legal name, is compared only where it is asked for', async () => {
    expect((await filings('compare --metric gross-margin')).out).not.toContain('甲乙');
    expect((await filings('compare --metric gross-margin --company 甲乙信息技术有限公司')).out).toBe(
      'metric,company,code,unit,2022FY\ngross-margin,甲乙信息技术有限公司,,ratio,0.5\n',
    );
  });

  test('CSV is never coloured', async () => {
    expect((await filings('compare --metric gross-margin --color', { env: { FORCE_COLOR: '1' } })).out).toBe(wide);
  });

  test('the usual metrics where none is named', async () => {
    expect(
      (await filings('compare')).out
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['revenue', 'gross-margin', 'gross-margin', 'gross-margin', 'receivables']);
  });

  test('--long: tidy, with sources', async () => {
    const { out } = await filings('compare --metric receivables --long --csv', SCREEN);
    expect(out).toBe(
      'metric,company,code,segment,period,value,unit,basis,bound,mark,file,line,column,printed,quote,recovered\nreceivables,中孚信息,300659,,2022FY,458376500,CNY,reported,,,in/zhongfu.txt,8,1,458376500,receivables 2022-12-31 458376500,\n',
    );
  });

  test('JSON, NDJSON and Markdown', async () => {
    const records = JSON.parse((await filings('compare --metric gross-margin --format json')).out);
    expect(records[0]).toMatchObject({ metric: 'gross-margin', company: '中孚信息', values: { '2021FY': '0.6414', '2022FY': '0.6112' } });
    expect(
      (await filings('compare --metric gross-margin --format ndjson')).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(records);
    expect((await filings('compare --metric gross-margin --format md')).out).toContain('| 启明星辰 | 002439 |  | \\*62.71 |  |');
    expect((await filings('compare --metric receivables --long --format md')).out).toContain(
      '| receivables | 中孚信息 | 300659 | 2022FY | 458376500 |',
    );
  });

  test('-o by the extension; the file is not read as a filing the next time', async () => {
    for (const round of [1, 2]) {
      const { code, out } = await filings('compare in --metric gross-margin -o in/margins.md', SCREEN);
      expect({ code, out, round }).toEqual({ code: 0, out: '', round });
    }
    expect(readFileSync(join(cwd, 'in/margins.md'), 'utf8')).toMatch(/^### 毛利率 \(%\)\n/);
  });

  test('filters: company, period, role, segment', async () => {
    expect((await filings('compare --metric gross-margin --company 中孚信息 --period 2022FY')).out).toBe(
      'metric,company,code,unit,2022FY\ngross-margin,中孚信息,300659,ratio,0.6112\n',
    );
    expect((await filings('compare --metric gross-margin --role peer')).out).toBe(
      'metric,company,code,unit,2022FY\ngross-margin,同行业平均,,ratio,0.6\n',
    );
    expect((await filings('compare --metric gross-margin --segment 产品')).out).toBe(
      'metric,company,code,unit,segment,2022FY\ngross-margin,中孚信息,300659,ratio,产品:网络安全产品,0.8319\n',
    );
  });
});

describe('exit codes of compare', () => {
  test('1: nothing found, and for which metric', async () => {
    expect(await filings('compare in --metric rd-ratio')).toEqual({
      code: 1,
      out: 'metric,company,code,unit\n',
      err: expect.stringContaining('filings: nothing found for rd-ratio (研发费用率)\n'),
    });
  });

  test('0: some metrics found, the others named', async () => {
    expect(await filings('compare in/zhongfu.txt --metric rd-ratio,revenue')).toMatchObject({
      code: 0,
      err: 'filings: nothing found for rd-ratio (研发费用率)\n',
    });
  });

  test('2: a path is missing, the rest is compared', async () => {
    expect(await filings('compare in/zhongfu.txt in/qianxin.txt none --metric gross-margin')).toEqual({
      code: 2,
      out: wide,
      err: 'filings: no such file or folder: none\n',
    });
  });

  test('2: an unknown metric', async () => {
    expect(await filings('compare --metric gros-margin')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('nearest: gross-margin'),
    });
  });
});
