import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { paragraphs } from '../../src/filing/prose.ts';
import { headingNumber } from '../../src/filing/section.ts';

/** Two projects; the last line of the first is lost. */
const lines = (heading: string): string => `
    (1)城市级数据安全项目
    ①收入测算过程及依据
    该项目的收入来源于管理平台软件和各类数据探针等产品的销售,预测的依据是
下游行业的需求。
    ②内部收益率
    按上表所列各年的净现金流量计算,这一项目的税后内部收益率达到了百分之二十,
而税后投资回收期为
${heading}
    ①收入测算过程及依据
    该项目的收入来源于平台软件和硬件探针等产品的销售。
`;
const last = (heading: string): string[] | undefined =>
  paragraphs(documentOf('x.txt', lines(heading)), () => false)
    .at(-1)
    ?.section.map((title) => title.trim());

describe('headings count', () => {
  test('the next number is a heading, though the sentence above has lost its end', () => {
    expect(last('    (2)电磁空间安全监管项目')).toEqual(['(2)电磁空间安全监管项目', '①收入测算过程及依据']);
  });

  test('a number out of its count, or within a sentence, is none', () => {
    expect(last('    (4)电磁空间安全监管项目')?.[0]).toBe('(1)城市级数据安全项目');
    expect(last('    (2)电磁空间安全监管项目,')?.[0]).toBe('(1)城市级数据安全项目');
  });
});

test.each([
  ['(2)某项目', 2],
  ['(三)收入', 3],
  ['②成本', 2],
  ['B、费用', 2],
  ['12、其他', 12],
  ['十一、其他', 11],
  ['第三节 经营', null],
  ['公司', null],
])('%s is number %s', (line, number) => expect(headingNumber(line)).toBe(number));
