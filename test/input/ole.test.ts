import { expect, test } from 'vitest';
import { oleKind } from '../../src/input/ole.ts';

/** A compound file that holds a stream of this name. */
const compound = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(508),
    Buffer.from(`Root Entry\0${stream}\0`, 'utf16le'),
    Buffer.alloc(64),
  ]);

test.each([
  ['EncryptedPackage', /password/],
  ['WordDocument', /^doc, .* docx$/],
  ['Workbook', /^xls, .* xlsx$/],
  ['PowerPoint Document', /^ppt/],
  ['Contents', /^doc or xls/],
])('%s', (stream, says) => {
  expect(oleKind(compound(stream))).toMatch(says);
});
