import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, lineText, position } from '../../src/filing/document.ts';
import { shownOf } from '../../src/filing/markup.ts';
import { cpuTime } from '../cpu.ts';

/** The lines of a page that show something, runs of white space folded. */
function lines(raw: string): string[] {
  const document = documentOf('x.html', raw);
  expect(document.text).toHaveLength(raw.length);
  return Array.from(document.lineStarts, (_, i) => lineText(document, i).replace(/ +/g, ' ').trim()).filter((line) => line !== '');
}

describe('a page is read as a browser shows it', () => {
  test('a block begins a line, a line break within it is none', () => {
    expect(lines('<h>三、费用</h><br/><p>公司销售费用\n为31.20万元。</p><div>说明<BR>如下</div>')).toEqual([
      '三、费用',
      '公司销售费用 为31.20万元。',
      '说明',
      '如下',
    ]);
  });

  test('inline tags part nothing, entities are their characters', () => {
    expect(lines('<p>研发&amp;设计费<b>12</b>.5&nbsp;万元，毛利率&gt;30%</p>')).toEqual(['研发& 设计费 12 .5 万元,毛利率> 30%']);
  });

  test('a character by its number is read as the character is: any space a space, full-width as ASCII, no line break', () => {
    expect(lines('<p>收入&#160;9&#12288;亿元&#xA0;&#65288;合并&#65289;&#10;增长&#9;&#8722;5&#65285;</p>')).toEqual([
      '收入 9 亿元 ( 合并) 增长 - 5%',
    ]);
  });

  test('a table is one line, wherever its rows break', () => {
    expect(lines('单位:元\n<table><tr>\n<td>收入</td>\n<td><p>1</p></td></tr></table>\n注:已审计')).toEqual([
      '单位:元',
      '收入 1',
      '注:已审计',
    ]);
  });

  test('a table that lays out the page is none', () => {
    const raw = '<table><tr><td>导航</td><td><p>公司公告</p><table><tr><td>收入</td><td>1</td></tr></table></td></tr></table>';
    expect(lines(raw)).toEqual(['导航', '公司公告', '收入 1']);
    expect(documentOf('x', raw).tags.filter(({ name }) => name === 'table')).toHaveLength(2);
  });

  test('comments, scripts and styles say nothing', () => {
    expect(lines('<style>p { x: 1 }</style><!-- 收入 <p> 1 --><script>if (a<b) x("<p>2")</script><p>收入</p>')).toEqual(['收入']);
  });

  test('a text that is no page keeps its lines and its less-than signs', () => {
    expect(lines('净利率<A级\n毛利率<30%且>20%\n一<input type="checkbox"/>二')).toEqual(['净利率<A级', '毛利率<30%且>20%', '一 二']);
  });

  test('places are those of the file, line by line as it is stored', () => {
    const raw = '<p>甲</p>\n<table><tr>\n<td>乙</td></tr></table>';
    expect(position(documentOf('x', raw), raw.indexOf('乙'))).toEqual({ line: 3, column: 5 });
  });

  test('a quote loses its markup', () => {
    expect(shownOf('<td colspan="1">A&amp;B </td><td>收<b>入</b></td>').trim().replace(/ +/g, ' ')).toBe('A&B 收入');
  });

  test('whatever stands between signs, the twin is as long and its lines cover it', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p>',
      '</p>',
      '<td colspan="2">',
      '"',
      "'",
      '<!--',
      '-->',
      '<table>',
      '</table>',
      '&nbsp;',
      '&',
      '\n',
      '收入',
      '1,2',
      '<script>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const raw = parts.join('');
        const { text, lineStarts } = documentOf('x', raw);
        expect(text).toHaveLength(raw.length);
        expect(lineStarts.length).toBe(text.split('\n').length);
      }),
    );
  });

  test('a thousand tags that never end take no time', () => {
    for (const text of ['<p '.repeat(50_000), '<!--'.repeat(50_000), `<td ${'"'.repeat(100_000)}`])
      expect(cpuTime(() => documentOf('x', text))).toBeLessThan(1000);
  });
});
