import { expect, test } from 'vitest';
import { compact } from '../../src/filing/compact.ts';

test('stretches are joined, their white space dropped, their places kept', () => {
  const passage = compact('研发 费用\n率', [
    { from: 0, to: 5 },
    { from: 6, to: 7 },
  ]);
  expect(passage.text).toBe('研发费用率');
  expect([...passage.offsets]).toEqual([0, 1, 3, 4, 6]);
});

test('two words stay two, a broken number becomes one', () => {
  expect(compact('S&P  Global 公司', [{ from: 0, to: 14 }]).text).toBe('S&P Global公司');
  expect(
    compact('12.3|4%', [
      { from: 0, to: 4 },
      { from: 5, to: 7 },
    ]).text,
  ).toBe('12.34%');
  expect(
    compact('AI|Agent', [
      { from: 0, to: 2 },
      { from: 3, to: 8 },
    ]).text,
  ).toBe('AI Agent');
});
