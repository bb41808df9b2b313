import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { readFile } from '../../src/read.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { type Witness, witnessOf } from '../../src/why/witness.ts';
import { filesOf, samples } from '../corpus.ts';

/** The witness of a text's print of a value. */
function witness(text: string, printed: string): Witness {
  const source = { file: 'x.txt', text };
  const fact = analyze(source).facts.find((each) => each.printed === printed)!;
  return witnessOf(fact, readFile(source, builtin)!);
}
const marked = ({ lines }: Witness): string[] => lines.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));

const head = '证券代码:300659        证券简称:中孚信息\n中孚信息股份有限公司 2022 年年度报告\n';

describe('a print in its place', () => {
  test('a cell has the labels of its row, the heads of its column, caption and unit', () => {
    const found = witness(
      `${head}  两年的主营业务按产品列示如下:
                                                          单位:万元
                              2022 年                    2021 年
       产品                  收入        毛利率            收入        毛利率
网络安全产品              34,921.57     83.19%     78,602.12     79.70%
信息安全服务              21,503.55     33.90%     36,223.13     39.31%
`,
      '36,223.13',
    );
    expect(found.table).toMatchObject({ row: ['信息安全服务'], column: ['2021年', '收入'], unit: '万元' });
    expect(found.table!.caption).toContain('按产品列示如下');
    expect(found.lines.map(({ line }) => line)).toEqual([4, 5, 6, 8]);
    expect(marked(found)).toEqual(['36,223.13']);
  });

  test('a print that goes over two lines is marked on both', () => {
    const found = witness(`${head}2022 年,公司实现营业收入 64,420.55\n万元,同比下降。\n`, '64,420.55\n万元');
    expect(found.table).toBeNull();
    expect(marked(found)).toEqual(['64,420.55', '万元']);
  });

  test('of a page the row is shown as a browser shows it', () => {
    const found = witness(
      `<p>证券代码：300659 证券简称：中孚信息</p>\n<p>中孚信息股份有限公司2022年年度报告</p>\n<p>单位：元</p>\n<table>\n<tr>\n<td>项目</td>\n<td>2022年</td>\n<td>2021年</td></tr>\n<tr>\n<td>营业收入</td>\n<td>644,205,500.00\n</td>\n<td>1,270,043,300.00\n</td></tr>\n<tr>\n<td>营业成本</td>\n<td>250,457,100.00\n</td>\n<td>455,484,200.00\n</td></tr></table>\n`,
      '1,270,043,300.00',
    );
    expect(found.table).toMatchObject({ row: ['营业收入'], column: ['2021年'] });
    expect(found.lines).toHaveLength(1);
    expect(found.lines[0]!.text.replace(/\s+/g, ' ')).toContain('营业收入 644,205,500.00 1,270,043,300.00');
    expect(marked(found)).toEqual(['1,270,043,300.00']);
  });

  test('law: what is marked is what is printed, for every fact of the samples', () => {
    for (const path of filesOf(samples)) {
      const source = { file: path, text: readFileSync(path, 'utf8') };
      const reading = readFile(source, builtin)!;
      for (const fact of analyze(source).facts) {
        const found = witnessOf(fact, reading);
        expect(marked(found).join('')).toBe(
          fact.printed
            .split('\n')
            .map((line) => line.trim())
            .join(''),
        );
        expect(found.table === null).toBe(fact.origin === 'sentence');
      }
    }
  });
});
