import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/fact.ts';
import type { Cover } from '../../src/filing/filing.ts';
import { filingMarkdown, filingScreen } from '../../src/render/filing-view.ts';
import { style } from '../../src/render/style.ts';
import { displayWidth } from '../../src/render/width.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const cover: Cover = {
  company: '中孚信息',
  code: '300659',
  fullName: null,
  form: 'inquiry-reply',
  date: '2023-07-01',
  title: '',
  period: null,
  reportingPeriods: [],
};
const years = (...values: [string, string][]): Fact[] => values.map(([period, value]) => fact({ period, value }));
const screen = (facts: Fact[], width = 80, all = false): string =>
  filingScreen({ file: 'reply.txt', cover, facts }, builtin, style(false), width, 'en', all);

describe('a filing on a screen', () => {
  test('three whole years have a bar each, where there is room for all; quarters and two years have none', () => {
    const three = years(['2020FY', '993000000'], ['2021FY', '1270000000'], ['2022FY', '644000000'], ['2023Q1', '137000000']);
    const two = years(['2021FY', '1'], ['2022FY', '2']).map((each) => ({ ...each, metric: 'net-profit', value: `${each.value}00000000` }));
    const row = (width: number): string =>
      screen([...three, ...two], width)
        .split('\n')
        .find((line) => line.includes('营业收入'))!;
    expect(row(80)).toBe('  营业收入  亿元    9.93   12.70    6.44    1.37  ▅█▁');
    expect(row(54)).toBe('  营业收入  亿元    9.93   12.70    6.44    1.37  ▅█▁');
    expect(row(52)).toBe('  营业收入  亿元    9.93   12.70    6.44    1.37');
    expect(screen([...three, ...two])).toContain('\n走势: whole years, or as named (H1, Q1 …)\n');
    expect(screen(two)).not.toContain('走势');
    expect(screen(three.slice(1), 80)).not.toContain('走势');
  });

  test('who, which form, which date; metrics × periods; what is further', () => {
    expect(
      screen([
        ...years(['2021FY', '1270043300'], ['2022FY', '644205500']),
        fact({ kind: 'change-ratio', unit: 'ratio', value: '-0.4928' }),
        fact({ company: '启明星辰', role: 'peer' }),
      ]),
    ).toBe(
      [
        '中孚信息 300659 · 审核问询函回复 · 2023-07-01',
        'reply.txt',
        '',
        '            单位  2021FY   2022FY',
        '─────────────────────────────────',
        '收入与毛利',
        '  营业收入  亿元   12.70     6.44',
        '    同比                  -49.28%',
        '',
        '1 further figure of peers; --all lists them',
        '',
      ].join('\n'),
    );
  });

  test('--all lists them below', () => {
    const text = screen([fact(), fact({ company: '启明星辰', role: 'peer', line: 825, value: '4436909200' })], 80, true);
    expect(text).toContain('\n\n公司      指标      期间     数值  单位   行\n');
    expect(text).not.toContain('--all');
  });

  test('too many periods: the newest stay, the others are named', () => {
    const text = screen(
      years(
        ...['2016FY', '2017FY', '2018FY', '2019FY', '2020FY', '2021FY', '2022FY'].map((period): [string, string] => [period, '644205500']),
      ),
      60,
    );
    expect(text).toContain('Not shown at this width: 2016FY, 2017FY;');
    expect(text.split('\n').every((line) => displayWidth(line) <= 60)).toBe(true);
    expect(text).toContain('2018FY');
  });

  test('marks are explained where they occur, and only there', () => {
    expect(screen([fact({ basis: 'approx' })])).toContain('\n≈ approximate in the filing');
    expect(screen([fact()])).not.toContain('≈');
    const growth = (value: string, line: number): Fact =>
      fact({ kind: 'change-ratio', unit: 'ratio', value, step: '0.0001', line, preferred: line === 7 });
    expect(screen([fact(), growth('-0.4928', 7), growth('-0.4829', 70)])).toContain(
      '\n\n≠ prints disagree:\n  营业收入同比 2022FY: -49.28% (line 7), elsewhere -48.29% (line 70)\n',
    );
  });

  test('a name with escapes does no harm', () => {
    expect(
      filingScreen(
        { file: 'a\x1b[2J', cover: { ...cover, company: '中\x1b]0;x\x07孚' }, facts: [] },
        builtin,
        style(false),
        80,
        'en',
        false,
      ),
    ).toBe('中␛]0;x␇孚 300659 · 审核问询函回复 · 2023-07-01\na␛[2J\n\nno figures\n');
  });

  test('Markdown', () => {
    expect(filingMarkdown({ file: 'reply.txt', cover, facts: [fact()] }, builtin, style(false), 'en', false)).toBe(
      '## 中孚信息 300659 · 审核问询函回复 · 2023-07-01\n\n|  | 单位 | 2022FY |\n| --- | --- | ---: |\n| 收入与毛利 |  |  |\n| 营业收入 | 亿元 | 6.44 |\n',
    );
  });
});
