import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../src/table/sheet.ts';
import { headLine } from '../../src/table/spaced-cell.ts';
import { agrees, mayHead, spacedHeader } from '../../src/table/spaced-header.ts';
import { drawn } from './drawn.ts';

const header = (text: string, n: number): string | null => {
  const lines = text.trim().split(/\s*\n\s*/);
  const sheet = sheetOf(drawn(`\n${lines.join('\n')}\n`));
  if (!lines.every((_, line) => mayHead(sheet, line))) return null;
  const found = spacedHeader(
    lines.map((_, line) => headLine(sheet, line)),
    n,
  );
  return found && `${found.stub.join('|')}: ${found.paths.map((path) => path.join('/')).join(' | ')}`;
};

describe('one line of heads', () => {
  test('one cell more than columns', () => {
    expect(header('项目 2024 年度 2023 年度', 2)).toBe('项目: 2024年度 | 2023年度');
    expect(header('账龄 甲公司 乙公司', 2)).toBe('账龄: 甲公司 | 乙公司');
    expect(header('序号 名称 金额 占比', 2)).toBe('序号|名称: 金额 | 占比');
  });

  test('dates on lines of their own', () => {
    expect(header('人员数量 2024 年\n12 月 31 日\n2023 年\n12 月 31 日', 2)).toBe('人员数量: 2024年12月31日 | 2023年12月31日');
  });

  test('too many cells, too few', () => {
    expect(header('模式 平台 2024 年度 2023 年度', 2)).toBeNull();
    expect(header('项目 2024 年度', 2)).toBeNull();
  });
});

describe('two lines of heads', () => {
  test('groups of one kind below periods', () => {
    expect(header('项目\n2024 年度 2023 年度\n金额 占比 金额 占比', 4)).toBe(
      '项目: 2024年度/金额 | 2024年度/占比 | 2023年度/金额 | 2023年度/占比',
    );
    expect(header('项目 2024 年度 2023 年度\n金额 占比 金额 占比', 4)).toBe(
      '项目: 2024年度/金额 | 2024年度/占比 | 2023年度/金额 | 2023年度/占比',
    );
  });

  test('groups of different width', () => {
    expect(header('项目\n2024 年度 2023 年度\n金额 变动比例 金额', 3)).toBe('项目: 2024年度/金额 | 2024年度/变动比例 | 2023年度/金额');
  });

  test('a date above everything, a head as tall as both lines', () => {
    expect(header('2024 年 12 月 31 日\n项目\n账面余额 坏账准备\n账面价值\n金额 占比 金额 计提比例', 5)).toBe(
      '项目: 2024年12月31日/账面余额/金额 | 2024年12月31日/账面余额/占比 | 2024年12月31日/坏账准备/金额 | 2024年12月31日/坏账准备/计提比例 | 2024年12月31日/账面价值',
    );
  });

  test('as many groups as heads, or none', () => {
    expect(header('项目\n2024 年度 2023 年度 2022 年度\n金额 占比 金额 占比', 4)).toBeNull();
    expect(header('项目\n甲 乙\n丙 丁 戊', 3)).toBeNull();
  });
});

test('sentences, headings and numbers are no heads', () => {
  expect(header('1、项目 2024 年度 2023 年度', 2)).toBeNull();
  expect(header('公司， 2024 年度 2023 年度', 2)).toBeNull();
  expect(header('项目 20 2023 年度', 2)).toBeNull();
});

test('columns hold what their heads say', () => {
  const paths = [
    ['2024年度', '金额'],
    ['2024年度', '占比'],
  ];
  expect(agrees(paths, [['1,024.00'], ['12.00%']])).toBe(true);
  expect(agrees(paths, [['12.00%'], ['1,024.00']])).toBe(false);
  expect(agrees(paths, [['1,024.00'], ['12.00']])).toBe(true);
  expect(agrees([['2024年度'], ['2023年度']], [['1,024.00', '12.00%'], ['13.00%']])).toBe(true);
});
