import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../corpus.ts';
import { SCREEN, world } from './world.ts';

const sample = (name: string): string => readFileSync(join(root, 'samples', name), 'utf8');
const { filings, remove } = world({
  'reply.txt': sample('zhongfu-2023-inquiry-reply.txt'),
  'minutes.txt': sample('qianxin-2024h1-ir-minutes.txt'),
  'assessment.txt': sample('qianxin-2025h1-assessment.txt'),
  'slips.txt': readFileSync(join(root, 'test/audit/slips.txt'), 'utf8'),
  'lost/heads.txt': readFileSync(join(root, 'test/why/recovered.txt'), 'utf8'),
});
afterAll(remove);

describe('filings why', () => {
  const figures = [
    ['table', 'why 中孚信息 毛利率 2022 reply.txt'],
    ['sentence', 'why 奇安信 营业收入 2024年上半年'],
    ['recovered', 'why 中孚信息 inventory 2021FY lost'],
    ['derived', 'why 688561 revenue 2023H1'],
  ] as const;
  for (const width of [80, 140])
    test.each(figures)(`a %s figure in ${width} columns`, async (name, line) => {
      const { code, out, err } = await filings(line, { ...SCREEN, stderrTTY: false, width });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      await expect(out).toMatchFileSnapshot(join(root, `test/why/${name}.${width}.txt`));
    });

  test('its place is a link where the terminal shows links', async () => {
    const { out } = await filings(figures[0][1], { ...SCREEN, env: { TERM: 'xterm-kitty', NO_COLOR: '1' } });
    expect(out).toMatch(/\x1b\]8;;file:\/\/[^/]+\/.*\/reply\.txt#40\x1b\\reply\.txt:40:27\x1b\]8;;\x1b\\\n/);
  });

  test('JSON: the witness, the other prints, the checks', async () => {
    const [account, ...none] = JSON.parse((await filings('why 中孚信息 毛利率 2022FY reply.txt --format json')).out);
    expect(none).toEqual([]);
    expect(account).toMatchObject({
      fact: { value: '0.6112', origin: 'table', preferred: true },
      ...{ filed: '2023-07-11', low: '0.61115', high: '0.61125', derived: null },
      witness: { table: { row: ['毛利率'], column: ['2022年'], unit: '万元' } },
      others: [{ relation: 'agrees', lost: 'table over sentence', fact: { origin: 'sentence' } }],
      checks: [{ agrees: true, operands: [{ fact: { metric: 'operating-cost' } }, { fact: { metric: 'revenue' } }] }],
    });
  });

  test('JSON of a derived one: its formula and operands', async () => {
    const [account] = JSON.parse((await filings('why 奇安信 revenue 2025H1 . --format json')).out);
    expect(account).toMatchObject({
      fact: { origin: 'derived', printed: '', quote: '研发费用 2025H1 5.89亿元 ÷ 研发费用率 2025H1 33.84%' },
      witness: null,
      derived: {
        operands: [
          { fact: { printed: '5.89亿元' }, derived: null },
          { fact: { printed: '33.84%' }, derived: null },
        ],
      },
    });
  });

  test('what filings check finds about the print', async () => {
    const { out } = await filings('why 绿盟科技 营业收入 2022 slips.txt', SCREEN);
    expect(out).toMatch(/found by filings check\n {2}error {2}growth {2}绿盟科技/);
    expect(out).toContain('    holds if 0.67% were 0.76%');
    const [account] = JSON.parse((await filings('why 绿盟科技 营业收入 2022 slips.txt --format json')).out);
    expect(account.findings).toMatchObject([{ check: 'growth', line: 17 }]);
  });

  test('CSV: a row a print', async () => {
    const rows = (await filings('why 中孚信息 毛利率 2022FY reply.txt')).out.trimEnd().split('\n');
    expect(rows.map((row) => row.split(',').slice(0, 3).join())).toEqual([
      'relation,lost,company',
      'shown,,中孚信息',
      'agrees,table over sentence,中孚信息',
    ]);
  });

  test('a segment, where it is asked for', async () => {
    const { out } = await filings('why 中孚信息 毛利率 2022FY reply.txt --segment 网络安全产品', SCREEN);
    expect(out).toContain('83.19%');
  });
});

describe('what is not there', () => {
  test('1: another period is, told nearest first', async () => {
    expect(await filings('why 奇安信 研发费用率 2024H1')).toEqual({
      code: 1,
      out: '',
      err: 'filings: no 研发费用率 of 奇安信 in 2024H1; there is 2025H1\n',
    });
    expect((await filings('why 奇安信 revenue 2023H1 --no-derived')).err).toBe(
      'filings: no 营业收入 of 奇安信 in 2023H1; there is 2024H1\n',
    );
  });

  test.each([
    ['中孚科技 毛利率 2022', /unknown company: 中孚科技; nearest: 中孚信息/],
    ['中孚信息 毛利润率 2022', /unknown metric: 毛利润率; nearest: 毛利率/],
    ['中孚信息 毛利率 去年', /unknown period: 去年; such as 2022FY/],
  ])('2: %s is answered with the nearest', async (line, said) => {
    const { code, err } = await filings(`why ${line}`);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});
