import type { Sheet } from './sheet.ts';

/** Of all lines with text, as many at the least have a blank line above them where a converter prints paragraph for paragraph, cell for cell. */
const PARTED = 0.9;

/** Whether a blank line stands between all lines of a document, but for a few: nothing of a page's layout is left. */
export function isParted(sheet: Sheet): boolean {
  let lines = 0;
  let parted = 0;
  for (let line = 0; line < sheet.count; line++) {
    if (sheet.from[line] === sheet.to[line]) continue;
    lines++;
    if (line === 0 || sheet.from[line - 1] === sheet.to[line - 1]) parted++;
  }
  return lines >= 3 && parted >= lines * PARTED;
}
