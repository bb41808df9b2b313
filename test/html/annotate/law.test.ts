import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/html/annotate/blocks.ts';
import { mannerOf } from '../../../src/html/annotate/shown.ts';
import { sweep } from '../../../src/html/annotate/sweep.ts';
import { textHtml } from '../../../src/html/annotate/text.ts';
import type { AnnotatedFiling } from '../../../src/html/annotate/view.ts';
import { decode } from '../../../src/input/encoding.ts';
import { harmless } from '../../../src/render/harmless.ts';
import { ANNOTATE_WORDS } from '../../../src/words/annotate.ts';
import { annotated, listOf, REPLY } from '../../annotate/annotated.ts';
import { corpus, filesOf, samples } from '../../corpus.ts';

const textOf = ({ document, lists }: AnnotatedFiling): string =>
  textHtml(document, blocksOf(document), sweep(lists), lists, ANNOTATE_WORDS.zh);

const REFERENCES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const bare = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (each) => REFERENCES[each]!);

/** The characters of each mark, its pieces joined, by the spans they show. */
function piecesOf(html: string): Map<string, string> {
  const pieces = new Map<string, string>();
  for (const [, , tokens, body] of html.matchAll(/<(mark|span) class="[^"]*" data-e="([^"]*)"[^>]*>([\s\S]*?)<\/\1>/g))
    for (const token of tokens!.split(' ')) pieces.set(token, (pieces.get(token) ?? '') + bare(body!));
  return pieces;
}

const unbroken = (text: string): string => text.replace(/[\r\n\f]/g, '');

/** What stands in the page against what is printed in the file, for every figure: those that differ. */
function broken(filing: AnnotatedFiling): string[] {
  const pieces = piecesOf(textOf(filing));
  return listOf(filing, 'figures').entries.flatMap(({ spans: [span], head }, index) => {
    const printed = unbroken(filing.document.raw.slice(span!.at, span!.to)).replace(/[^\t]+/g, harmless);
    const shown = unbroken(pieces.get(`f${index}.0`) ?? '');
    return shown === printed ? [] : [`${head}: ${JSON.stringify(printed)} shown as ${JSON.stringify(shown)}`];
  });
}

const read = (file: string): string | null => {
  const decoded = decode(readFileSync(file));
  return 'text' in decoded ? decoded.text : null;
};

describe('the text of every mark is what is printed', () => {
  test('also of a number that goes over two lines', () => {
    const filing = annotated(REPLY)!;
    expect(broken(filing)).toEqual([]);
    const wrapped = listOf(filing, 'figures').entries.findIndex(({ value }) => value === '45,836.12万元');
    expect(piecesOf(textOf(filing)).get(`f${wrapped}.0`)).toBe('45,836.12万元');
    expect(textOf(filing).match(new RegExp(`data-e="f${wrapped}\\.0"`, 'g'))).toHaveLength(2);
  });

  test.each(filesOf(samples).map((file) => [basename(file), file]))('%s', (_, file) => {
    expect(broken(annotated(read(file)!)!)).toEqual([]);
  });

  const real = [...filesOf(corpus.filings), ...filesOf(corpus.more)];
  if (real.length === 0) test.skip('in real filings', () => {});
  test.each(real.map((file) => [basename(file), file]))('%s', (_, file) => {
    const text = read(file);
    const filing = text === null ? null : annotated(text);
    // What is no text, or no filing, has no figure to be shown wrongly.
    expect(filing === null ? [] : broken(filing)).toEqual([]);
  });
});

test('a text without tags is shown whole: line by line the characters of the file', () => {
  for (const text of [REPLY, ...filesOf(samples).map((file) => read(file)!)]) {
    const filing = annotated(text)!;
    expect(mannerOf(filing.document)).toBe('plain');
    const shown = new Map(
      [...textOf(filing).matchAll(/<div data-n=(\d+)[^>]*>(.*?)<\/div>/g)].map(([, line, body]) => [Number(line), bare(body!)]),
    );
    text.split(/\r?\n/).forEach((line, i) => {
      if (line.trim() !== '') expect(shown.get(i + 1)).toBe(line);
    });
  }
});

test('one print that is two figures is one mark with both', () => {
  const filing = annotated(REPLY)!;
  const figures = listOf(filing, 'figures');
  const twice = { ...figures, entries: [figures.entries[0]!, ...figures.entries] };
  const html = textOf({ ...filing, lists: [twice] });
  expect(html).toContain('<mark class="revenue several" data-e="f0.0 f1.0">64,420.55</mark>');
});

test('where a mark goes on in the next line the padding is its own and is not seen as marked', () => {
  const filing = annotated(REPLY)!;
  const figures = listOf(filing, 'figures');
  const at = REPLY.indexOf('99,315.24');
  const wide = { ...figures, entries: [{ ...figures.entries[0]!, spans: [{ at, to: REPLY.indexOf('25,045.71') - 10 }] }] };
  const html = textOf({ ...filing, lists: [wide] });
  expect(html).toContain('<mark class="revenue" data-e="f0.0">99,315.24</mark></div>');
  expect(html).toContain('<mark class="revenue" data-e="f0.0"><i>      </i>营业成本</mark>');
});

test('a finding marks its line, its accused number and the others', () => {
  const html = textOf(annotated(REPLY)!);
  expect(html).toMatch(/<div data-n=14 class=error data-g=0>/);
  expect(html).toMatch(/<mark class="revenue against accused" data-e="[^"]*g0\.0[^"]*" data-s="≠">60\.12%<\/mark>/);
  expect(html).toMatch(/<mark class="revenue receipt" data-e="[^"]*g0\.1[^"]*">64,420\.55<\/mark>/);
  expect(html).toMatch(/<mark class="revenue receipt" data-e="[^"]*g0\.2[^"]*">25,045\.71<\/mark>/);
});

test('of a page of HTML the row of an accused number is marked, on whichever of its lines that stands', () => {
  const row = (cells: string[]): string => `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`;
  const table = [
    ['项目', '2022年', '2021年', '同比增减'],
    ['营业收入', '64,420.55', '127,004.33', '-49.28%'],
    ['营业成本', '25,045.71', '45,548.42', '-54.01%'],
  ];
  const html = textOf(
    annotated(
      `<p>中孚信息股份有限公司</p>\n<p>关于审核问询函的回复</p>\n<p>2023年7月</p>\n<p>公司营业收入情况如下：</p><p>单位：万元</p>\n<table>${table.map(row).join('\n')}</table>`,
    )!,
  );
  expect(html).toMatch(/<th data-n=18 class=error data-g=0><\/th><td>营业成本<\/td>/);
  expect(html).toMatch(/<td class=num><mark class="revenue accused" data-e="[^"]*g0\.0[^"]*">-54\.01%<\/mark><\/td>/);
});

test('a table wider than its room is set smaller', () => {
  const wide = (columns: number): string => textOf(annotated(`${REPLY}甲${' '.repeat(columns - 4)}乙\n`)!);
  expect(wide(120)).not.toMatch(/aligned wide/);
  expect(wide(150)).toContain('<div class="aligned wide"><div data-n=17>甲');
  expect(wide(160)).toContain('<div class="aligned wider">');
});

test('hostile text stands there as text', () => {
  const html = textOf(
    annotated(
      `中孚信息股份有限公司\n关于审核问询函的回复\n2023年7月\n\n2022年,公司营业收入为64,420.55万元。<script>alert(1)</script>\u202e\u001b[31m & "x"\n`,
    )!,
  );
  expect(html).toContain('64,420.55万元</mark>');
  expect(html).not.toMatch(/<script|\u202e|\u001b/);
});
