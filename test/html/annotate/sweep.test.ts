import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sweep } from '../../../src/html/annotate/sweep.ts';
import type { Entry } from '../../../src/html/annotate/view.ts';

const entry = (...spans: [number, number][]): Entry => ({
  ...{ line: 1, tone: 'revenue', sign: '', head: '', value: '', sub: '', facets: [], reading: [], links: [] },
  spans: spans.map(([at, to]) => ({ at, to })),
});
const figures = (...entries: Entry[]) => [{ id: 'figures', entries } as const];
const drawn = (segments: ReturnType<typeof sweep>): string[] =>
  segments.map(
    ({ at, to, covers }) =>
      `${at}-${to} ${covers
        .map(({ index, span }) => `${index}.${span}`)
        .sort()
        .join(' ')}`,
  );

test('apart, nested, overlapping, and two of one print', () => {
  expect(drawn(sweep(figures(entry([0, 3]), entry([5, 8]))))).toEqual(['0-3 0.0', '5-8 1.0']);
  expect(drawn(sweep(figures(entry([0, 9]), entry([3, 5]))))).toEqual(['0-3 0.0', '3-5 0.0 1.0', '5-9 0.0']);
  expect(drawn(sweep(figures(entry([0, 5]), entry([3, 8]))))).toEqual(['0-3 0.0', '3-5 0.0 1.0', '5-8 1.0']);
  expect(drawn(sweep(figures(entry([2, 4]), entry([2, 4]))))).toEqual(['2-4 0.0 1.0']);
  expect(drawn(sweep(figures(entry([0, 2], [2, 4]), entry([3, 3]))))).toEqual(['0-2 0.0', '2-4 0.1']);
});

test('whatever the spans: each character is covered by those and only those that hold it', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }), (spans) => {
      const segments = sweep(figures(...spans.map((each) => entry(...each))));
      for (let i = 0; i < 31; i++) {
        const held = spans.flatMap((each, index) => each.flatMap(([at, to], k) => (at <= i && i < to ? [`${index}.${k}`] : [])));
        const here = segments.filter(({ at, to }) => at <= i && i < to);
        expect(here.length).toBe(held.length > 0 ? 1 : 0);
        expect((here[0]?.covers ?? []).map((cover) => `${cover.index}.${cover.span}`).sort()).toEqual(held.sort());
      }
    }),
  );
});
