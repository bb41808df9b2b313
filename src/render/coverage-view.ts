import { basename } from 'node:path';
import { type Class, classesOf } from '../coverage/classes.ts';
import { type Coverage, type Item, REASONS } from '../coverage/coverage.ts';
import { harmless } from './harmless.ts';
import { bullets, escaped, markdown } from './markdown.ts';
import type { Style } from './style.ts';
import { drawTable, type Table } from './table.ts';
import { foldNote } from './width.ts';

/** What of a filing was read and what was not, on a screen: three lines of counts, the classes of what is left, what their reasons mean. */
export function coverageScreen(covered: Coverage, style: Style, width: number, all: boolean): string {
  const parts = [
    `${style.title(harmless(nameOf(covered)))}\n${style.dim(style.link(harmless(covered.file), { file: covered.file }))}\n`,
    counts(covered)
      .map((line) => `${line}\n`)
      .join(''),
  ];
  if (covered.left.length > 0) {
    parts.push(
      drawTable(tableOf(covered, all), style, width),
      reasons(covered)
        .map((note) => `${style.dim(foldNote(note, width))}\n`)
        .join(''),
    );
  }
  return parts.join('\n');
}

/** The same as Markdown. */
export function coverageMarkdown(covered: Coverage, all: boolean): string {
  const parts = [`## ${escaped(nameOf(covered))}\n`, `${escaped(basename(covered.file))}\n`, bullets(counts(covered))];
  if (covered.left.length > 0) parts.push(markdown(tableOf(covered, all)), bullets(reasons(covered)));
  return parts.join('\n');
}

const nameOf = ({ company, code }: Coverage): string => (code ? `${company} ${code}` : company);

/**
 *   tables        104 found   82 about a metric    79 read
 *   cells       3,008 seen                      1,393 read
 *   sentences      94 seen                         48 read
 */
function counts({ tables, cells, sentences }: Coverage): string[] {
  const line = (name: string, seen: number, word: string, read: number): string =>
    `${name.padEnd(9)} ${grouped(seen).padStart(7)} ${word.padEnd(27)} ${grouped(read).padStart(7)} ${READ[name]}`;
  return [
    line('tables', tables.wanted, `about a metric (of ${grouped(tables.found)})`, tables.read),
    line('cells', cells.seen, 'with a number', cells.read),
    line('sentences', sentences.seen, 'with a metric and a figure', sentences.read),
  ];
}

const READ: Readonly<Record<string, string>> = { tables: 'told apart', cells: 'gave a fact', sentences: 'gave a fact' };

const grouped = (count: number): string => count.toLocaleString('en-US');

function tableOf(covered: Coverage, all: boolean): Table {
  const { left } = covered;
  return all
    ? {
        head: ['line', 'kind', 'reason', 'text'],
        align: ['right', 'left', 'left', 'left'],
        rows: left.map(({ line, kind, reason, text }: Item) => [String(line), kind, reason, text]),
        cut: [3],
      }
    : {
        head: ['not read', 'kind', 'reason', 'line', 'the first of them'],
        align: ['right', 'left', 'left', 'right', 'left'],
        rows: classesOf(left).map(({ count, kind, reason, line, text }: Class) => [grouped(count), kind, reason, String(line), text]),
        cut: [4],
      };
}

function reasons({ left }: Coverage): string[] {
  const used = new Set(left.map(({ reason }) => reason));
  return Object.entries(REASONS).flatMap(([reason, words]) => (used.has(reason as Item['reason']) ? [`${reason}: ${words}`] : []));
}
