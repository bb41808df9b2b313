import { expect, test } from 'vitest';
import { isSaid, periodsOf } from '../../src/table/list-said.ts';
import { gridsOf, headsOf, parted, rowsOf } from './drawn.ts';

const said = (last: string) =>
  gridsOf(
    parted(`
    部分同行业公司披露的新增客户收入占比情况如下表所示:
    公司名称 主营业务
    新增客户收入情况
    远山科技 安全业务
    2016-2018年度,新增客户实现收入占比分别为
    53.65%
    53.43%
    44.40%
    公司名称 主营业务
    新增客户收入情况
    发行人 安全业务
    2019年度和2020年1-6月,新增客户实现收入占比分别为
    37.44%
    ${last}
    由上表可知,占比逐期下降。
  `),
  );

test('a row for each period of the sentence in a cell', () => {
  const [found] = said('和28.22%');
  expect(found!.stub).toEqual(['公司名称', '年度']);
  expect(headsOf(found!)).toEqual(['新增客户收入占比']);
  expect(rowsOf(found!)).toEqual([
    '远山科技/2016年度: 53.65%',
    '远山科技/2017年度: 53.43%',
    '远山科技/2018年度: 44.40%',
    '发行人/2019年度: 37.44%',
    '发行人/2020年1-6月: 28.22%',
  ]);
});

test('a sentence with more or fewer figures than periods is left out', () => {
  expect(said('28.22% 14.09%').flatMap(rowsOf)).toEqual([]);
});

test('spans and lists of periods', () => {
  expect(periodsOf('2016-2018年度')).toEqual(['2016年度', '2017年度', '2018年度']);
  expect(periodsOf('2018年度、2019年度和2020年1-6月')).toEqual(['2018年度', '2019年度', '2020年1-6月']);
  expect(periodsOf('2018-2016年度')).toEqual([]);
  expect(isSaid('2016-2018年度,新增客户实现收入占比分别为')).toBe(true);
  expect(isSaid('公司2018年度收入占比为')).toBe(false);
});
