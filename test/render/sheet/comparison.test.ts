import { describe, expect, test } from 'vitest';
import { type Matrix, matrices } from '../../../src/compare/matrix.ts';
import type { Fact } from '../../../src/fact.ts';
import { comparisonSheet, factsBehind } from '../../../src/render/sheet/comparison.ts';
import { findMetric } from '../../../src/vocabulary/lookup.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';
import { XLSX_WORDS } from '../../../src/words/xlsx.ts';
import { fact } from '../../fact.ts';

const compare = (facts: Fact[], segments = false, ...ids: string[]): Matrix[] =>
  matrices(
    [{ cover: { company: '中孚信息', code: '300659', date: '2023-07-11' }, facts }],
    ids.map((id) => findMetric(id, builtin)!),
    { segments, deriveBy: builtin },
  );
const sheetOf = (all: Matrix[]) => comparisonSheet(all, builtin, XLSX_WORDS.zh);

const cost = fact({ id: 'cost', metric: 'operating-cost', value: '250457100', printed: '25,045.71', line: 9 });

describe('the sheet of a comparison', () => {
  test('what is derived has its sign in the format and in the marks, and its formula in the comment', () => {
    const { rows, notes } = sheetOf(compare([fact({ id: 'sales' }), cost], false, 'gross-margin'));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.slice(0, 4)).toEqual(['毛利率', '中孚信息', '300659', '%']);
    expect(rows[0]![4]).toMatchObject({ value: 0.6112, format: '"ƒ"0.00%;"ƒ"-0.00%', shown: 'ƒ61.12%', look: 'derived' });
    expect((rows[0]![4] as { comment: string }).comment).toMatch(/^= 1 − 营业成本 2022FY .*\n {2}.*reply\.txt:9:1/);
    expect(rows[0]![5]).toBe('ƒ 2022FY');
    expect(notes.join()).toContain('ƒ');
  });

  test('prints that disagree are marked, both places told', () => {
    const { rows } = sheetOf(
      compare(
        [fact(), fact({ id: 'b', line: 7, value: '600000000', printed: '6.00亿元', step: '1000000', preferred: false })],
        false,
        'revenue',
      ),
    );
    expect(rows[0]![4]).toMatchObject({ shown: '≠6.44', look: 'mark' });
    expect((rows[0]![4] as { comment: string }).comment).toContain('\n≠ 6.00亿元  reply.txt:7:1');
  });

  test('segments have a column, where they are compared', () => {
    const part = fact({ role: 'detail', segment: [{ axis: '产品', member: '=网络安全' }] });
    const { head, rows } = sheetOf(compare([part], true, 'revenue'));
    expect(head.slice(0, 5)).toEqual(['指标', '公司', '代码', '分部', '单位']);
    expect(rows[0]![3]).toBe('产品:=网络安全');
  });

  test('a line parts the metrics', () => {
    expect(sheetOf(compare([fact(), cost], false, 'revenue', 'operating-cost')).parts).toEqual([1]);
  });
});

test('the facts behind a comparison: other prints, and the operands of what is derived', () => {
  const again = fact({ id: 'again', line: 3 });
  const facts = [fact({ id: 'sales' }), cost, again, fact({ id: 'other', metric: 'net-profit' })];
  const ids = [...factsBehind(compare(facts, false, 'gross-margin', 'revenue'))].map(({ id, origin }) =>
    origin === 'derived' ? 'derived' : id,
  );
  expect(ids.sort()).toEqual(['again', 'cost', 'derived', 'sales']);
});
