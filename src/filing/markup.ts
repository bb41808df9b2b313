import { boilerplate } from './boilerplate.ts';
import { folded } from './fold.ts';

/** A tag that makes a table: where it stands in the file, and what its cell covers. */
export interface TableTag {
  name: 'table' | 'tr' | 'td' | 'caption';
  closes: boolean;
  /** Offsets of `<` and behind `>`. */
  at: number;
  to: number;
  /** Rows and columns a cell covers; 1 for all other tags. */
  rows: number;
  columns: number;
}

/** Longest tag that is taken for one: a less-than sign in a text that is no page (净利率<A级) must not swallow what follows it. */
const TAG = /<(?:!--|(\/?)([a-z][a-z0-9]{0,15})((?:[^<>"']|"[^"<]{0,300}"|'[^'<]{0,300}'){0,600})>|![^<>]{0,300}>)/iy;

/** What a browser begins on a new line. `h` is no element, but converters write headings so. */
const BLOCK = new Set(
  'address article aside blockquote body br caption center dd div dl dt footer form h h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table td th title tr ul'.split(
    ' ',
  ),
);
/** Blocks in which a line break of the file is but a space. */
const FLOWING = new Set('dd dt h h1 h2 h3 h4 h5 h6 li p title'.split(' '));
/** What a browser shows nothing of. */
const HIDDEN = new Set(['script', 'style']);

const TABLE: ReadonlyMap<string, TableTag['name']> = new Map([
  ['table', 'table'],
  ['tr', 'tr'],
  ['td', 'td'],
  ['th', 'td'],
  ['caption', 'caption'],
]);

/** No table of a filing is wider or has longer cells; a span beyond that is a slip. */
const WIDEST = 200;

/** The references converters leave; all others stay as printed. */
const ENTITIES: Readonly<Record<string, number>> = {
  nbsp: 0x20,
  ensp: 0x20,
  emsp: 0x20,
  thinsp: 0x20,
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  ldquo: 0x201c,
  rdquo: 0x201d,
  mdash: 0x2014,
  ndash: 0x2013,
  minus: 0x2d,
  middot: 0xb7,
  radic: 0x221a,
  sup2: 0xb2,
  times: 0xd7,
  yen: 0xa5,
};
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z][a-z0-9]{1,7}));/iy;

const SLASH = 0x2f;
const SPACE = 0x20;
const BREAK = 0x0a;

/** Behind the name of a tag that `TAG` has found: a letter, then letters and digits. */
function endOfName(raw: string, from: number): number {
  let to = from;
  while (to < from + 16) {
    const code = raw.charCodeAt(to);
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!isLetter && (to === from || code < 0x30 || code > 0x39)) break;
    to++;
  }
  return to;
}

/**
 * Turns the markup in `units`, the code units of `raw`, into what a browser shows, one unit for one: tags become spaces, a tag
 * that begins a block a line break, an entity its character and spaces behind it; within a paragraph a line break of the file
 * becomes a space, and a table is one line, for its cells have a reader of their own. What is the site's and not the filing's is blanked. Gives back the tags of tables.
 *
 *     <p>单位：万&nbsp;元</p><table>⏎<tr>⏎ <td>1,204.50⏎</td>…     file
 *     ⏎  单位：万      元⏎   ⏎                 1,204.50     …     text
 */
export function readMarkup(raw: string, units: Uint16Array): TableTag[] {
  const tags: TableTag[] = [];
  const isLayout = layoutTables(raw);
  const skipped = boilerplate(raw);
  let flowing = false;
  let inTable = false;
  let shown = 0;
  // Lines begun since anything was shown: one blank line parts two blocks, however many tags stand between.
  let begun = 0;
  /** What stands between two tags: takes away its line breaks where they are none, or where nothing else stands there. */
  const show = (to: number): void => {
    let visible = false;
    for (let i = shown; i < to && !visible; i++) visible = units[i] !== SPACE && units[i] !== BREAK;
    if (visible) begun = 0;
    if (visible && !flowing && !inTable) return;
    for (let i = shown; i < to; i++) if (units[i] === BREAK) units[i] = SPACE;
  };
  /** Ends that were looked for in vain, lest each of a thousand openings look for its own. */
  const lost = new Set<string>();
  const endOf = (end: string, from: number): number => {
    const found = lost.has(end) ? -1 : raw.indexOf(end, from);
    if (found < 0) lost.add(end);
    return found < 0 ? from : found + end.length;
  };
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at)) {
    TAG.lastIndex = at;
    // Asked for no groups: of a page of tables they would be half of all that is made to read it.
    if (!TAG.test(raw)) {
      at++;
      continue;
    }
    show(at);
    const closes = raw.charCodeAt(at + 1) === SLASH;
    const nameFrom = closes ? at + 2 : at + 1;
    const nameTo = endOfName(raw, nameFrom);
    const name = raw.slice(nameFrom, nameTo).toLowerCase();
    let to = TAG.lastIndex;
    if (name === '' && to - at === 4 && raw.startsWith('<!--', at)) to = endOf('-->', to);
    else if (HIDDEN.has(name) && !closes) to = endOf(`</${name}>`, to);
    const end = skipped.get(at);
    if (end !== undefined) to = end;
    blank(units, at, to, inTable || flowing || HIDDEN.has(name) || end !== undefined);
    const table = TABLE.get(name);
    const opensTable = table === 'table' && !closes && !inTable && !isLayout.has(at);
    const closesTable = table === 'table' && closes && inTable;
    const attributes = table === 'td' && !closes ? raw.slice(nameTo, to - 1) : '';
    if (table && (inTable || opensTable))
      tags.push({ name: table, closes, at, to, rows: spanOf(attributes, 'row'), columns: spanOf(attributes, 'col') });
    if (BLOCK.has(name) && (!inTable || closesTable) && begun < 2) {
      units[to - 1] = BREAK;
      begun++;
    }
    if (opensTable) inTable = true;
    else if (closesTable) inTable = false;
    if (BLOCK.has(name)) flowing = FLOWING.has(name) && !closes && !inTable;
    shown = to;
    at = to;
  }
  show(raw.length);
  if (tags.length > 0 || raw.includes('</')) decode(raw, units);
  return tags;
}

/** Where tables open that hold other tables: they lay out a page, and their cells are blocks of it. So is one that never ends before the next. */
function layoutTables(raw: string): Set<number> {
  const found = new Set<number>();
  const tag = /<(\/?)table[\s>]/gi;
  let open = -1;
  for (let match = tag.exec(raw); match; match = tag.exec(raw)) {
    if (match[1]) open = -1;
    else {
      if (open >= 0) found.add(open);
      open = match.index;
    }
  }
  return found;
}

/** Writes spaces; line breaks stay, unless they are `inside` a paragraph or a table. */
function blank(units: Uint16Array, from: number, to: number, inside: boolean): void {
  for (let i = from; i < to; i++) if (inside || units[i] !== BREAK) units[i] = SPACE;
}

function spanOf(attributes: string, of: 'row' | 'col'): number {
  if (attributes === '') return 1;
  const found = (of === 'row' ? /\browspan\s{0,3}=\s{0,3}["']?(\d{1,4})/i : /\bcolspan\s{0,3}=\s{0,3}["']?(\d{1,4})/i).exec(attributes);
  return found ? Math.min(Math.max(1, Number(found[1])), WIDEST) : 1;
}

/** The character an entity stands for; null for one we do not know. */
function characterOf([, decimal, hexadecimal, name]: RegExpExecArray): number | null {
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : ENTITIES[name!.toLowerCase()];
  if (code === undefined || code > 0xffff) return null;
  // No reference breaks a line.
  return code < 0x20 ? SPACE : code;
}

/** What a browser shows of a piece of a page, for a reader; places are lost. A cell or a block is parted from the next by a space. */
export function shownOf(piece: string): string {
  let shown = '';
  let from = 0;
  const opening = /[<&]/g;
  for (let match = opening.exec(piece); match; match = opening.exec(piece)) {
    const pattern = match[0] === '<' ? TAG : ENTITY;
    pattern.lastIndex = match.index;
    const found = pattern.exec(piece);
    const code = found && match[0] === '&' ? characterOf(found) : 0;
    if (!found || code === null) continue;
    const name = found[2]?.toLowerCase() ?? '';
    shown +=
      piece.slice(from, match.index) + (match[0] === '&' ? String.fromCharCode(code) : BLOCK.has(name) || TABLE.has(name) ? ' ' : '');
    from = opening.lastIndex = match.index + found[0].length;
  }
  return shown + piece.slice(from);
}

function decode(raw: string, units: Uint16Array): void {
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', at + 1)) {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(raw);
    if (!match || units[at] === SPACE) continue;
    const code = characterOf(match);
    if (code === null) continue;
    blank(units, at, ENTITY.lastIndex, true);
    units[at] = folded(code);
  }
}
