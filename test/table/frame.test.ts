import { expect, test } from 'vitest';
import { gridsOf } from './drawn.ts';

const units = (drawing: string): (string | null)[] => gridsOf(drawing).map(({ unit }) => unit);

test('a further head in one frame, or under the title of its next part, has the unit of the frame', () => {
  expect(
    units(`
      主要会计数据如下:
                                                单位:万元
        项目          2022年         2021年
      营业收入        1,175.30       1,230.53
                    2022年末        2021年末
      总资产         2,464.94       2,051.22
                 主营业务分地区情况
      分地区         营业收入       营业成本
      境内             397.87         280.78
      境外             777.43         620.11
    `),
  ).toEqual(['万元', '万元', '万元']);
});

test('prose between two tables ends the frame', () => {
  expect(
    units(`
      主要会计数据如下:
                                                单位:万元
        项目          2022年         2021年
      营业收入        1,175.30       1,230.53

      公司的每股指标与上年相比变化不大,具体情况在下表中列示,供投资者参考和比较之用:
        项目          2022年         2021年
      每股收益            0.62           0.88
    `),
  ).toEqual(['万元', null]);
});
