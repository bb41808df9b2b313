import { basename } from 'node:path';
import { type Class, classesOf } from '../coverage/classes.ts';
import type { Coverage, Item } from '../coverage/coverage.ts';
import { grouped } from '../words/counted.ts';
import { COVERAGE_WORDS, type CoverageWords } from '../words/coverage.ts';
import type { Lang } from '../words/lang.ts';
import { harmless } from './harmless.ts';
import { bullets, escaped, markdown } from './markdown.ts';
import type { Style } from './style.ts';
import { drawTable, type Table } from './table.ts';
import { foldNote, pad } from './width.ts';

/** What of a filing was read and what was not, on a screen: three lines of counts, the classes of what is left, what their reasons mean. */
export function coverageScreen(covered: Coverage, style: Style, width: number, lang: Lang, all: boolean): string {
  const words = COVERAGE_WORDS[lang];
  const parts = [
    `${style.title(harmless(nameOf(covered)))}\n${style.dim(style.link(harmless(covered.file), { file: covered.file }))}\n`,
    counts(covered, words)
      .map((line) => `${line}\n`)
      .join(''),
  ];
  if (covered.left.length > 0) {
    parts.push(
      drawTable(tableOf(covered, words, all), style, width),
      reasons(covered, words)
        .map((note) => `${style.dim(foldNote(note, width))}\n`)
        .join(''),
    );
  }
  return parts.join('\n');
}

/** The same as Markdown. */
export function coverageMarkdown(covered: Coverage, lang: Lang, all: boolean): string {
  const words = COVERAGE_WORDS[lang];
  const parts = [`## ${escaped(nameOf(covered))}\n`, `${escaped(basename(covered.file))}\n`, bullets(counts(covered, words))];
  if (covered.left.length > 0) parts.push(markdown(tableOf(covered, words, all)), bullets(reasons(covered, words)));
  return parts.join('\n');
}

const nameOf = ({ company, code }: Coverage): string => (code ? `${company} ${code}` : company);

/**
 *   tables        104 found   82 about a metric    79 read
 *   cells       3,008 seen                      1,393 read
 *   sentences      94 seen                         48 read
 */
function counts({ tables, cells, sentences }: Coverage, words: CoverageWords): string[] {
  const lines = [
    [words.counts.tables, tables.wanted, words.aboutMetric(tables.found), tables.read],
    [words.counts.cells, cells.seen, words.withNumber, cells.read],
    [words.counts.sentences, sentences.seen, words.withFigure, sentences.read],
  ] as const;
  return lines.map(
    ([{ name, read: became }, seen, what, read]) =>
      `${pad(name, 9, 'left')} ${grouped(seen).padStart(7)} ${pad(what, 27, 'left')} ${grouped(read).padStart(7)} ${became}`,
  );
}

function tableOf({ left }: Coverage, { heads, kinds, reasons }: CoverageWords, all: boolean): Table {
  return all
    ? {
        head: [heads.line, heads.kind, heads.reason, heads.text],
        align: ['right', 'left', 'left', 'left'],
        rows: left.map(({ line, kind, reason, text }: Item) => [String(line), kinds[kind], reasons[reason].name, text]),
        cut: [3],
      }
    : {
        head: [heads.count, heads.kind, heads.reason, heads.line, heads.first],
        align: ['right', 'left', 'left', 'right', 'left'],
        rows: classesOf(left).map(({ count, kind, reason, line, text }: Class) => [
          grouped(count),
          kinds[kind],
          reasons[reason].name,
          String(line),
          text,
        ]),
        cut: [4],
      };
}

function reasons({ left }: Coverage, words: CoverageWords): string[] {
  const used = new Set<string>(left.map(({ reason }) => reason));
  return Object.entries(words.reasons).flatMap(([reason, { name, means }]) => (used.has(reason) ? [words.legend(name, means)] : []));
}
