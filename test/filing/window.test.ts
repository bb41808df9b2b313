import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { documentOf, lineText } from '../../src/filing/document.ts';
import { windows } from '../../src/filing/window.ts';
import { filesOf, samples } from '../corpus.ts';

const lines = (text: string, length: number): string[][] =>
  [...windows(documentOf('a.txt', text), 0, length)].map(({ document }) =>
    Array.from(document.lineStarts, (_, i) => lineText(document, i)),
  );

describe('a long document is cut where least is torn', () => {
  test('a short one is its own window', () => {
    const document = documentOf('a.txt', '收入\n利润');
    expect([...windows(document)]).toEqual([{ document, from: 0, fromLine: 0, toLine: 2 }]);
  });

  test.each([
    ['before a chapter', ['营业收入', '营业成本', '营业利润', '', '第二节 财务', '一、收入', '', '利润'], '第二节 财务'],
    ['before a section', ['营业收入', '', '利润。', '一、收入', '', '利润', '净利'], '一、收入'],
    ['behind a sentence', ['营业收入', '', '增长', '利润。', '收入', '', '净利'], '收入'],
    ['behind a blank line', ['营业收入', '营业利润', '收入', '', '利润', '净利'], '利润'],
    ['before a line', ['营业收入', '营业利润', '利润', '收入', '净利'], '净利'],
  ])('%s', (_, text, begins) => {
    const length = text.join('\n').length - 1;
    expect(lines(text.join('\n'), length)[1]![0]).toBe(begins);
  });

  test('a line is never cut, however long', () => {
    expect(lines(`${'收'.repeat(50)}\n利润\n`, 10)).toEqual([['收'.repeat(50)], ['利润', '']]);
  });

  test('the windows are the whole, piece by piece, with its pages and its tables', () => {
    const piece = fc.constantFrom(
      '收入\n',
      '\n',
      '\f',
      '第一节 总\n',
      '<table><tr><td>1</td></tr></table>',
      '<p>利润',
      '１２％ ',
      '\r\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (pieces, length) => {
        const whole = documentOf('a.txt', pieces.join(''));
        const cut = [...windows(whole, 0, length)];
        for (const { document, from } of cut) expect(whole.raw.slice(from, from + document.raw.length)).toBe(document.raw);
        expect(cut.map(({ document }) => document.text).join('\n')).toBe(whole.text);
        const all = (of: (window: (typeof cut)[number]) => number[]): number[] =>
          cut.flatMap((window) => of(window).map((at) => at + window.from));
        expect(all(({ document }) => [...document.lineStarts])).toEqual([...whole.lineStarts]);
        expect(all(({ document }) => [...document.pageEnds])).toEqual([...whole.pageEnds]);
        expect(all(({ document }) => document.tags.map(({ at }) => at))).toEqual(whole.tags.map(({ at }) => at));
      }),
    );
  });
});

describe('a filing that is read in windows', () => {
  test.each(filesOf(samples))('%s: every print stands where its receipt says, and the facts are those of the whole', (path) => {
    const source = { file: 'a.txt', text: readFileSync(path, 'utf8') };
    const whole = analyze(source);
    const cut = analyze(source, undefined, { long: 0, length: 4000 });
    const { physicalStarts } = documentOf('a.txt', source.text);
    for (const { line, column, printed } of cut.facts) {
      const at = physicalStarts[line - 1]! + column - 1;
      expect(source.text.slice(at, at + printed.length)).toBe(printed);
    }
    expect(cut.filing!.cover.company).toBe(whole.filing!.cover.company);
    const known = new Set(whole.facts.map(({ id, value, period, company }) => `${id} ${company} ${period} ${value}`));
    const same = cut.facts.filter(({ id, value, period, company }) => known.has(`${id} ${company} ${period} ${value}`));
    // A table cut in two may lose its second half, and what only another window proves stays out; nothing new is said.
    expect(cut.facts.filter((fact) => !same.includes(fact)).map(({ id }) => id)).toEqual([]);
    expect(same.length).toBeGreaterThan(whole.facts.length * 0.7);
  });

  test('what is said once holds in the windows that follow: company, 母公司, unit, headings', () => {
    const text = `证券代码:300659 证券简称:中孚信息\n中孚信息股份有限公司2023年年度报告\n第十节 财务报告\n除特别注明外,金额单位为人民币万元\n${'说明。'.repeat(40)}\n\n母公司利润表\n${'\n'.repeat(3)}`;
    const table =
      '| 项目 | 2023年度 | 2022年度 |\n|---|---|---|\n| 营业收入 | 92,000.12 | 64,420.55 |\n| 营业成本 | 22,000.12 | 14,420.55 |\n';
    const { facts } = analyze({ file: 'a.txt', text: text + table }, undefined, { long: 0, length: 200 });
    expect(facts.filter(({ metric }) => metric === 'revenue').map(({ period, value, scope }) => [period, value, scope])).toEqual([
      ['2023FY', '920001200', 'parent'],
      ['2022FY', '644205500', 'parent'],
    ]);
  });

  test('one print of a place is preferred, in whichever window it stands', () => {
    const text = `证券代码:300659 证券简称:中孚信息\n${'2023年,公司营业收入为9.20亿元。\n\n'.repeat(9)}`;
    const { facts } = analyze({ file: 'a.txt', text }, undefined, { long: 0, length: 60 });
    expect(facts.map(({ preferred }) => preferred)).toEqual([true, ...Array(8).fill(false)]);
  });
});
