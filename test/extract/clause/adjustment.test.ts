import { expect, test } from 'vitest';
import { adjustmentOf } from '../../../src/extract/clause/adjustment.ts';

test('what is taken out of everything that follows', () => {
  expect(adjustmentOf('剔除上述项目的影响后', false)).toEqual({ axis: '调整', member: '剔除上述项目' });
  expect(adjustmentOf('扣除股份支付后', false)).toEqual({ axis: '调整', member: '扣除股份支付' });
  expect(adjustmentOf('剔除北信源的极值影响后', true)).toEqual({ axis: '口径', member: '剔除北信源' });
  expect(adjustmentOf('如果不考虑股份支付', false)).toEqual({ axis: '调整', member: '不考虑股份支付' });
  expect(adjustmentOf('假设扣除汇兑损益', false)).toEqual({ axis: '调整', member: '扣除汇兑损益' });
  expect(adjustmentOf('扣除非经常性损益', false)).toBeNull();
});
