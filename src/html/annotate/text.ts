import { displayWidth } from '../../render/width.ts';
import { escapeHtml } from '../escape.ts';
import { type Block, type Line, physicalLine } from './blocks.ts';
import { mannerOf, type ShownDocument, shownText } from './shown.ts';
import { LETTERS, type Segment } from './sweep.ts';
import type { Entry, List, Span } from './view.ts';

/** Words that stand in the text but are not of it. */
export interface TextWords {
  page: (page: number) => string;
}

/** Lines that are laid out together, when they are near what is looked at. */
const CHUNK = 80;
/** Height of a line and columns of a line of prose, for chunks nobody has looked at yet; in CSS pixels and columns. */
const LINE = 23;
const MEASURE = 104;

/**
 * The text of a filing as markup: blocks in chunks, each line with the number of its physical line (`data-n`), each piece of a mark with the spans that
 * cover it (`data-e="f12.0 g3.1"`). The pieces of a mark are the characters of its print, one for one, line ends left out.
 */
export function textHtml(
  document: ShownDocument,
  blocks: readonly Block[],
  segments: readonly Segment[],
  lists: readonly List[],
  words: TextWords,
): string {
  const inner = innerOf(document, segments, lists);
  const flags = flagsOf(lists);
  /** The sign of a line, or of the first with one up to `last`. */
  const flagOf = (line: number, last = line): string => {
    let flag = flags.get(line);
    for (let next = line + 1; next <= last && !flag; next++) flag = flags.get(next);
    return flag === undefined ? '' : ` class=${flag.tone} data-g=${flag.index}`;
  };
  let numbered = 0;
  /** Several lines of a page of HTML may stand on one line of its file; its number is told once. */
  const lineHtml = ({ line, at, to }: Line): string => {
    const number = line === numbered ? '""' : `${line}${flagOf(line)}`;
    numbered = line;
    return `<div data-n=${number}>${inner(at, to)}</div>`;
  };
  const chunks: string[] = [];
  let chunk = '';
  let lines = 0;
  const flush = (): void => {
    if (chunk !== '')
      chunks.push(`<section style="contain-intrinsic-block-size:auto ${Math.round(lines * LINE)}px">\n${chunk}</section>\n`);
    chunk = '';
    lines = 0;
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'page':
        flush();
        chunk += `<hr data-page="${escapeHtml(words.page(block.page))}">\n`;
        lines += 2;
        break;
      case 'blank':
        chunk += `<p style="--k:${Math.min(3, block.lines)}"></p>\n`;
        lines += Math.min(3, block.lines) / 2;
        break;
      case 'prose':
        chunk += `${lineHtml(block.line)}\n`;
        lines += Math.max(1, Math.ceil((block.line.to - block.line.at) / (MEASURE / 2)));
        break;
      case 'aligned':
        chunk += `<div class="aligned${sizeOf(document, block.lines)}">${block.lines.map(lineHtml).join('\n')}</div>\n`;
        lines += block.lines.length;
        break;
      case 'bars':
        chunk += `<div class=bars>${block.lines.map((line) => `<div data-n=${line.line}${flagOf(line.line)}>${barsHtml(document, line, inner)}</div>`).join('\n')}</div>\n`;
        lines += block.lines.length * 1.2;
        break;
      case 'table':
        chunk += `<div class=grid><table>${block.rows
          .map(
            ({ line, cells }) =>
              `<tr><th data-n=${line}${flagOf(line, physicalLine(document, cells.at(-1)!.to))}></th>${cells
                .map(
                  ({ at, to, rows, columns }) =>
                    `<td${rows > 1 ? ` rowspan=${rows}` : ''}${columns > 1 ? ` colspan=${columns}` : ''}${isNumber(document.text.slice(at, to)) ? ' class=num' : ''}>${inner(at, to)}</td>`,
                )
                .join('')}</tr>`,
          )
          .join('\n')}</table></div>\n`;
        lines += block.rows.length * 1.4;
        break;
    }
    if (lines >= CHUNK) flush();
  }
  flush();
  return chunks.join('');
}

/** A table that is wider than the room beside the list is set smaller, so that less of it must be scrolled for. */
function sizeOf({ raw }: ShownDocument, lines: readonly Line[]): string {
  const columns = lines.reduce((most, { at, to }) => Math.max(most, displayWidth(raw.slice(at, to))), 0);
  return columns > 156 ? ' wider' : columns > 134 ? ' wide' : '';
}

const isNumber = (text: string): boolean => /^\s{0,200}[-−(（]?[\d,，.]{1,30}[%％]?[)）]?\s{0,200}$/.test(text) && /\d/.test(text);

/** `| 高压 | 指 |`, each bar and what stands behind it an element of its own, so that they stand under each other. */
function barsHtml({ raw }: ShownDocument, { at, to }: Line, inner: (at: number, to: number) => string): string {
  let html = '';
  for (let from = at; from < to; ) {
    let next = raw.indexOf('|', from + 1);
    while (next >= 0 && raw[next - 1] === '\\') next = raw.indexOf('|', next + 1);
    const end = next < 0 || next > to ? to : next;
    const bar = /^\s{0,40}\|? ?/.exec(raw.slice(from, end))![0].length;
    const cell = end > from + bar ? inner(from + bar, end) : '';
    html += `<u>${escapeHtml(raw.slice(from, from + bar))}</u>${end < to || cell !== '' ? `<b${isNumber(raw.slice(from + bar, end)) ? ' class=num' : ''}>${cell}</b>` : ''}`;
    from = end;
  }
  return html;
}

/** The gravest finding that has a number on a line, by lines. */
function flagsOf(lists: readonly List[]): Map<number, { tone: Entry['tone']; index: number }> {
  const flags = new Map<number, { tone: Entry['tone']; index: number }>();
  const grave: readonly Entry['tone'][] = ['error', 'warning', 'note'];
  for (const { id, entries } of lists)
    if (id === 'findings')
      entries.forEach(({ line, tone }, index) => {
        const known = flags.get(line);
        if (!known || grave.indexOf(tone) < grave.indexOf(known.tone)) flags.set(line, { tone, index });
      });
  return flags;
}

/** Gives the markup of a span of the text; spans must not overlap and be asked for in order. */
function innerOf(document: ShownDocument, segments: readonly Segment[], lists: readonly List[]): (at: number, to: number) => string {
  const entries = new Map(lists.map((list) => [list.id, list.entries]));
  const manner = mannerOf(document);
  const { raw } = document;
  const shown = (at: number, to: number): string => escaped(shownText(document, manner, at, to));
  let next = 0;
  return (at, to) => {
    while (next < segments.length && segments[next]!.to <= at) next++;
    let html = '';
    let from = at;
    for (let i = next; i < segments.length && segments[i]!.at < to; i++) {
      const segment = segments[i]!;
      const piece = { at: Math.max(from, segment.at), to: Math.min(to, segment.to) };
      if (piece.at > from) html += shown(from, piece.at);
      const printed = segment.covers.some(({ list }) => list === 'figures');
      const text = printed ? escaped(raw.slice(piece.at, piece.to)) : shown(piece.at, piece.to);
      html += markOf(segment, piece, text, entries);
      from = piece.to;
    }
    return html + (from < to ? shown(from, to) : '');
  };
}

/** Tabs stay, as columns may be made of them, and line ends within a cell; marks of lines and pages are laid out, not printed. */
const escaped = (text: string): string => text.replace(/[\r\f]/g, '').replace(/[^\t\n]{1,100000}/g, escapeHtml);

function markOf(segment: Segment, { at, to }: Span, text: string, entries: ReadonlyMap<List['id'], readonly Entry[]>): string {
  // What goes on in the next line begins behind its padding, which is the print's but is not to be seen as marked.
  const padding = at > segment.at || !segment.begins ? /^[\s\u3000]*/.exec(text)![0] : '';
  if (padding === text && displayWidth(text) === 0) return text;
  const of = (list: List['id']): readonly Entry[] =>
    segment.covers.flatMap(({ list: own, index }) => (own === list ? [entries.get(list)![index]!] : []));
  const tokens = segment.covers.map(({ list, index, span }) => `${LETTERS[list]}${index}.${span}`).join(' ');
  const [figure, ...more] = of('figures');
  const findings = segment.covers.filter(({ list }) => list === 'findings');
  const classes: string[] = [];
  if (figure) classes.push(figure.tone);
  if (figure?.sign.includes('°')) classes.push('proven');
  if (figure?.sign.includes('≠')) classes.push('against');
  if (more.length > 0) classes.push('several');
  if (findings.length > 0) classes.push(findings.some(({ span }) => span === 0) ? 'accused' : 'receipt');
  if (classes.length === 0) classes.push('left');
  const name = figure || findings.length > 0 ? 'mark' : 'span';
  const sign = figure && figure.sign !== '' && segment.ends && to === segment.to ? ` data-s="${escapeHtml(figure.sign)}"` : '';
  const body = padding === '' ? text : `<i>${padding}</i>${text.slice(padding.length)}`;
  return `<${name} class="${classes.join(' ')}" data-e="${tokens}"${sign}>${body}</${name}>`;
}
