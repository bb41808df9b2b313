import { expect, test } from 'vitest';
import { span, spanOnPage } from '../../src/filing/passage.ts';

const passage = { text: '44,768.03万元', offsets: Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 52]) };

test('the end of a page breaks a span', () => {
  expect(span(passage, 0, 11)).toEqual({ at: 0, to: 53 });
  expect(spanOnPage(passage, 0, 11)).toEqual({ at: 0, to: 11 });
});

test('the end of a line does not', () => {
  expect(spanOnPage({ text: '12万元', offsets: Int32Array.from([0, 1, 3, 9]) }, 0, 4)).toEqual({ at: 0, to: 10 });
});
