import type { Context } from '../../../src/extract/table/context.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

/** 中孚信息 answering in 2023 over three years and a quarter. */
export const context: Context = {
  vocabulary: builtin,
  filer: { name: '中孚信息', code: '300659', aliases: ['中孚信息股份有限公司'] },
  periods: { current: null, reporting: ['2020FY', '2021FY', '2022FY', '2023Q1'], date: '2023-07-11' },
  labels: new Map(),
  heads: new Map(),
};
