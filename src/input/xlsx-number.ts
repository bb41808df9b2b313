import Big from 'big.js';

/** One of the sections of a number format: what stands before and behind the digits, and how the digits are. */
interface Section {
  before: string;
  behind: string;
  /** null where it shows no digits: `"-"??` for zero. */
  digits: { grouped: boolean; least: number; places: number; percent: boolean } | null;
}

/** What pads, colours, localises or escapes: `_ ` `* ` `[Red]` `[$-804]` `"元"` `\\-`; kept as text are the last two. */
const TOKEN =
  /_.|\*.|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d{1,2}|\$-[0-9A-Fa-f]{1,8})\]|\[\$([^\]-]{0,8})(?:-[0-9A-Fa-f]{1,8})?\]|"([^"]*)"|\\(.)|([-+()$¥￥/: ])/gy;
const DIGITS = /(#,##0|[#0]*0|#)(?:\.(0+))?(%?)/y;

/**
 * A number as a cell of this format shows it (ECMA-376 part 1, 18.8.31), or null for a format that is not surely known: scaled (`0.00,,`), as fractions, with conditions. What a cell
 * shows is what its filing prints; 1.005 shows as 1.01, rounded as a decimal.
 */
export function shownNumber(value: number, format: string): string | null {
  const number = new Big(value.toPrecision(15));
  if (format === 'General' || format === '') return number.toFixed();
  const sections = sectionsOf(format);
  if (sections === null) return null;
  const index = number.lt(0) && sections.length > 1 ? 1 : number.eq(0) && sections.length > 2 ? 2 : 0;
  const { before, behind, digits } = sections[index]!;
  if (digits === null) return number.eq(0) ? before + behind : null;
  const rounded = number
    .abs()
    .times(digits.percent ? 100 : 1)
    .round(digits.places, Big.roundHalfUp)
    .toFixed(digits.places);
  const [whole, part] = rounded.split('.') as [string, string?];
  const grouped = digits.grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole.padStart(digits.least, '0');
  const sign = number.lt(0) && index === 0 && /[1-9]/.test(rounded) ? '-' : '';
  return `${sign}${before}${grouped}${part === undefined ? '' : `.${part}`}${digits.percent ? '%' : ''}${behind}`.trim();
}

function sectionsOf(format: string): Section[] | null {
  const sections: Section[] = [];
  for (const text of split(format).slice(0, 3)) {
    const section = sectionOf(text);
    if (section === null) return null;
    sections.push(section);
  }
  return sections;
}

/** At semicolons, but not those in quotation marks or escaped; a section may be empty, and then shows nothing. */
function split(format: string): string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|[\\_*]?[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function sectionOf(text: string): Section | null {
  const shown = ['', ''];
  let digits: Section['digits'] = null;
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = DIGITS.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token) {
      shown[digits ? 1 : 0] += token[1] ?? token[2] ?? token[3] ?? token[4] ?? '';
      at = TOKEN.lastIndex;
      continue;
    }
    // `??` holds the place of digits behind a dash.
    if (text[at] === '?' && digits === null && shown[0] !== '') {
      at++;
      continue;
    }
    const found: RegExpExecArray | null = digits === null ? DIGITS.exec(text) : null;
    if (!found) return null;
    digits = {
      grouped: found[1]!.includes(','),
      least: found[1]!.replace(/[#,]/g, '').length,
      places: found[2]?.length ?? 0,
      percent: found[3] === '%',
    };
    at = DIGITS.lastIndex;
  }
  return { before: shown[0]!.trimStart(), behind: shown[1]!.trimEnd(), digits };
}
