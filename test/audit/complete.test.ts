import { expect, test } from 'vitest';
import { isComplete } from '../../src/audit/complete.ts';
import { drawn, gridOf } from '../table/drawn.ts';

const table = `
      公司现金流出情况如下:
                                                          单位:万元
        项目                    2022 年        2021 年
    投资建设支付的现金       13,137.01       3,957.70
    经营活动支付的现金       15,886.20      22,108.37
    现金流出合计             29,023.21      26,066.07
`;
const complete = (drawing: string): boolean => {
  const grid = gridOf(drawing);
  return isComplete(drawn(drawing), grid, 0, grid.rows.length - 1);
};

test('every word and amount between two rows is in the grid', () => expect(complete(table)).toBe(true));

test('a label whose numbers are lost', () => {
  expect(complete(table.replace('    经营活动', '    研发投入资本化支付的款项\n    经营活动'))).toBe(false);
});

test('the head of a page is no row', () => {
  expect(complete(table.replace('    经营活动', '\n                  中孚信息 2022 年年度报告全文\n\n    经营活动'))).toBe(true);
});
