import { expect, test } from 'vitest';
import { documentOf } from '../../src/filing/document.ts';
import { standingUnit, unitMarks } from '../../src/filing/standing-unit.ts';

const at = (text: string, line: number): string | null => standingUnit(unitMarks(documentOf('x', text)), line);

test('what a filing says once of all its tables holds from there on', () => {
  const text = '第一节\n2022 年度(除特别注明外,金额单位为人民币元)\n表\n除另有说明外,金额均以人民币万元列示。\n表\n';
  expect([1, 2, 3, 4, 5].map((line) => at(text, line))).toEqual([null, '元', '元', '万元', '万元']);
});

test('a remark about anything else says nothing', () => {
  expect(at('除特别注明外,下文简称与释义相同\n另有注明外的单位为人民币元的\n', 3)).toBe(null);
});
