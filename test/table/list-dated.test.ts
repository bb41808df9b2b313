import { expect, test } from 'vitest';
import { gridsOf, headsOf, parted, rowsOf } from './drawn.ts';

const orders = (total: string) =>
  gridsOf(
    parted(`
    上述客户的收入确认情况如下表所示:
    单位:万元客户名称 订单号 最终用户 收入确认 金额
    用户侧验收
    相关依据
    远山科技有限公司
    JS-YS-2012-001
    电力客户
    2021年
    88.20
    2020年
    销售合同、验收单JS-YS-2012-002
    2021年
    836.55
    2021年
    销售合同、测试报告SBSY-2020-
    2020年
    30.48
    2021年
    销售合同合计
    ${total} ——
  `),
  );

test('orders with a period each, where the amounts add up', () => {
  const [found] = orders('955.24');
  expect(found!.stub).toEqual(['收入确认', '订单号']);
  expect(headsOf(found!)).toEqual(['收入确认金额']);
  expect(rowsOf(found!)).toEqual(['2021年/JS-YS-2012-001: 88.20', '2021年/JS-YS-2012-002: 836.55', '2020年/SBSY-2020-: 30.48']);
});

test('nothing where they do not', () => expect(orders('1,955.24')).toEqual([]));
