import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/input/pdf-gutter.ts';
import type { Item } from '../../src/input/pdf-item.ts';
import { linesOf } from '../../src/input/pdf-line.ts';
import type { Ruled } from '../../src/input/pdf-ruled.ts';
import { textOf } from '../../src/input/pdf-text.ts';

/** A run of ideographs of 10 points from a place on. */
const at = (x0: number, y: number, text: string): Item => ({ text, x0, x1: x0 + 10 * text.length, y, size: 10 });

const LEFT = ['染料板块受下游需求低迷的影响仍然', '实现净利润四亿元同比增长一成七。', '公司主营业务继续增长并且创出新高'];
const RIGHT = ['公司深刻吸取教训把安全管理的重心', '落到基层一线加大安全与环保的投入', '各级安全生产管理水平由此不断提升'];
const prose = (): Item[] => LEFT.flatMap((text, i) => [at(50, 100 + 15 * i, text), at(250, 100 + 15 * i, RIGHT[i]!)]);

const table = (x0: number, y: number, name: string): Ruled => ({
  y,
  below: y + 20,
  edges: [x0, x0 + 80, x0 + 160],
  rows: [{ texts: [name, '1.00'], line: `<tr><td>${name}</td><td>1.00</td></tr>` }],
});

const read = (...pages: { items: Item[]; ruled?: Ruled[] }[]): string =>
  textOf(pages.map(({ items, ruled = [] }) => ({ items, ruled, aside: [] })));

describe('two columns of prose', () => {
  test('the left one is read to its end, then the right one', () => {
    expect(read({ items: prose() })).toBe(`${LEFT.join('\n')}\n\n${RIGHT.join('\n')}\n`);
  });

  test('a heading across both, and the page is read line by line', () => {
    const heading = at(150, 80, '第四节经营情况讨论与分析');
    expect(read({ items: [heading, ...prose()] })).toContain(`\n${LEFT[0]}   ${RIGHT[0]}\n`);
  });

  test('labels and the words beside them are a table', () => {
    const items = ['本公司', '深交所', '中国证监会'].flatMap((label, i) => [at(50, 100 + 15 * i, label), at(150, 100 + 15 * i, RIGHT[i]!)]);
    expect(columnsOf([{ lines: linesOf(items), ruled: [] }])).toHaveLength(1);
    expect(read({ items })).toMatch(/^本公司 {2,}公司深刻/);
  });

  test('tables go with their column, also on a page that has little else, and a title with the table below it', () => {
    const statements = {
      items: [at(50, 100, '合并利润表'), at(250, 60, '母公司利润表')],
      ruled: [table(250, 80, '营业成本'), table(50, 120, '营业收入')],
    };
    const pages = read({ items: prose() }, { items: prose() }, { items: prose() }, statements).split('\f');
    expect(pages[3]!.match(/[\u4e00-\u9fff]{2,}/g)).toEqual(['合并利润表', '营业收入', '母公司利润表', '营业成本']);
    // Without pages of prose before it nothing tells that it is set in columns.
    expect(read(statements).match(/[\u4e00-\u9fff]{2,}/g)![0]).toBe('母公司利润表');
  });
});
