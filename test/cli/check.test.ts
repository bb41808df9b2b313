import { afterAll, describe, expect, test } from 'vitest';
import { SCREEN, world } from './world.ts';

const reply = `中孚信息股份有限公司
关于审核问询函的回复
2023年7月

    报告期内,公司营业外收入情况如下:
                                              单位:万元
    项目              2022 年           2021 年
    罚款收入             412.13            210.07
    政府补助             803.42            540.20
    其他                  17.55              3.41
    合计               1,333.10            753.68
`;
const { filings, remove } = world({
  'in/reply.txt': reply,
  'fine/reply.txt': reply.replace('1,333.10', '1,233.10'),
  'in/notes.txt': '今天天气很好。',
});
afterAll(remove);

describe('filings check', () => {
  test('in a pipe: CSV, a finding a row; 1 where there is one', async () => {
    const { code, out } = await filings('check in');
    expect(code).toBe(1);
    expect(out).toBe(
      'file,line,column,severity,check,identity,miss,holds,receipts\n' +
        'in/reply.txt,11,22,error,sum,"合计 2022年: 412.13 + 803.42 + 17.55 = 1,233.10, printed 1,333.10",100.00,"holds if 1,333.10 were 1,233.10 (one digit), or if 412.13 were 512.13 (one digit), or if 803.42 were 903.42 (one digit)","11:22 1,333.10 | 8:22 412.13 | 9:22 803.42 | 10:25 17.55"\n',
    );
  });

  test('JSON and NDJSON: the receipts as records', async () => {
    const record = JSON.parse((await filings('check in --format ndjson')).out);
    expect(record).toMatchObject({ check: 'sum', severity: 'error', line: 11, column: 22, miss: '100.00' });
    expect(record.receipts[1]).toEqual({ file: 'in/reply.txt', line: 8, column: 22, printed: '412.13', label: '罚款收入 2022年' });
    expect(JSON.parse((await filings('check in --format json')).out)).toEqual([record]);
  });

  test('0 where nothing is found', async () => {
    expect(await filings('check fine --format json')).toMatchObject({ code: 0, out: '[]\n' });
  });

  test('on a terminal of 80 columns', async () => {
    const { out } = await filings('check in/reply.txt', SCREEN);
    expect(out).toMatch(/^中孚信息 300659\nin\/reply\.txt\n\n1 finding: 1 error; 1 table and 2 facts checked\n\n11:22 {2}error {2}sum\n/);
    expect(out).toContain('  11:22 1,333.10 · 8:22 412.13 · 9:22 803.42 · 10:25 17.55\n');
    expect((await filings('check fine/reply.txt', SCREEN)).out).toContain('no finding; 1 table');
  });

  test('as Markdown', async () => {
    expect((await filings('check in/reply.txt --format md')).out).toContain('- 11:22 error sum: 合计 2022年: 412.13');
  });
});
