import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import type { Paragraph } from '../../src/filing/filing.ts';
import { paragraphs } from '../../src/filing/prose.ts';

const read = (text: string, isTable: (index: number) => boolean = () => false): Paragraph[] =>
  paragraphs(documentOf('test.txt', text), isTable);
const texts = (text: string, isTable?: (index: number) => boolean): string[] => read(text, isTable).map(({ passage }) => passage.text);

/** A line as wide as a page of wrapped prose, ending in the words given. */
const full = (end: string): string =>
  `${'公司坚持自主创新并持续完善产品体系与服务能力以满足客户需求的变化'.slice(0, 34 - end.length)}${end}`;

test('prose that was run into the last line of a table', () => {
  const text = '情况如下:\n\n网关 1.00探针 2.00报告期内,收入稳定。\n\n以上为主要情况。\n';
  const read = paragraphs(
    documentOf('test.txt', text),
    (line) => line === 2,
    (line) => (line === 2 ? text.indexOf('报告期内') : undefined),
  );
  expect(read.map(({ passage, firstLine }) => `${firstLine} ${passage.text}`)).toEqual(['3 报告期内,收入稳定。', '5 以上为主要情况。']);
});

describe('wrapped lines are one paragraph', () => {
  test('cut in the middle of a sentence, of a word, of a number', () => {
    const text = `  ${full('营业收入')}\n为 12,345.67 万元,研发费用占营业收入的比重持续提升,达到 33.8\n4%。\n`;
    expect(texts(text)).toEqual([`${full('营业收入')}为12,345.67万元,研发费用占营业收入的比重持续提升,达到33.84%。`]);
  });

  test('across blank lines, page numbers and page heads', () => {
    const head = '某某股份有限公司2024年年度报告';
    const page = (first: string, last: string): string => `${head}\n\n${first}\n\n${last}\n\n`;
    const text = `${page('一、概况', full('研发费用'))}12\n\n${page('占营业收入的比重为33.84%。', full('回款'))}13 / 240\n\n${page('同比增长。', full('毛利率'))}- 14 -\n\n${page('保持稳定。', '全文完毕,谢谢。')}`;
    expect(texts(text)).toEqual([
      `${full('研发费用')}占营业收入的比重为33.84%。`,
      `${full('回款')}同比增长。`,
      `${full('毛利率')}保持稳定。`,
      '全文完毕,谢谢。',
    ]);
  });

  test('across the number of a page that is marked like a heading, which ends no section', () => {
    const text = `${full('研发费用')}。\n1、收入分析\n${full('研发费用')}\n\n## 第12页\n\n为 12,345.67 万元。\n`;
    const [, , last] = read(text);
    expect(last!.passage.text).toBe(`${full('研发费用')}为12,345.67万元。`);
    expect(last!.section).toEqual(['1、收入分析']);
  });

  test('an unwrapped paragraph cut by a page break', () => {
    const first = `回答:${'公司业务的毛利率同比有所下降,主要由于原材料价格上涨。'.repeat(3)}关于经营性现金流的`;
    expect(texts(`${first}\n\n问题,主要由于采购备货。\n\n下一段从这里开始,另起一段。\n`)).toEqual([
      `${first}问题,主要由于采购备货。`,
      '下一段从这里开始,另起一段。',
    ]);
  });

  test('a short line without a full stop is a heading, and ends there', () => {
    const found = read(`一、经营情况讨论\n${full('经营')}\n稳步向好。\n`);
    expect(found.map(({ passage, section }) => [passage.text, section])).toEqual([
      ['一、经营情况讨论', ['一、经营情况讨论']],
      [`${full('经营')}稳步向好。`, ['一、经营情况讨论']],
    ]);
  });
});

test('the date below a title ends it, though the text follows at the margin', () => {
  const text = `${' '.repeat(30)}某某股份有限公司董事会\n${' '.repeat(30)}2024年4月30日\n2023年,公司营业收入增长。\n`;
  expect(texts(text).at(-1)).toBe('2023年,公司营业收入增长。');
  const bare = `${' '.repeat(30)}2024年4月30日\n公司营业收入增长,毛利率下降。\n`;
  expect(texts(bare).at(-1)).toBe('公司营业收入增长,毛利率下降。');
});

test('only one space stays, between two words of letters', () => {
  expect(texts('发布了  AI  Agent 与 大模型 产品,面向 To B 市场。')).toEqual(['发布了AI Agent与大模型产品,面向To B市场。']);
});

test('lists of names and forms say nothing', () => {
  const text = `参会单位\n北京某某投资有限公司\n张三\n<input type="checkbox"/> 特定对象调研 <input type="checkbox"/> 分析师会议,请说明\n目录 ...... 3\n${full('经营')}\n情况良好。\n`;
  expect(texts(text)).toEqual([`${full('经营')}情况良好。`]);
});

test('tables are left out and end the paragraph before them', () => {
  const text = `${full('情况如下')}\n项目  2022年  2021年\n收入  1.00  2.00\n如上表所示,收入增长。\n`;
  expect(texts(text, (index) => index === 1 || index === 2)).toEqual(['如上表所示,收入增长。']);
});

describe('who speaks', () => {
  test('from the question to the answer', () => {
    const spoken = read('问题1\n报告期内,发行人收入下降。\n请发行人说明原因。\n回复:\n一、发行人说明\n收入下降的主要原因是需求不足。\n');
    expect(spoken.map(({ passage, question }) => [passage.text, question])).toEqual([
      ['报告期内,发行人收入下降。', true],
      ['请发行人说明原因。', true],
      ['一、发行人说明', false],
      ['收入下降的主要原因是需求不足。', false],
    ]);
  });

  test('a question without 问 stands above 答', () => {
    expect(read('上半年毛利率下降的原因?\n答:主要由于产品结构变化。\n').map(({ question }) => question)).toEqual([true, false]);
  });
});

test('in indented prose a paragraph at the margin has lost its head', () => {
  const whole = Array.from({ length: 12 }, (_, i) => `  ${full(`第${i}项`)}\n按计划推进,进展顺利。\n`).join('');
  const found = read(`${whole}股东的净利润亏损收窄 13.48%,同比改善明显。\n`);
  expect(found.filter(({ cut }) => cut).map(({ passage }) => passage.text)).toEqual(['股东的净利润亏损收窄13.48%,同比改善明显。']);
});

describe('offsets', () => {
  test('every character of a paragraph is the one at its place in the file', () => {
    const alphabet = fc.constantFrom('公', '司', '收', '入', '1', '2', '.', ',', '。', ' ', '\n', 'A', 'b', '%', '　', '（', '一', '、');
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 300 }).map((characters) => characters.join('')),
        (text) => {
          const document = documentOf('test.txt', text);
          for (const { passage } of paragraphs(document, () => false)) {
            expect(passage.offsets.length).toBe(passage.text.length);
            for (let i = 0; i < passage.text.length; i++) {
              const place = passage.offsets[i]!;
              if (passage.text[i] !== ' ') expect(document.text[place]).toBe(passage.text[i]);
              if (i > 0) expect(place).toBeGreaterThan(passage.offsets[i - 1]!);
            }
          }
        },
      ),
    );
  });
});
