import Papa from 'papaparse';

/** ESC and its kin, which a terminal would obey, and marks that turn the direction of writing; line ends and tabs stay, they are part of what is printed. */
const UNPRINTABLE_ALL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** What papaparse is asked for: a comma, a quote or a line end within, a space at an end. Nearly all other cells are numbers, ids and short names. */
const NEEDS_RULE = /[",\r\n]|^\s|\s$/;
/** Either of the two: one look at each cell. */
const RARE = /[\u0000-\u001f",\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s|\s$/;

/**
 * Rows → CSV text by RFC 4180 with \n line ends, the last one included; every cell made safe for a spreadsheet. A cell that needs
 * a rule is written by papaparse, once for all the rows that repeat it (the cells of a table's row quote the same row).
 */
export function csv(rows: readonly (readonly string[])[]): string {
  const written = new Map<string, string>();
  const write = (text: string): string => {
    if (!RARE.test(text)) return inert(text);
    const cell = inert(text.replace(UNPRINTABLE_ALL, '\ufffd'));
    if (!NEEDS_RULE.test(cell)) return cell;
    let form = written.get(cell);
    // Its own escapeFormulae stays off: it turns -0.2817 into text and lets ＝ pass.
    if (form === undefined) written.set(cell, (form = Papa.unparse([[cell]], { newline: '\n', escapeFormulae: false })));
    return form;
  };
  let text = '';
  // Most cells repeat the one above: the company, the file, the quote of the row.
  let above: readonly string[] = [];
  let forms: string[] = [];
  for (const row of rows) {
    const previous = forms;
    forms = row.map((cell, c) => (cell === above[c] ? previous[c]! : write(cell)));
    above = row;
    text += `${forms.join(',')}\n`;
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
  // Standard input is named so; alone it computes nothing.
  if (cell === '-') return cell;
  const first = cell.charCodeAt(0);
  // Letters, CJK and digits, nearly every cell.
  if ((first > 0x40 && first < 0xff00) || (first >= 0x30 && first <= 0x39)) return cell;
  return OPENS_FORMULA.has(cell.charAt(0)) && !SIGNED_NUMBER.test(cell) ? `'${cell}` : cell;
}
