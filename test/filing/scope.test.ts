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

test('a bare title behind that of the 合并 statement is the parent’s, and so is (母公司); alone it is the only statement there is', () => {
  const scopes = (text: string): string[] => scopeMarks(documentOf('x', text)).map(({ line, scope }) => `${line} ${scope}`);
  expect(scopes('合并资产负债表\n数\n合并资产负债表(续)\n数\n资产负债表(续)\n资产负债表\n数\n合并利润表\n数\n公司利润表\n数\n')).toEqual([
    '1 consolidated',
    '3 consolidated',
    '6 parent',
    '8 consolidated',
    '10 parent',
  ]);
  expect(scopes('合并利润表\n数\n利润表(母公司)\n数\n3、现金流量表(公司)\n')).toEqual(['1 consolidated', '3 parent', '5 parent']);
  expect(scopes('资产负债表\n数\n利润表\n数\n')).toEqual([]);
  expect(scopes('合并利润表\n数\n与利润表\n上述利润表\n')).toEqual(['1 consolidated']);
});
