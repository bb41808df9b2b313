import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/html/chart.part.ts';
import type { Chart, Series } from '../../src/report/model.ts';

const series = (name: string, standing: Series['standing'], values: (number | null)[]): Series => ({
  name,
  standing,
  standIn: false,
  points: values.map((value) => (value === null ? null : { value, text: value.toFixed(2), derived: false })),
});

const chart = (said: Partial<Chart>): Chart => ({
  kind: 'lines',
  columns: ['2020FY', '2021FY', '2022FY'],
  unit: '%',
  decimals: 2,
  log: false,
  left: 0,
  series: [],
  ...said,
});

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

describe('drawChart', () => {
  const drawn = drawChart(
    chart({
      series: [
        series('中孚信息', 'filer', [66, 64, 61]),
        series('北信源', 'peer', [null, 70.5, null]),
        series('深信服', 'peer', [70, null, 64]),
      ],
    }),
    480,
  );

  test('names stand at the ends of their lines, a filer with its last figure', () => {
    expect(texts(drawn)).toEqual(expect.arrayContaining(['2020FY', '2021FY', '2022FY', '中孚信息 61.00', '北信源', '深信服']));
  });

  test('what is missing is a gap: a line of which the middle is not printed is not drawn through it', () => {
    const lines = [...drawn.matchAll(/<path d="(M[^"]*)"[^>]*stroke="var\(--(?:line-1|muted)\)" stroke-width="(?:2|1\.2)"/g)].map(
      ([, path]) => path!,
    );
    expect(lines.filter((path) => /L/.test(path))).toHaveLength(1);
  });

  test("every colour is the page's own, and nothing in it answers to a pointer or meets another chart", () => {
    expect(
      [...drawn.matchAll(/(?:fill|stroke)="([^"]+)"/g)]
        .map(([, colour]) => colour)
        .filter((colour) => !/^(?:none|var\(--[a-z0-9-]+\))$/.test(colour!)),
    ).toEqual([]);
    expect(drawn).not.toMatch(/<style|<defs|class=|id=|http/);
  });

  test('a name is text, whatever it says', () => {
    const svg = drawChart(chart({ series: [series('<script>alert(1)</script>', 'filer', [1, 2, 3])] }), 480);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('bars of one period: from the largest down, each with its figure; losses go the other way', () => {
    const svg = drawChart(
      chart({
        kind: 'bars',
        columns: ['2022FY'],
        series: [series('甲', 'filer', [1]), series('乙', 'peer', [-2]), series('丙', 'peer', [3])],
      }),
      480,
    );
    const height = (name: string): number => Number(new RegExp(`translate\\([\\d.]+ ([\\d.]+)\\)"[^>]*>${name}<`).exec(svg)![1]);
    expect(height('丙')).toBeLessThan(height('甲'));
    expect(height('甲')).toBeLessThan(height('乙'));
    expect(texts(svg)).toEqual(expect.arrayContaining(['1.00', '-2.00', '3.00']));
  });
});
