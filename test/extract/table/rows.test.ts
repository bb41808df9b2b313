import { expect, test } from 'vitest';
import { readings } from './readings.ts';

test('a row that has lost its outer label is nobody’s', () => {
  expect(
    readings(`<p>公司营业成本构成如下:</p><p>单位:万元</p>
<table><tr><td>行业</td><td>项目</td><td>2022年</td></tr>
<tr><td>医药</td><td>原料成本</td><td>78,809.17</td></tr>
<tr><td>染料</td><td>原料成本</td><td>33,797.68</td></tr></table>`),
  ).toEqual([
    '中孚信息 operating-cost 行业:医药 项目:原料成本 2022FY 788091700',
    '中孚信息 operating-cost 行业:染料 项目:原料成本 2022FY 337976800',
  ]);
  expect(
    readings(`
      公司营业成本构成如下:
                                     单位:万元
       行业        项目           2022 年
                原料成本        78,809.17
       染料      原料成本        33,797.68
    `),
  ).toEqual(['中孚信息 operating-cost 行业:染料 项目:原料成本 2022FY 337976800']);
});
