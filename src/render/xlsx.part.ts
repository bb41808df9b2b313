import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';

type FontStyle = NonNullable<CellStyle['font']>;

import type { FullCell, Look, Sheet, SheetCell } from './sheet/sheet.ts';
import { displayWidth } from './width.ts';

/**
 * A workbook as the bytes of an .xlsx file. Nothing in it is a formula or a link: text is stored as text, and is formatted as text so that it stays text when somebody
 * edits its cell. The head of each sheet stays in view and bears the filter.
 */
export async function xlsx(sheets: readonly Sheet[], language: 'zh' | 'en'): Promise<Uint8Array> {
  const font = { name: FONTS[language], size: 11 };
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, stylesIn(font))),
    defaultFont: font,
    properties: { creator: 'filings', created: MADE, modified: MADE },
  });
  const commented = sheets.some(({ rows }) =>
    rows.some((row) => row.some((cell) => typeof cell === 'object' && cell?.comment !== undefined)),
  );
  return commented ? fitted(bytes, sheets) : bytes;
}

/** The face of a new workbook in each language's Excel. */
const FONTS = { zh: '等线', en: 'Calibri' } as const;

/** The same figures make the same bytes, whenever they are written: the first day a zip archive can bear. */
const MADE = new Date(1980, 0, 1);

const LINE = { style: 'thin', color: { rgb: 'B8C0CC' } } as const;
const FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EDF3' } } as const;

/** Weight, slant and colour; what they say, a sign or a word says as well. */
const LOOKS: Readonly<Record<Look, FontStyle>> = {
  plain: {},
  head: { bold: true },
  soft: { color: { rgb: '596273' } },
  mark: { color: { rgb: '8A4B00' } },
  derived: { italic: true, color: { rgb: '6B3BB3' } },
  error: { bold: true, color: { rgb: 'B3261E' } },
  warning: { color: { rgb: '8A5200' } },
};

/** How a cell is drawn. */
interface Drawn {
  look: Look;
  format: string;
  /** `inset`: to the left, away from a number before it. */
  side: 'left' | 'right' | 'inset';
  /** Whether a line is drawn above it. */
  part: boolean;
}

type Styles = (drawn: Drawn) => CellStyle;

/** Styles, one object for all cells that are drawn alike. */
function stylesIn(font: FontStyle): Styles {
  const made = new Map<string, CellStyle>();
  return ({ look, format, side, part }) => {
    const key = `${look} ${side} ${part} ${format}`;
    let style = made.get(key);
    if (!style) {
      style = {
        numFmt: format,
        font: { ...font, ...LOOKS[look] },
        alignment: { horizontal: side === 'right' ? 'right' : 'left', vertical: 'center', ...(side === 'inset' ? { indent: 1 } : {}) },
        ...(look === 'head' ? { fill: FILL, border: { bottom: LINE } } : part ? { border: { top: LINE } } : {}),
      };
      made.set(key, style);
    }
    return style;
  };
}

const TEXT = '@';
const GENERAL = 'General';
/** Older Excel shows no more characters of a cell that is formatted as text. */
const TEXT_SHOWN = 255;
const OPENS_FORMULA = /^\s{0,8}[=+\-@＝＋－＠]/;

/** `_x0041_` stands for A in the file, so that an underscore before such is written so itself (ECMA-376, ST_Xstring). */
const stored = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** Characters of width that an A4 page across still shows in a size that can be read. */
const PAGE = 190;

function sheetOf({ name, widths, head, rows, frozen, parts, notes }: Sheet, styleOf: Styles): WriteSheet {
  const numeric = head.map((_, column) => isNumeric(rows, column));
  const sides = numeric.map((right, i) => (right ? 'right' : i > 0 && numeric[i - 1] ? 'inset' : 'left'));
  const cells = new Map<string, Partial<Cell>>();
  const put = (at: string, cell: SheetCell, side: Drawn['side'], part: boolean, usual: string): CellValue => {
    const full: FullCell | null = typeof cell === 'object' ? cell : { value: cell };
    if (full === null) {
      if (part) cells.set(at, { style: styleOf({ look: 'plain', format: usual, side, part }) });
      return null;
    }
    const { value, look = 'plain', comment } = full;
    if (typeof value === 'number') {
      const format = full.format ?? '0';
      if (look !== 'plain' || part || format !== usual || comment !== undefined)
        cells.set(at, { style: styleOf({ look, format, side, part }), ...noted(comment) });
      return value;
    }
    const format = value.length <= TEXT_SHOWN || OPENS_FORMULA.test(value) ? TEXT : GENERAL;
    const text = stored(value);
    // The library takes `#N/A` and its kin for errors, unless they are rich.
    const rich = text.startsWith('#') ? { richText: [{ text }] } : {};
    if (look !== 'plain' || part || format !== usual || comment !== undefined || text.startsWith('#'))
      cells.set(at, { style: styleOf({ look, format, side, part }), ...noted(comment), ...rich });
    return text;
  };
  const usual = numeric.map((number) => (number ? '0' : TEXT));
  const ruled = new Set(parts);
  const values: CellValue[][] = [
    head.map((text, i) => put(`0,${i}`, { value: text, look: 'head' }, sides[i]!, false, TEXT)),
    ...rows.map((row, r) => row.map((cell, i) => put(`${r + 1},${i}`, cell, sides[i]!, ruled.has(r), usual[i]!))),
  ];
  if (notes.length > 0) values.push([]);
  for (const note of notes) values.push([put(`${values.length},0`, { value: note, look: 'soft' }, 'left', false, TEXT)]);
  return {
    name,
    columns: widths.map((width, i) => ({ width, style: styleOf({ look: 'plain', format: usual[i]!, side: sides[i]!, part: false }) })),
    rows: values,
    cells,
    freezePane: { rows: 1, columns: frozen },
    ...(rows.length > 0 ? { autoFilter: { range: `A1:${colToLetter(head.length - 1)}${rows.length + 1}` } } : {}),
    rowDefs: new Map([[0, { height: 22 }]]),
    pageSetup: {
      paperSize: widths.reduce((sum, width) => sum + width, 0) <= PAGE ? 'a4' : 'a3',
      orientation: 'landscape',
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&A  &P / &N' },
  };
}

const noted = (comment: string | undefined): Partial<Cell> =>
  comment === undefined ? {} : { comment: { author: 'filings', text: stored(comment) } };

/** Whether the first filled cell of a column is a number. */
function isNumeric(rows: readonly (readonly SheetCell[])[], column: number): boolean {
  const first = rows.find((row) => row[column] !== null)?.[column] ?? null;
  return typeof (typeof first === 'object' ? first?.value : first) === 'number';
}

/** Characters a line of a comment holds; points that a character and a line take, and the margins about them. */
const BOX = { characters: 60, character: 5.6, line: 14.5, margin: 12 };
/** Points of a row, and of a column of so many characters; pixels of 96 to the inch are three quarters of a point. */
const ROW = 15;
const columnPoints = (width: number): number => ((width * 7 + 5) * 3) / 4;
const OTHER_COLUMNS = 8.43;

/** Draws the box of each comment as large as its text: the library draws all alike, four short lines high. */
function fitted(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const [i, sheet] of sheets.entries()) {
    const name = `xl/drawings/vmlDrawing${i + 1}.vml`;
    if (files[name] !== undefined) files[name] = strToU8(boxed(strFromU8(files[name]), sheet));
  }
  return zipSync(files, { level: 6, mtime: MADE });
}

/** A shape of the drawing, from its size to the cell it belongs to; all of it is of the library's own writing. */
const SHAPE =
  /width:108pt;height:59\.25pt;([^>]{0,200}>.{0,600}?<x:Anchor>)[\d,]{1,80}(<\/x:Anchor>.{0,80}?<x:Row>(\d{1,7})<\/x:Row><x:Column>(\d{1,5})<\/x:Column>)/g;

function boxed(drawing: string, { rows, widths }: Sheet): string {
  return drawing.replace(SHAPE, (_, before: string, after: string, atRow: string, atColumn: string) => {
    const [row, column] = [Number(atRow), Number(atColumn)];
    const cell = rows[row - 1]?.[column];
    const lines = (typeof cell === 'object' ? (cell?.comment ?? '') : '').split('\n').map(displayWidth);
    const width = Math.min(BOX.characters, Math.max(...lines)) * BOX.character + BOX.margin;
    const height = lines.reduce((sum, each) => sum + Math.max(1, Math.ceil(each / BOX.characters)), 0) * BOX.line + BOX.margin;
    // Its corners: column and row, each with the pixels beyond.
    let right = column + 1;
    let left = width;
    for (let taken = columnPoints(widths[right] ?? OTHER_COLUMNS); left > taken; taken = columnPoints(widths[right] ?? OTHER_COLUMNS)) {
      left -= taken;
      right++;
    }
    const bottom = row + Math.floor(height / ROW);
    const anchor = [column + 1, 12, row, 2, right, Math.round((left * 4) / 3) + 12, bottom, Math.round(((height % ROW) * 4) / 3)];
    return `width:${Math.round(width)}pt;height:${Math.round(height)}pt;${before}${anchor.join(',')}${after}`;
  });
}
