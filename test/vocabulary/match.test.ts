import { describe, expect, test } from 'vitest';
import { bareLabel, labelMetric, metricMentions } from '../../src/vocabulary/match.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

const named = (text: string): (string | null)[] => metricMentions(text, builtin).map(({ metric }) => metric?.id ?? null);

describe('in prose the longest spelling wins', () => {
  test.each([
    ['研发费用占营业收入的比重升至三成', ['rd-ratio']],
    ['主营业务毛利率低于综合毛利率', ['main-gross-margin', 'gross-margin']],
    ['收入占比小幅提高', ['revenue-share']],
    ['扣除非经常性损益后归属于上市公司股东的净利润转正', ['net-profit-adjusted']],
    ['应收账款余额占营业收入比例上升', ['receivables-ratio']],
    ['利息收入与营业外收入', [null, 'non-operating-income']],
  ])('%s', (text, ids) => {
    expect(named(text)).toEqual(ids);
  });
});

describe('a label is a metric only as a whole', () => {
  test.each([
    ['一、营业总收入', 'revenue'],
    ['减:财务费用', 'finance-expense'],
    ['归属于上市公司股东的净利润(元)', 'net-profit-attributable'],
    ['四、净利润(净亏损以“-”号填列)', 'net-profit'],
    ['毛利率(%)', 'gross-margin'],
    ['应收账款', 'receivables-net'],
    ['网络安全产品收入', undefined],
    ['利息收入', undefined],
    ['应收账款坏账损失', undefined],
  ])('%s', (label, id) => {
    expect(labelMetric(label, builtin)?.id).toBe(id);
  });
});

test('what hangs on a label comes off', () => {
  expect(bareLabel('(二)稀释每股收益(元/股)')).toBe('稀释每股收益');
  expect(bareLabel('其中:营业成本')).toBe('营业成本');
});
