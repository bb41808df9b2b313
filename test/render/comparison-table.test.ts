import { describe, expect, test } from 'vitest';
import { matrices } from '../../src/compare/matrix.ts';
import type { Fact } from '../../src/fact.ts';
import { comparisonMarkdown, comparisonTable } from '../../src/render/comparison-table.ts';
import { style } from '../../src/render/style.ts';
import { displayWidth } from '../../src/render/width.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

const compare = (id: string, ...facts: Fact[]) =>
  matrices([{ cover: { company: '中孚信息', code: '300659', date: '2023-07-01' }, facts }], [findMetric(id, builtin)!]);
const draw = (id: string, width: number, ...facts: Fact[]): string =>
  comparisonTable(compare(id, ...facts), builtin, style(false), width, 'en');
const margin = (said: Partial<Fact>): Fact => fact({ metric: 'gross-margin', unit: 'ratio', value: '0.6112', step: '0.0001', ...said });
const lines = (...expected: string[]): string => `${expected.join('\n')}\n`;

describe('companies × periods on a screen', () => {
  test('filers before peers, one unit and precision, the trend over whole years', () => {
    expect(
      draw(
        'gross-margin',
        80,
        margin({ period: '2020FY', value: '0.6608' }),
        margin({}),
        margin({ period: '2023Q1', value: '0.5845' }),
        margin({ company: '启明星辰', code: '002439', role: 'peer', value: '0.627' }),
        margin({ company: '同行业平均', code: null, role: 'peer', value: '0.6' }),
      ),
    ).toBe(
      lines(
        '毛利率  (%)  gross-margin',
        '公司        代码    2020FY  2022FY  2023Q1  走势',
        '──────────────────────────────────────────────────────',
        '中孚信息    300659   66.08   61.12   58.45  █▁ -4.96pp',
        '启明星辰    002439           62.70',
        '同行业平均                   60.00',
        '',
        '走势: first whole year to last, or as named (H1, Q1 …)',
      ),
    );
  });

  test('periods that take two runs are shared between them evenly', () => {
    const years = ['2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022'];
    const heads = draw('gross-margin', 76, ...years.map((year) => margin({ period: `${year}FY`, value: '0.6112' })))
      .split('\n')
      .filter((line) => line.startsWith('公司'));
    expect(heads.map((line) => line.match(/\d{4}FY/g)!.length)).toEqual([5, 5]);
  });

  test('what a later filing restates is told with what it was before', () => {
    const of = (date: string, value: string) => ({
      cover: { company: '中孚信息', code: '300659', date },
      facts: [margin({ value, file: `${date.slice(0, 4)}.txt` })],
    });
    const matrix = matrices([of('2023-04-28', '0.6312'), of('2024-04-28', '0.6112')], [findMetric('gross-margin', builtin)!]);
    expect(comparisonTable(matrix, builtin, style(false), 80, 'en')).toBe(
      lines(
        '毛利率  (%)  gross-margin',
        '公司      代码    2022FY',
        '────────────────────────',
        '中孚信息  300659  †61.12',
        '',
        '† restated by a later filing:',
        '  中孚信息 2022FY: 61.12 (2024.txt:1), before 63.12 (2023.txt:1)',
      ),
    );
  });

  test('every mark that occurs is explained, no other', () => {
    const text = draw(
      'gross-margin',
      140,
      margin({ basis: 'approx' }),
      margin({ period: '2021FY', kind: 'direction', value: 'up' }),
      margin({ company: '启明星辰', code: '002439', role: 'peer', metric: 'main-gross-margin', value: '0.6271' }),
      margin({ company: '绿盟科技', code: '300369', role: 'peer' }),
      margin({ company: '绿盟科技', code: '300369', role: 'peer', value: '0.7', preferred: false }),
      margin({ company: '深信服', code: '300454', role: 'peer', segment: [{ axis: '产品', member: '网络安全' }] }),
    );
    expect(text).toBe(
      lines(
        '毛利率  (%)  gross-margin',
        '公司      代码    2021FY  2022FY',
        '────────────────────────────────',
        '中孚信息  300659       ↑  ≈61.12',
        '启明星辰  002439          *62.71',
        '绿盟科技  300369          ≠61.12',
        '深信服    300454               ◇',
        '',
        '≈ approximate in the filing (约, 近, 超过 …)',
        '* 主营业务毛利率 (main-gross-margin) in its place; never in CSV or JSON',
        '≠ prints disagree:',
        '  绿盟科技 2022FY: 61.12 (reply.txt:1), elsewhere 70 (reply.txt:1)',
        '↑ stated only as a direction, without a figure',
        '◇ only segments disclosed',
      ),
    );
    expect(draw('gross-margin', 80, margin({}))).toBe(
      lines('毛利率  (%)  gross-margin', '公司      代码    2022FY', '────────────────────────', '中孚信息  300659   61.12'),
    );
  });

  test.each([40, 60, 80, 140])('at %i columns no line is longer and no figure is lost', (width) => {
    const years = Array.from({ length: 12 }, (_, i) => margin({ period: `${2011 + i}FY`, value: `0.6${String(i).padStart(2, '0')}1` }));
    const text = draw('gross-margin', width, ...years);
    expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    for (let i = 0; i < 12; i++) expect(text).toContain(`6${Math.floor(i / 10)}.${i % 10}1`);
  });

  test('a further run of periods names only companies with something in it', () => {
    const text = draw(
      'gross-margin',
      40,
      ...['2019FY', '2020FY', '2021FY', '2022FY'].map((period) => margin({ period })),
      margin({ company: '启明星辰', code: '002439', role: 'peer' }),
    );
    expect(text.split('启明星辰')).toHaveLength(2);
  });

  test('a figure read by proof is marked', () => {
    const text = draw('gross-margin', 80, margin({ recovered: 'the head that names the period is lost' }));
    expect(text).toContain('中孚信息  300659  °61.12\n\n° read by proof, the head of its row or column being lost in the text\n');
  });

  test('said only as directions, a metric has no unit', () => {
    expect(draw('revenue', 80, fact({ kind: 'direction', value: 'up' }))).toMatch(/^营业收入 {2}revenue\n/);
  });

  test('a profit that became a loss has turned, no share of it is told', () => {
    const profit = (period: string, value: string): Fact => fact({ metric: 'net-profit', period, value });
    expect(draw('net-profit', 80, profit('2021FY', '116873100'), profit('2022FY', '-446914500'))).toContain('█▁ 正转负\n');
  });

  test('too wide by a little: codes go first, then the bars of the trend', () => {
    const years = ['2020FY', '2021FY', '2022FY'].map((period, i) => margin({ period, value: `0.6${i}` }));
    const head = (width: number): string[] =>
      draw('gross-margin', width, ...years)
        .split('\n')
        .slice(1, 4);
    expect(head(55)[0]).toBe('公司      代码    2020FY  2021FY  2022FY  走势');
    expect(head(50)).toEqual([
      '公司      2020FY  2021FY  2022FY  走势',
      '─────────────────────────────────────────────',
      '中孚信息   60.00   61.00   62.00  ▁▅█ +2.00pp',
    ]);
    expect(head(42)[2]).toBe('中孚信息   60.00   61.00   62.00  +2.00pp');
  });

  test('long names of segments give way to the periods', () => {
    const segment = [
      { axis: '产品', member: '信息安全服务业务' },
      { axis: '构成', member: '外购产品及服务部分' },
    ];
    const filed = {
      cover: { company: '中孚信息', code: '300659', date: null },
      facts: ['2021FY', '2022FY'].map((period) => margin({ period, segment, role: 'detail' })),
    };
    const text = comparisonTable(
      matrices([filed], [findMetric('gross-margin', builtin)!], { segments: true }),
      builtin,
      style(false),
      70,
      'en',
    );
    expect(text.split('\n').slice(1, 4)).toEqual([
      '公司      分部                               2021FY  2022FY  走势',
      '──────────────────────────────────────────────────────────────────────',
      '中孚信息  产品:信息安全服务业务|构成:外购…    61.12   61.12  ▄▄ 0.00pp',
    ]);
  });

  test('metrics without a row make no block', () => {
    expect(comparisonTable(compare('revenue', margin({})), builtin, style(false), 80, 'en')).toBe('');
  });
});

test('Markdown keeps every period and its marks', () => {
  expect(
    comparisonMarkdown(
      compare('gross-margin', margin({ basis: 'approx' }), margin({ metric: 'main-gross-margin', period: '2021FY' })),
      builtin,
      style(false),
      'en',
    ),
  ).toBe(
    [
      '### 毛利率 (%)',
      '',
      '| 公司 | 代码 | 2021FY | 2022FY |',
      '| --- | --- | ---: | ---: |',
      '| 中孚信息 | 300659 | \\*61.12 | ≈61.12 |',
      '',
      '- ≈ approximate in the filing (约, 近, 超过 …)',
      '- \\* 主营业务毛利率 (main-gross-margin) in its place; never in CSV or JSON',
      '',
    ].join('\n'),
  );
});
