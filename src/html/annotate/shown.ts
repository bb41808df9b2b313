import type { AnnotatedFiling } from './view.ts';

export type ShownDocument = AnnotatedFiling['document'];

/**
 * How much of a file is markup. `plain`: nothing. `tagged`: lines of text with tags in them, whose lines and columns are kept. `page`: a page of HTML, or a text
 * with tables of it, whose lines a browser makes.
 */
export type Manner = 'plain' | 'tagged' | 'page';

export function mannerOf({ raw, text, tags, lineStarts, physicalStarts }: ShownDocument): Manner {
  if (tags.length > 0 || lineStarts.length !== physicalStarts.length) return 'page';
  for (let at = raw.indexOf('<'); at >= 0; at = raw.indexOf('<', at + 1)) if (text[at] !== '<') return 'tagged';
  return 'plain';
}

/**
 * A span as a browser shows it: tags are taken out, references are the characters they stand for, full-width forms stay as they are in the file. Of a page a run of
 * white space is one space.
 */
export function shownText({ raw, text }: ShownDocument, manner: Manner, at: number, to: number): string {
  if (manner === 'plain') return raw.slice(at, to);
  // A tag leaves nothing in a line, and the space of a browser between the words of a page.
  const tag = manner === 'page' ? ' ' : '';
  let shown = '';
  let inTag = false;
  for (let i = at; i < to; i++) {
    const blank = text[i] === ' ' || text[i] === '\n';
    if (blank && raw[i] === '<') inTag = true;
    if (blank && (inTag || !/[\s&]/.test(raw[i]!))) shown += tag;
    else shown += raw[i] === '&' ? text[i] : raw[i];
    if (raw[i] === '>') inTag = false;
  }
  return manner === 'page' ? shown.replace(/[ \t\r\n\f]{1,100000}/g, ' ') : shown;
}
