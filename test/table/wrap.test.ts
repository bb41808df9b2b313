import { expect, test } from 'vitest';
import type { Token } from '../../src/table/token.ts';
import { CELLS, LABELS, wrapped } from '../../src/table/wrap.ts';

/** Tokens of lines written as `R:text` (a row), `F:text` (a fragment); a line `` is a gap. */
function tokens(lines: string[]): Token[] {
  const found: Token[] = [];
  let gap = false;
  lines.forEach((line, position) => {
    if (line === '') {
      gap = true;
      return;
    }
    const text = line.slice(2);
    found.push({ position, text, width: text.length, x0: 0, isRow: line[0] === 'R', closed: false, gapBefore: gap });
    gap = false;
  });
  return found;
}

const groups = (lines: string[], costs = LABELS): string[] => {
  const all = tokens(lines);
  return wrapped(all, costs).map(
    (group) =>
      (group.row < 0 ? '-' : '+') +
      all
        .slice(group.from, group.to)
        .map((token) => token.text)
        .join(''),
  );
};

test('rows without fragments', () => {
  expect(groups(['R:甲', 'R:乙', 'R:丙'])).toEqual(['+甲', '+乙', '+丙']);
});

test('even around an empty line, odd around their middle', () => {
  expect(
    groups(['R:净利润', 'F:归属于母公司所有', 'R:', 'F:者的净利润', 'F:扣除非经常损益后', 'R:归属于母公司所有', 'F:者的净利润']),
  ).toEqual(['+净利润', '+归属于母公司所有者的净利润', '+扣除非经常损益后归属于母公司所有者的净利润']);
});

test('fragments of a lost row go to nobody', () => {
  expect(groups(['R:销售费用', 'F:销售费用占营', 'F:业收入的比例', 'R:管理费用'])).toEqual([
    '+销售费用',
    '-销售费用占营业收入的比例',
    '+管理费用',
  ]);
});

test('a bracket is not cut open', () => {
  expect(groups(['R:处置损失', 'F:政府补助(与经', 'F:营相关的除外)', 'F:债务重组所得及', 'R:', 'F:其他各项的损益'])).toEqual([
    '+处置损失',
    '-政府补助(与经营相关的除外)',
    '+债务重组所得及其他各项的损益',
  ]);
});

test('a gap bounds a label', () => {
  expect(groups(['R:营业总收入合计', '', 'F:归属于母公司的', 'R:', 'F:净利润', '', 'R:每股收益'])).toEqual([
    '+营业总收入合计',
    '+归属于母公司的净利润',
    '+每股收益',
  ]);
});

test('nothing is joined to a closed cell', () => {
  const all = tokens(['R:12.50%', 'F:3.49个', 'R:', 'F:百分点', 'R:8.83%']);
  for (const token of all) if (token.text.endsWith('%')) token.closed = true;
  expect(wrapped(all, CELLS).map((group) => [group.from, group.to])).toEqual([
    [0, 1],
    [1, 4],
    [4, 5],
  ]);
});

test('every token is in one group, and no group has two rows', () => {
  const all = tokens(['F:甲乙丙丁戊', 'R:', 'F:己庚', 'F:辛', 'R:壬', 'R:', 'F:癸', 'F:子丑']);
  const found = wrapped(all, LABELS);
  expect(found.map((group) => group.from)).toEqual([0, ...found.slice(0, -1).map((group) => group.to)]);
  expect(found.at(-1)!.to).toBe(all.length);
  for (const group of found) expect(all.slice(group.from, group.to).filter((token) => token.isRow).length).toBeLessThan(2);
});

test('in a narrow column a full line above a full one is its beginning, though the last line of the label is lost', () => {
  const lines = [
    'F:山东省科技',
    'R:创新发展资',
    '',
    'F:济南市首版',
    'R:次软件产品',
    'F:资助',
    'F:南京市高新',
    'R:企业相关奖',
    'F:励',
    'R:合计',
  ];
  expect(groups(lines)).toEqual(['+山东省科技创新发展资', '+济南市首版次软件产品资助', '+南京市高新企业相关奖励', '+合计']);
  // A short line is whole: a heading.
  expect(groups(['F:政府', ...lines.slice(1)])[0]).toBe('-政府');
});
