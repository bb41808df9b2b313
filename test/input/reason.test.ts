import { expect, test } from 'vitest';
import { reason } from '../../src/input/reason.ts';

test('codes of the system in words, other errors by their message', () => {
  expect(reason(Object.assign(new Error('EACCES: permission denied, open x'), { code: 'EACCES' }))).toBe('permission denied');
  expect(reason(new Error('odd'))).toBe('odd');
  expect(reason('text')).toBe('text');
});
