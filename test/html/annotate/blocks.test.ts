import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/filing/document.ts';
import { type Block, blocksOf } from '../../../src/html/annotate/blocks.ts';

/** Blocks as `kind: text|text`, with the number of the first line. */
function drawn(text: string): string[] {
  const document = documentOf('a.txt', text);
  const slice = ({ at, to }: { at: number; to: number }): string => document.text.slice(at, to).replace(/ {2,}/g, ' ').trim();
  const told = (block: Block): string => {
    switch (block.kind) {
      case 'prose':
        return `${block.line.line} prose: ${slice(block.line)}`;
      case 'blank':
        return `blank ${block.lines}`;
      case 'page':
        return `page ${block.page}`;
      case 'table':
        return `${block.rows[0]?.line} table: ${block.rows.map(({ cells }) => cells.map((cell) => slice(cell) + (cell.columns > 1 ? `×${cell.columns}` : '')).join(' | ')).join(' / ')}`;
      default:
        return `${block.lines[0]!.line} ${block.kind}: ${block.lines.map(slice).join(' / ')}`;
    }
  };
  return blocksOf(document).map(told);
}

describe('a text', () => {
  test('sentences are prose, empty lines are folded, columns of spaces are aligned', () => {
    expect(drawn('公司营业收入如下:\n\n\n  项目      2022年    2021年\n  营业收入   100.00    90.00\n以上单位为万元。')).toEqual([
      '1 prose: 公司营业收入如下:',
      'blank 2',
      '4 aligned: 项目 2022年 2021年 / 营业收入 100.00 90.00',
      '6 prose: 以上单位为万元。',
    ]);
  });

  test('a label alone between two aligned lines is of their table', () => {
    expect(drawn('营业收入    100.00    90.00\n归属于上市公司股\n              50.00    40.00\n东的净利润\n公司如下。')).toEqual([
      '1 aligned: 营业收入 100.00 90.00 / 归属于上市公司股 / 50.00 40.00',
      '4 prose: 东的净利润',
      '5 prose: 公司如下。',
    ]);
  });

  test('a label in a narrow column may go on for many lines', () => {
    const label = ['按信用', '风险特', '征组合', '计提坏', '账准备', '的应收', '账款'];
    expect(drawn(`甲    100.00    90.00\n${label.join('\n\n')}\n乙    50.00    40.00`)).toHaveLength(1);
    expect(drawn(`甲    100.00    90.00\n${'公司主营业务收入的构成情况和变动的说明见下表\n'.repeat(4)}乙    50.00    40.00`)).toHaveLength(
      6,
    );
  });

  test('three empty lines end a table', () => {
    expect(drawn('甲    100.00\n\n\n乙    50.00\n\n\n\n丙    20.00')).toEqual([
      '1 aligned: 甲 100.00 /  /  / 乙 50.00',
      'blank 3',
      '8 aligned: 丙 20.00',
    ]);
  });

  test('padding of U+2002 and U+3000 makes columns too', () => {
    expect(drawn('营业收入\u2002\u2002\u2002\u2002100.00')).toEqual(['1 aligned: 营业收入 100.00']);
    expect(drawn('营业收入\u3000\u3000100.00')).toEqual(['1 aligned: 营业收入 100.00']);
  });

  test('a long paragraph with a hole in it is broken as prose', () => {
    expect(drawn(`${'公司营业收入增长。'.repeat(12)}    柳    工${'公司'.repeat(20)}`)[0]).toMatch(/^1 prose/);
  });

  test('rows between bars, without the prose around them', () => {
    expect(drawn('如下:\n| 项目 | 2022年 |\n|---|---|\n| 营业收入 | 100.00 |\n以上。')).toEqual([
      '1 prose: 如下:',
      '2 bars: | 项目 | 2022年 | / |---|---| / | 营业收入 | 100.00 |',
      '5 prose: 以上。',
    ]);
  });

  test('a form feed begins a page, before the words of its line; the last ends the text', () => {
    expect(drawn('第一页\n\f第二页\n尾\f第三页\n\f\n')).toEqual([
      '1 prose: 第一页',
      'page 2',
      '2 prose: 第二页',
      '3 prose: 尾 第三页',
      'page 3',
      'blank 2',
    ]);
  });

  test('every character that is no white space is in one block, once, CRLF or not', () => {
    const text = '中孚信息\r\n\r\n项目      2022年\r\n营业收入    100.00\r\n| 甲 | 乙 |\r\n完';
    const document = documentOf('a.txt', text);
    const covered = new Uint8Array(text.length);
    for (const block of blocksOf(document)) {
      const lines = block.kind === 'prose' ? [block.line] : 'lines' in block && block.kind !== 'blank' ? block.lines : [];
      for (const { at, to } of lines) for (let i = at; i < to; i++) covered[i]!++;
    }
    expect(
      [...text].map((character, i) => (/\s/.test(character) ? '' : covered[i])).filter((count) => count !== '' && count !== 1),
    ).toEqual([]);
    expect(drawn(text)[2]).toBe('3 aligned: 项目 2022年 / 营业收入 100.00');
  });
});

describe('a page of HTML', () => {
  test('paragraphs without their tags, tables as tables, with the lines of the file', () => {
    const html =
      '<p>单位：万元</p>\n<table>\n<tr>\n<td colspan="2">项目</td><td>2022年</td></tr>\n<tr>\n<td>营业收入\n</td><td></td><td>100.00</td>\n</tr></table><p>以上。</p>';
    expect(drawn(html).filter((block) => !block.startsWith('blank'))).toEqual([
      '1 prose: 单位:万元',
      '4 table: 项目×2 | 2022年 / 营业收入 |  | 100.00',
      '8 prose: 以上。',
    ]);
  });

  test('a table set into a text is shown once', () => {
    expect(
      drawn('如下：\n\n<table><tr><td>营业收入</td><td>100.00</td></tr></table>\n\n以上。').filter((block) => !block.startsWith('blank')),
    ).toEqual(['1 prose: 如下:', '3 table: 营业收入 | 100.00', '5 prose: 以上。']);
  });

  test('a table that never ends loses none of its words', () => {
    const shown = drawn('<table><tr><td>营业收入</td><td>100.00</td></tr>散落').join(' ');
    expect(shown).toContain('营业收入 | 100.00');
    expect(shown.match(/散落/g)).toHaveLength(1);
  });
});
