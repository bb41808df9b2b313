import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { isParted } from '../../src/table/parted.ts';
import { sheetOf } from '../../src/table/sheet.ts';

const parted = (text: string): boolean => isParted(sheetOf(documentOf('x.txt', text)));

test('a blank line between nearly all lines', () => {
  expect(parted('甲\n\n乙\n\n丙')).toBe(true);
  expect(parted('甲\n\n\n乙\n   \n丙\n')).toBe(true);
  expect(parted('甲\n乙\n丙')).toBe(false);
  expect(parted('甲\n\n乙\n丙\n\n丁')).toBe(false);
  expect(parted('甲\n\n乙')).toBe(false);
});
