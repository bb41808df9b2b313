import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '../../src/html/spread.ts';

const at = (height: number, rank = 2, x = 100): Parameters<typeof spread>[0][number] => ({ x, at: height, width: 40, rank });

describe('spread', () => {
  test('labels that are clear of one another stay where they are', () => {
    expect(spread([at(50), at(10)], 14, 0, 100)).toEqual([50, 10]);
  });

  test('labels at the end of their lines are pushed apart in the order of the lines', () => {
    expect(spread([at(52), at(50), at(51)], 14, 0, 100)).toEqual([78, 50, 64]);
    expect(spread([at(95), at(99)], 14, 0, 100)).toEqual([86, 100]);
  });

  test('where there is no room, peers go before filers', () => {
    expect(spread([at(10), at(10.5, 0), at(11)], 14, 0, 20)).toEqual([null, 6, 20]);
  });

  test('a label within the chart stands by its point, one line off, or not at all', () => {
    expect(spread([at(50), at(50, 0, 20), at(50, 2, 30), at(50, 2, 25), at(50, 2, 26)], 14, 0, 100)).toEqual([50, 50, 36, null, 64]);
  });

  test('no two labels ever meet, and none leaves the chart', () => {
    const place = fc.record({
      x: fc.constantFrom(0, 20, 100),
      at: fc.double({ min: 0, max: 100, noNaN: true }),
      width: fc.constantFrom(10, 40),
      rank: fc.constantFrom(0, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const put = spread(places, 14, 0, 100);
        for (const [i, a] of put.entries()) {
          if (a === null) continue;
          expect(a).toBeGreaterThanOrEqual(-1e-9);
          expect(a).toBeLessThanOrEqual(100 + 1e-9);
          for (const [k, b] of put.entries()) {
            if (k <= i || b === null) continue;
            const beside = places[i]!.x + places[i]!.width <= places[k]!.x || places[k]!.x + places[k]!.width <= places[i]!.x;
            expect(beside || Math.abs(a - b) >= 14 - 1e-9).toBe(true);
          }
        }
      }),
    );
  });
});
