import { describe, expect, test } from 'vitest';
import { headersOf, split, unitOf, type Word } from '../../src/table/list-head.ts';

const word = (text: string): Word => ({ text, at: 0, to: text.length, line: 0 });
const words = (text: string): Word[] => text.split(' ').map(word);
/** Every header that words may be: stub | columns | first label. */
const headers = (text: string): string[] =>
  headersOf(words(text)).map(
    ({ stub, columns, label }) =>
      `${stub.map((head) => head.text).join(' ')} | ${columns.map((heads) => heads.map((head) => head.text).join('/')).join(' ')} | ${label.map((head) => head.text).join(' ')}`,
  );
const pieces = (text: string, ...others: string[]): string[] => split(word(text), new Set(others), false).map((piece) => piece.text);

test('the unit in front of the first head', () => {
  expect(unitOf(word('单位:万元收入区间'))).toMatchObject({ unit: { text: '单位:万元' }, rest: { text: '收入区间', at: 5 } });
  expect(unitOf(word('单位:万元、家、万元/家客户类型'))?.rest?.text).toBe('客户类型');
  expect(unitOf(word('单位:家'))).toMatchObject({ rest: null });
  expect(unitOf(word('单位名称'))).toBeNull();
});

test('heads run together where a line of the page ended', () => {
  expect(pieces('线下渠道2021年')).toEqual(['线下渠道', '2021年']);
  expect(pieces('线下渠道金额')).toEqual(['线下渠道', '金额']);
  expect(pieces('毛利率硬件')).toEqual(['毛利率', '硬件']);
  expect(pieces('2022年2021年')).toEqual(['2022年', '2021年']);
  expect(pieces('占比差异直销', '直销')).toEqual(['占比差异', '直销']);
  expect(pieces('2021年占比', '2020年占比')).toEqual(['2021年占比']);
  expect(pieces('2020年收入占比', '2021年')).toEqual(['2020年', '收入占比']);
  expect(pieces('毛利率')).toEqual(['毛利率']);
});

describe('headers', () => {
  test('one line of heads', () => {
    expect(headers('项目 2022年 2021年 2020年设备')).toContain('项目 | 2022年 2021年 2020年 | 设备');
    expect(headers('项目 模式 2022年 2021年收入占比 直营')).toContain('项目 模式 | 2022年 2021年 | 收入占比 直营');
    expect(headers('客户名称 客户性质 收入金额 收入占比甲公司 国企')).toContain('客户名称 客户性质 | 收入金额 收入占比 | 甲公司 国企');
  });

  test('short heads stand by themselves; behind a period they are one cell with it or the first label', () => {
    expect(headers('产品 收入 成本 毛利率硬件')).toContain('产品 | 收入 成本 毛利率 | 硬件');
    expect(headers('收入区间 2022-12-31 2021-12-31小店')).toContain('收入区间 | 2022-12-31 2021-12-31 | 小店');
  });

  test('groups, and the same heads under each', () => {
    expect(headers('类型 直营 加盟2021年 同比增长 2020年 2021年 同比增长 2020年大店')).toContain(
      '类型 | 直营/2021年 直营/同比增长 直营/2020年 加盟/2021年 加盟/同比增长 加盟/2020年 | 大店',
    );
    expect(headers('规模 2022年 2021年家数 占比 家数 占比300万以上')).toContain(
      '规模 | 2022年/家数 2022年/占比 2021年/家数 2021年/占比 | 300万以上',
    );
    expect(headers('项目 2021年度 2020年度 金额 家数 金额 家数 2021年新签')).toContain(
      '项目 | 2021年度/金额 2021年度/家数 2020年度/金额 2020年度/家数 | 2021年新签',
    );
  });

  test('the first group may have heads of its own', () => {
    expect(headers('区间 收入情况 函证情况 访谈情况家数 金额 家数 收入比 家数 收入比小客户')).toContain(
      '区间 | 收入情况/家数 收入情况/金额 函证情况/家数 函证情况/收入比 访谈情况/家数 访谈情况/收入比 | 小客户',
    );
  });

  test('a title, and a column of running numbers', () => {
    const [header] = headersOf(words('网关市场份额排名排名 2021年度 2020年度参与者 市场份额 参与者 市场份额 甲公司'));
    expect(header).toMatchObject({ ranked: true, named: true, stub: [{ text: '参与者' }] });
    expect(header!.title.map(({ text }) => text)).toEqual(['网关市场份额排名']);
    expect(header!.columns.map((heads) => heads.map(({ text }) => text).join('/'))).toEqual(['2021年度/市场份额', '2020年度/市场份额']);
  });

  test('words that are no header', () => {
    expect(headersOf(words('公司 发展 历程'))).toEqual([]);
    expect(headersOf(words('项目'))).toEqual([]);
    expect(headersOf(Array.from({ length: 500 }, () => word('金额')))).toEqual([]);
  });
});
