import { expect, test } from 'vitest';
import { calendarPhrase, lastDay, partOfYear, yearAt } from '../../src/language/period-words.ts';

test('a year stands alone, not inside a number', () => {
  expect(yearAt('2022年', 0)).toEqual({ year: '2022', to: 4 });
  expect(yearAt('二〇二二年', 0)).toEqual({ year: '2022', to: 4 });
  expect(yearAt('收入,2022年', 3)).toEqual({ year: '2022', to: 7 });
  expect(yearAt('1,2022', 2)).toBeNull();
  expect(yearAt('20221', 0)).toBeNull();
});

test('a run of months that is no quarter or half has no id', () => {
  expect(partOfYear('1-4月', 0)).toEqual({ to: 4, part: null });
  expect(partOfYear('1-9月', 0)).toEqual({ to: 4, part: 'Q1-3' });
});

test('what is no day of the calendar is no phrase', () => expect(calendarPhrase('2022-13-31', 0)).toBeNull());

test('months end where they end', () => {
  expect(lastDay('2024', '2')).toBe('29');
  expect(lastDay('2023', '02')).toBe('28');
});
