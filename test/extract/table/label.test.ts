import { describe, expect, test } from 'vitest';
import { isQuantity, isRunTogether, readLabel } from '../../../src/extract/table/label.ts';
import { context } from './context.ts';

const label = (text: string, head = '项目') => {
  const read = readLabel(text, head, context);
  return 'metric' in read && read.metric ? { ...read, metric: read.metric.id } : read;
};

describe('labels of rows', () => {
  test.each([
    ['营业收入', { kind: 'metric', metric: 'revenue' }],
    ['当期营业收入', { kind: 'metric', metric: 'revenue' }],
    ['保密安全领域收入', { kind: 'member', member: '保密安全领域', metric: 'revenue' }],
    ['主机安全产品', { kind: 'member', member: '主机安全产品', metric: null }],
    ['网络安全产品合计', { kind: 'member', member: '网络安全产品', metric: null }],
    ['期后截至2026.3.31回款金额', { kind: 'none' }],
    ['加工费', { kind: 'member', member: '加工费' }],
    ['减:营业成本', { kind: 'metric', metric: 'operating-cost' }],
    ['合计', { kind: 'total' }],
    ['平均值', { kind: 'mean', of: null }],
    ['剔除北信源后的平均值', { kind: 'mean', of: '北信源' }],
    ['占比', { kind: 'share' }],
    ['占营业收入的比例', { kind: 'metric', metric: 'revenue-share' }],
    ['账面余额', { kind: 'balance' }],
    ['利息收入', { kind: 'none' }],
    ['直接计入当期损益的政府补助', { kind: 'member', member: '直接计入当期损益', metric: 'government-grants' }],
    ['年上市培育资助款项', { kind: 'none' }],
    ['年产700吨染料项目', { kind: 'member', member: '年产700吨染料项目' }],
    ['发行人', { kind: 'company', name: '中孚信息' }],
  ])('%s', (text, expected) => {
    expect(label(text)).toMatchObject(expected);
  });

  test('under 客户名称 even a known company is a customer', () => {
    expect(label('启明星辰', '客户名称')).toEqual({ kind: 'member', member: '启明星辰', axis: '客户', metric: null });
    expect(label('主营业务收入', '客户名称')).toMatchObject({ kind: 'metric', metric: 'main-revenue' });
  });

  test('under 参与者 every name is a company', () => {
    expect(label('启明星辰集团', '参与者')).toMatchObject({ kind: 'company', name: '启明星辰' });
    expect(label('Faraway', '参与者')).toEqual({ kind: 'company', name: 'Faraway', code: null });
  });

  test('what was checked or adjusted is no figure', () => {
    for (const text of ['访谈核实的收入金额', '冲减公账中的研发费用', '营业成本影响额(“-”代表减少)'])
      expect(label(text)).toEqual({ kind: 'none' });
    expect(label('50万以上小计', '收入区间')).toMatchObject({ kind: 'member', member: '50万以上' });
    expect(label('发行人各期期末合并资产总额')).toMatchObject({ kind: 'metric', metric: 'total-assets' });
  });

  test('under 公司名称 every short name is a company', () => {
    expect(label('远山科技', '公司名称')).toEqual({ kind: 'company', name: '远山科技', code: null });
    expect(label('远山科技')).toMatchObject({ kind: 'member' });
  });
});

test.each([
  ['医药行业销售量千克', true],
  ['库存量吨', true],
  ['销售量', true],
  ['销售费用', false],
])('%s is a quantity: %s', (text, is) => {
  expect(isQuantity(text)).toBe(is);
});

test.each([
  ['销售量千克1,495,834.8', true],
  ['业染料行业染料行业染料行业其他业务', true],
  ['主要客户其他情况说明', true],
  ['年产50吨培南类产品及扩建厂房技改项目', false],
  ['人人人影视', false],
])('%s is more than a label: %s', (text, is) => {
  expect(isRunTogether(text)).toBe(is);
});
