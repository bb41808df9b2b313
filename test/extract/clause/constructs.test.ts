import { describe, expect, test } from 'vitest';
import { change } from '../../../src/extract/clause/change.ts';
import { constructs } from '../../../src/extract/clause/constructs.ts';
import type { Word } from '../../../src/extract/clause/frame.ts';
import { from, to } from '../../../src/extract/clause/from-to.ts';
import { level } from '../../../src/extract/clause/level.ts';

const words = (letters: string): Word[] => [...letters].map((letter, i) => ({ letter, from: i, to: i + 1, mark: null }));

describe('level', () => {
  test.each(['', 'j', 'b', 'ej', 'Lj', 'hb', 'Pj', 'lej'])('behind its metric: "%s"', (letters) =>
    expect(level.read(letters, words(letters), false)?.kind).toBe('level'),
  );
  test.each(['Pj', 'j', 'Nb', 'Cj'])('taken up again: "%s"', (letters) =>
    expect(level.read(letters, words(letters), true)?.kind).toBe('level'),
  );
  test('not by a figure alone, nor behind text nobody knows', () => {
    expect(level.read('', [], true)).toBeNull();
    expect(level.read('?j', words('?j'), false)).toBeNull();
  });
  test('says at which period', () => expect(level.read('Cj', words('Cj'), true)).toMatchObject({ at: { from: 0 } }));
});

describe('change', () => {
  test.each([
    ['yu', 1, null],
    ['yd', -1, null],
    ['tC1b', 1, 1],
    ['tPd', -1, 1],
    ['Ru', 1, 0],
    ['1j', 1, null],
    ['2b', -1, null],
  ])('"%s"', (letters, sign, base) => {
    const read = change.read(letters, words(letters), true);
    expect(read).toMatchObject({ kind: 'change', sign });
    expect(read?.kind === 'change' ? (read.base?.from ?? null) : undefined).toBe(base);
  });
  test('降低为 is no change', () => expect(change.read('dj', words('dj'), true)).toBeNull());
  test('a loss that narrows', () => expect(change.read('LxtPn', words('LxtPn'), false)).toMatchObject({ sign: -1, loss: 'narrow' }));
  test('a loss that grows', () => expect(change.read('yw', words('yw'), true)).toMatchObject({ sign: 1, loss: 'widen' }));
});

test('from and to', () => {
  expect(from.read('fCD', words('fCD'), false)).toMatchObject({ kind: 'from', at: { from: 1 } });
  expect(from.read('tCD', words('tCD'), false)).toMatchObject({ kind: 'from', at: { from: 1 } });
  expect(from.read('fL', words('fL'), false)).toMatchObject({ kind: 'from', loss: true });
  expect(to.read('noL', words('noL'), true)).toMatchObject({ kind: 'to', loss: true });
  expect(to.read('hdo', words('hdo'), true)).toMatchObject({ kind: 'to', at: null });
  expect(to.read('uoPD', words('uoPD'), true)).toMatchObject({ kind: 'to', at: { from: 2 } });
  expect(to.read('j', words('j'), true)).toBeNull();
});

test('the narrower are tried before the wider', () =>
  expect(constructs.map(({ name }) => name)).toEqual(['from', 'to', 'change', 'level']));
