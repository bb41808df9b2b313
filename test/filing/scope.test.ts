import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { scopeAt, scopeMarks } from '../../src/filing/scope.ts';

test('titles of statements change the scope, sentences about them do not', () => {
  const marks = scopeMarks(
    documentOf(
      'x',
      '合并资产负债表\n数\n   母公司资产负债表\n数\n合并利润表\n公司编制了母公司资产负债表。\n数\n十七、母公司财务报表主要项目注释\n数\n十八、补充资料\n',
    ),
  );
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => scopeAt(marks, line))).toEqual([
    'consolidated',
    'consolidated',
    'parent',
    'parent',
    'consolidated',
    'consolidated',
    'consolidated',
    'parent',
    'parent',
    'consolidated',
  ]);
});

test('a title at the head of every page is that of the first one only', () => {
  const pages = Array.from({ length: 12 }, (_, i) => `财务报表附注\n${i === 6 ? '十六、母公司财务报表主要项目注释\n' : '数\n'}`).join('');
  const marks = scopeMarks(documentOf('x', pages));
  expect(marks).toEqual([
    { line: 1, scope: 'consolidated' },
    { line: 14, scope: 'parent' },
  ]);
});
