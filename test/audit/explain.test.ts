import { describe, expect, test } from 'vitest';
import { slip } from '../../src/audit/explain.ts';

describe('slips of the pen', () => {
  test.each([
    ['826.10', '926.10', 'digit'],
    ['826.10', '862.10', 'swapped'],
    ['-6,417.47', '6,417.47', 'sign'],
    ['1,703.22', '11,703.22', 'dropped'],
    ['57.14%', '57.41%', 'swapped'],
    ['826.10', '943.61', null],
    ['826.10', '826.10', null],
    ['-826.10', '826.11', null],
  ])('%s meant for %s: %s', (printed, meant, kind) => expect(slip(printed, meant)).toBe(kind));
});
