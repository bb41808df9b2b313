import Papa from 'papaparse';

/** Rows a call of papaparse: its one long string stays small, whatever the number of rows. */
const CHUNK = 2000;

/** Rows → CSV text by RFC 4180 with \n line ends, the last one included; every cell made safe for a spreadsheet. */
export function csv(rows: readonly (readonly string[])[]): string {
  let text = '';
  for (let at = 0; at < rows.length; at += CHUNK) {
    // An empty cell as null, which papaparse does not look at again.
    const safe = rows.slice(at, at + CHUNK).map((row) => row.map((cell) => (cell === '' ? null : inert(cell))));
    // Its own escapeFormulae stays off: it turns -0.2817 into text and lets ＝ pass.
    text += `${Papa.unparse(safe, { newline: '\n', escapeFormulae: false })}\n`;
  }
  return text;
}

/** What a spreadsheet takes for the beginning of a formula, in ASCII and full width; tab and line ends are skipped by some before they look. */
const OPENS_FORMULA = new Set('=+-@\t\r\n＝＋－＠');

/**
 * A sign, digits and nothing that computes: `-0.2817`, `-8.20亿元`, `+28.17 %`, `－１２，３４５．６７万元`. What follows the digits is a unit in CJK or a percent sign.
 */
const SIGNED_NUMBER = /^[+\-＋－]\s{0,4}[\d０-９][\d０-９,.，．]{0,60}\s{0,4}[%％‰\u4e00-\u9fff]{0,12}$/;

/** A cell that no spreadsheet evaluates: text that opens like a formula gets an apostrophe before it; numbers, also printed ones with their unit, stay as they are. */
export function inert(cell: string): string {
  const first = cell.charCodeAt(0);
  // Letters, CJK and digits, nearly every cell.
  if ((first > 0x40 && first < 0xff00) || (first >= 0x30 && first <= 0x39)) return cell;
  return OPENS_FORMULA.has(cell.charAt(0)) && !SIGNED_NUMBER.test(cell) ? `'${cell}` : cell;
}
