import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/compare/matrix.ts';
import { datum, disputed, legend, type Marked, markWords, signsOf } from '../../src/render/marks.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { MARK_WORDS } from '../../src/words/marks.ts';
import { fact } from '../fact.ts';

const main = fact({ metric: 'main-gross-margin', unit: 'ratio', value: '0.611' });
const down = fact({ kind: 'direction', value: 'down' });
const cell = (said: Partial<Cell>): Cell => ({
  ...{ fact: null, direction: null, standIn: null, receipts: [], restated: [], rivals: [], derived: null, marks: [] },
  ...said,
});
const marked = (said: Partial<Marked>): Marked => ({ marks: [], direction: null, standIn: null, dispute: '', ...said });

test('a stand-in that is itself approximate carries both signs, and is no datum', () => {
  const seen = cell({ standIn: main, marks: ['main-only', 'approximate'] });
  expect(signsOf(seen)).toBe('*≈');
  expect(datum(seen)).toBeNull();
  expect(markWords(seen)).toBe('');
});

test('a direction is its arrow, and a datum; the marks of a stand-in beside it are not its own', () => {
  const seen = cell({ direction: down, standIn: main, marks: ['main-only', 'approximate', 'direction'] });
  expect(signsOf(seen)).toBe('*≈↓');
  expect(datum(seen)).toBe(down);
  expect(markWords(seen)).toBe('direction');
});

test('a figure read by proof says so in data as well', () => {
  expect(markWords(cell({ fact: fact(), marks: ['recovered', 'disagree'] }))).toBe('recovered disagree');
});

describe('the legend', () => {
  test('names each mark once, in one order, with the arrows that occur', () => {
    const flat = marked({ direction: fact({ kind: 'direction', value: 'flat' }), marks: ['direction'] });
    expect(
      legend(
        [
          flat,
          marked({ direction: down, marks: ['direction'] }),
          marked({ marks: ['recovered'] }),
          marked({ marks: ['approximate'] }),
          flat,
        ],
        builtin,
        MARK_WORDS.en,
      ),
    ).toEqual([
      '≈ approximate in the filing (约, 近, 超过 …)',
      '° read by proof, the head of its row or column being lost in the text',
      '→ ↓ stated only as a direction, without a figure',
    ]);
  });

  test('tells each dispute, up to five', () => {
    const lines = legend(
      Array.from({ length: 7 }, (_, i) => marked({ marks: ['disagree'], dispute: `dispute ${i}` })),
      builtin,
      MARK_WORDS.en,
    );
    expect(lines).toEqual([
      '≠ prints disagree:',
      '  dispute 0',
      '  dispute 1',
      '  dispute 2',
      '  dispute 3',
      '  dispute 4',
      '  … and 2 more',
    ]);
  });
});

test('a dispute names each other value once, at its best place, up to three', () => {
  const print = (value: string, line: number) => fact({ value, line });
  const told = (...rivals: [string, number][]): string =>
    disputed(
      print('1', 1),
      rivals.map(([value, line]) => print(value, line)),
      ({ value }) => value,
      ({ line }) => `line ${line}`,
      MARK_WORDS.en.disputed,
    );
  expect(told(['2', 20], ['3', 30], ['2', 40])).toBe('1 (line 1), elsewhere 2 (line 20), 3 (line 30)');
  expect(told(['2', 2], ['3', 3], ['4', 4], ['5', 5])).toBe('1 (line 1), elsewhere 2 (line 2), 3 (line 3), 4 (line 4) …');
});
