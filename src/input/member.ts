import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { HEAD_BYTES, kindOf } from './kind.ts';

/** A path that leads through an archive. */
export interface Within {
  archive: string;
  /** The rest of the path, with slashes. */
  member: string;
}

/** `archive.zip/its/path.txt`, as receipts name the member of an archive; null for a path that leads through no archive. `path` is absolute. */
export function withinArchive(path: string): Within | null {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    const stat = statOf(above);
    if (stat)
      return stat.isFile() && kindOf(headOf(above)).kind === 'zip'
        ? { archive: above, member: relative(above, path).split(sep).join('/') }
        : null;
  }
  return null;
}

/** undefined where there is nothing, or only the path goes on through a file. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The first bytes of a file, as many as tell its kind. @throws as the file system does */
export function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = new Uint8Array(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
