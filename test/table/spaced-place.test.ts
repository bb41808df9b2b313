import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed } from '../../src/table/spaced-place.ts';

const columns = [['9,199.53'], ['100.00%'], ['2,056.47'], ['100.00%']];

test('as many values as columns', () => {
  expect(placed(['-', '-', '1', '2'], columns)).toEqual([0, 1, 2, 3]);
});

test('fewer: all of one kind, and one for each column of that kind', () => {
  expect(placed(['59.45', '23.14'], columns)).toEqual([0, 2]);
  expect(placed(['5.45%', '3.14%'], columns)).toEqual([1, 3]);
});

test('fewer, with a choice left', () => {
  expect(placed(['59.45'], columns)).toBeNull();
  expect(placed(['59.45', '5.45%'], columns)).toBeNull();
  expect(placed(['59.45', '-'], columns)).toBeNull();
  expect(placed(['1', '2'], [['3'], ['4'], ['5']])).toBeNull();
  expect(placed(['1', '2'], [['3'], ['4', '5%'], ['5']])).toBeNull();
});

test('more than columns', () => {
  expect(placed(['1', '2', '3'], [['3'], ['4']])).toBeNull();
});

test('places are columns, in order, each once', () => {
  const value = fc.constantFrom('1.00', '2%', '-', '3,000.00');
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 8 }),
      fc.array(fc.array(fc.constantFrom('1.00', '2%'), { maxLength: 3 }), { maxLength: 8 }),
      (values, printed) => {
        const places = placed(values, printed);
        if (places === null) return;
        expect(places.length).toBe(values.length);
        places.forEach((place, i) => {
          expect(place).toBeGreaterThan(i === 0 ? -1 : places[i - 1]!);
          expect(place).toBeLessThan(printed.length);
        });
      },
    ),
  );
});
