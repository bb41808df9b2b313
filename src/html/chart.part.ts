import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import { BarChart, LineChart } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import { GridComponent } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, Series } from '../report/model.ts';
import { type LabelPlace, spread } from './spread.ts';

use([LineChart, BarChart, GridComponent, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>;

/** Colours of filers while there are few enough to tell apart: custom properties of the page, so that they follow its light and dark. */
const INKS = ['var(--line-1)', 'var(--line-2)', 'var(--line-3)', 'var(--line-4)'];
const SIZE = 12;
const ROW = 15;

/** A chart as SVG of the given width in CSS pixels; its colours are custom properties, its fonts the page's. */
export function drawChart(chart: Chart, width: number): string {
  const inks = inksOf(chart.series);
  const { option, height } = chart.kind === 'lines' ? lines(chart, inks, width) : bars(chart, inks);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawn.setOption({ animation: false, ...option });
  const svg = drawn.renderToSVGString();
  drawn.dispose();
  return plain(svg);
}

/** Without what serves a chart that is alive: classes and rules for pointers, identifiers that meet those of other charts; without its own fonts. */
function plain(svg: string): string {
  return svg
    .replace(/<style >[\s\S]*?<\/style>|<defs >[\s\S]*?<\/defs>|<rect [^>]*fill="none"[^>]*><\/rect>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|baseProfile|version|xmlns(?::\w+)?|clip-path)="[^"]*"/g, '')
    .replace(/font-family:[^;"]*;?/g, '')
    .replace(/fill="#fff"/g, 'fill="var(--paper)"')
    .replace(/\n+/g, '')
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}

/** Each filer its own colour where they are few; else ink for all of them. Peers and means are muted. */
function inksOf(series: readonly Series[]): string[] {
  const filers = series.filter(({ standing }) => standing === 'filer').length;
  let next = 0;
  return series.map(({ standing }) => (standing !== 'filer' ? 'var(--muted)' : filers > INKS.length ? 'var(--line-1)' : INKS[next++]!));
}

const nameOf = ({ name, standIn }: Series): string => (standIn ? `${name}*` : name);

/** Columns of a text: a Chinese character is two. */
const columns = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 0);

function lines(chart: Chart, inks: readonly string[], width: number): { option: Option; height: number } {
  const { series } = chart;
  const narrow = width < 450;
  const crowd = Math.min(series.length, 16);
  const height = Math.max(narrow ? 190 : 220, crowd * ROW + 60);
  const few = series.filter(({ standing }) => standing === 'filer').length <= INKS.length;
  const labelled = series.map((each) => {
    const last = each.points.findLastIndex((point) => point !== null);
    const text = each.standing === 'filer' && few && !narrow ? `${nameOf(each)} ${each.points[last]!.text}` : nameOf(each);
    return { last, text, width: columns(text) * (SIZE / 2) };
  });
  const right = Math.min(150, Math.max(...labelled.map((each) => each.width)) + 14);
  const grid = { left: 44, right, top: 10, bottom: 26 };
  const values = chart.series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  const axis = chart.log ? powers(values) : ticks(values);
  const level = (value: number): number => (axis.max - (chart.log ? Math.log10(value) : value)) / (axis.max - axis.min);
  const tall = height - grid.top - grid.bottom;
  const places = series.map(
    ({ points, standing }, i): LabelPlace => ({
      at: grid.top + level(points[labelled[i]!.last]!.value) * tall,
      x: grid.left + (labelled[i]!.last / (chart.columns.length - 1)) * (width - grid.left - right),
      width: labelled[i]!.width + 14,
      rank: standing === 'filer' ? 0 : standing === 'mean' ? 1 : 2,
    }),
  );
  const put = spread(places, ROW - 1, grid.top, grid.top + tall);
  return {
    height,
    option: {
      grid: { ...grid, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: chart.columns,
        axisLine: { onZero: false, lineStyle: { color: 'var(--rule)' } },
        axisTick: { show: false },
        axisLabel: { color: 'var(--soft)', fontSize: SIZE, hideOverlap: true },
      },
      yAxis: {
        ...(chart.log ? { type: 'log' as const, min: 10 ** axis.min, max: 10 ** axis.max } : { type: 'value' as const, ...axis }),
        // Nothing is the one line that means something.
        splitLine: {
          lineStyle: {
            color: marksOf(axis).map((mark) => (mark === 0 && axis.min < 0 && !chart.log ? 'var(--soft)' : 'var(--rule)')),
            width: 1,
          },
        },
        axisLabel: { color: 'var(--soft)', fontSize: SIZE },
      },
      series: series.map((each, i): LineSeriesOption => {
        const filer = each.standing === 'filer';
        const at = put[i];
        return {
          type: 'line',
          silent: true,
          clip: false,
          z: filer ? 3 : 2,
          symbol: 'circle',
          showAllSymbol: true,
          symbolSize: filer && few ? 6 : 4,
          lineStyle: { color: inks[i]!, width: filer ? (few ? 2 : 1.5) : 1.2, type: each.standing === 'mean' ? 'dashed' : 'solid' },
          itemStyle: { color: inks[i]! },
          data: each.points.map((point, k) =>
            point === null
              ? null
              : {
                  value: point.value,
                  // Hollow: what is not printed but follows.
                  ...(point.derived
                    ? { symbol: 'circle', itemStyle: { color: 'var(--paper)', borderColor: inks[i]!, borderWidth: 1.5 } }
                    : {}),
                  ...(k === labelled[i]!.last && at !== null
                    ? {
                        label: {
                          show: true,
                          position: 'right' as const,
                          distance: 8,
                          offset: [0, at! - places[i]!.at],
                          formatter: labelled[i]!.text,
                          color: filer ? (few ? inks[i]! : 'var(--ink)') : 'var(--soft)',
                          fontSize: SIZE,
                          ...(filer && few ? { fontWeight: 'bold' as const } : {}),
                          textBorderColor: 'var(--paper)',
                          textBorderWidth: 3,
                        },
                      }
                    : {}),
                },
          ),
        };
      }),
    },
  };
}

function bars(chart: Chart, inks: readonly string[]): { option: Option; height: number } {
  const sorted = chart.series
    .map((series, i) => ({ series, ink: inks[i]!, point: series.points[0]! }))
    .sort((a, b) => a.point.value - b.point.value);
  const left = Math.min(130, Math.max(...sorted.map(({ series }) => columns(nameOf(series)))) * (SIZE / 2) + 12);
  const row = sorted.length > 24 ? 17 : 22;
  const values = sorted.map(({ point }) => point.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = Math.max(...sorted.map(({ point }) => point.text.length)) * 7.5 + 10;
  return {
    height: sorted.length * row + 12,
    option: {
      grid: { left: left + (low < 0 ? room : 0), right: room, top: 4, bottom: 4, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: low, max: high },
      yAxis: {
        type: 'category',
        data: sorted.map(({ series }) => nameOf(series)),
        axisLine: { onZero: true, lineStyle: { color: 'var(--rule)' } },
        axisTick: { show: false },
        axisLabel: { color: 'var(--ink)', fontSize: SIZE, interval: 0, margin: low < 0 ? room + 8 : 8 },
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: row > 20 ? 12 : 10,
          data: sorted.map(({ point, ink }) => ({
            value: point.value,
            itemStyle: point.derived ? { color: 'var(--paper)', borderColor: ink, borderWidth: 1.5 } : { color: ink },
            label: {
              show: true,
              position: point.value < 0 ? ('left' as const) : ('right' as const),
              formatter: point.text,
              color: 'var(--ink)',
              fontSize: SIZE,
            },
          })),
        },
      ],
    },
  };
}

/** The values that an axis names. */
const marksOf = ({ min, max, interval }: ReturnType<typeof ticks>): number[] =>
  Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, i) =>
    Math.abs(min + i * interval) < interval / 1e6 ? 0 : min + i * interval,
  );

/** The powers of ten that hold all values. */
function powers(values: readonly number[]): ReturnType<typeof ticks> {
  return { min: Math.floor(Math.log10(Math.min(...values))), max: Math.ceil(Math.log10(Math.max(...values))), interval: 1 };
}

/** Three to five round steps that hold all values. */
function ticks(values: readonly number[]): { min: number; max: number; interval: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = high - low || Math.abs(high) || 1;
  const raw = range / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const interval = power * ([1, 2, 2.5, 5, 10].find((step) => step * power >= raw) ?? 10);
  const min = Math.floor(low / interval) * interval;
  const max = Math.ceil(high / interval) * interval;
  return { min, max: max > min ? max : min + interval, interval };
}
