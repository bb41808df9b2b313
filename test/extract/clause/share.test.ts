import { expect, test } from 'vitest';
import { denominatorOf, ratioOf, shareMarks } from '../../../src/extract/clause/share.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const metric = (id: string) => builtin.metrics.find((entry) => entry.id === id)!;

test('a share whose whole is named in words of its own', () => {
  const text = '该类产品占产品类收入的比例为5%';
  expect(
    shareMarks(text, 100, builtin).map((mark) => [mark.kind === 'metric' && mark.metric.id, text.slice(mark.from - 100, mark.to - 100)]),
  ).toEqual([['revenue-share', '占产品类收入的比例']]);
});

test('what it is of, unless that is the company’s revenue', () => {
  expect(denominatorOf('占产品类收入的比例')).toEqual({ axis: '分母', member: '产品类收入' });
  expect(denominatorOf('占主营业务收入的比例')).toBeNull();
  expect(denominatorOf('占全年收入比重')).toBeNull();
});

test('the ratio a metric makes with revenue', () => {
  expect(ratioOf(metric('rd-expense'), metric('revenue-share'), builtin)?.id).toBe('rd-ratio');
  expect(ratioOf(metric('inventory'), metric('revenue-share'), builtin)).toBeNull();
  expect(ratioOf(metric('rd-staff'), metric('rd-staff-share'), builtin)?.id).toBe('rd-staff-share');
});
