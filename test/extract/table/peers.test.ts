import { describe, expect, test } from 'vitest';
import { peerName } from '../../../src/extract/table/peers.ts';
import { context } from './context.ts';
import { readings } from './readings.ts';

describe('peers that the vocabulary does not know', () => {
  test('stand beside the filer and the mean', () => {
    expect(
      readings(`
        报告期内，公司毛利率与同行业可比公司比较如下：
        项目 2022 年度 2021 年度
        某某影像 43.67% 43.54%
        GoFilm 33.85% 32.18%
        可比公司均值 38.76% 37.86%
        可比公司均值（剔除某某影像） 33.85% 32.18%
        中孚信息 61.12% 64.12%
      `),
    ).toEqual([
      '某某影像 gross-margin 2022FY 0.4367',
      '某某影像 gross-margin 2021FY 0.4354',
      'GoFilm gross-margin 2022FY 0.3385',
      'GoFilm gross-margin 2021FY 0.3218',
      '同行业平均 gross-margin 2022FY 0.3876',
      '同行业平均 gross-margin 2021FY 0.3786',
      '同行业平均 gross-margin 口径:剔除某某影像 2022FY 0.3385',
      '同行业平均 gross-margin 口径:剔除某某影像 2021FY 0.3218',
      '中孚信息 gross-margin 2022FY 0.6112',
      '中孚信息 gross-margin 2021FY 0.6412',
    ]);
  });

  test('members of a table without the filer are none', () => {
    expect(
      readings(`
        报告期内，公司毛利率如下：
        项目 2022 年度 2021 年度
        某某影像 43.67% 43.54%
        平均值 38.76% 37.86%
      `).filter((reading) => reading.startsWith('某某')),
    ).toEqual([]);
  });
});

test('a name without what stands beside it; what no company is called', () => {
  expect(['某某影像', '某某影像(300866.SZ)', '某某影像*', 'GoFilm'].map(peerName)).toEqual(['某某影像', '某某影像', '某某影像', 'GoFilm']);
  expect(['可比公司中位数', '其他', '合计', '3家公司', '甲、乙'].map(peerName)).toEqual([null, null, null, null, null]);
  expect(context.filer.name).toBe('中孚信息');
});
