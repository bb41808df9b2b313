import type { ListHeader, Word } from './list-head.ts';
import { unitOf } from './list-head.ts';
import { type ListRow, NAMES, type Tokens } from './list-rows.ts';
import { NUMBERED } from './prose.ts';

/** A cell that is a sentence, its figures in the lines below: 2017-2019年度,新增客户实现收入占比分别为. */
const SAID = /^((?:19|20)\d\d[^,。;]{0,40}),([^,。;]{2,30}?)(?:分别)?为$/;
/** Longest list of names that is followed. */
const MOST = 400;

/** Whether a word is the beginning of such a sentence. */
export const isSaid = (text: string): boolean => SAID.test(text);

/** A table of sentences as a header and rows. */
export interface Said {
  header: ListHeader;
  rows: ListRow[];
}

/**
 * A table whose last column is a sentence about whom the row names:
 *
 *   公司名称 主营业务 新增客户收入情况
 *   甲公司 安全业务⏎⏎2017-2019年度,新增客户实现收入占比分别为⏎⏎44.27%⏎⏎27.26%⏎⏎和24.58%
 *
 * gives a row for each of its periods: 甲公司/2017年度 44.27%. A sentence is read only where it has as many figures as periods.
 */
export function readSaid(tokens: Tokens, name: Word): Said | null {
  if (!NAMES.test(name.text)) return null;
  const rows: { labels: Word[]; figure: ListRow['cells'][number]; head: string }[] = [];
  const heads: Word[] = [];
  let words: Word[] = [];
  let token = tokens.next();
  for (let taken = 0; token && taken < MOST; taken++) {
    if (token.kind !== 'word') return null;
    const said = SAID.exec(token.text);
    if (!said) {
      if (rows.length > 0 && (/[。,]/.test(token.text) || (tokens.opens(token) && NUMBERED.test(token.text)) || unitOf(token))) break;
      words.push(token);
      token = tokens.next();
      continue;
    }
    const figures: ListRow['cells'] = [];
    let next = tokens.peek();
    for (; next && (next.kind === 'figure' || /^[和、]$/.test(next.text)); next = tokens.peek()) {
      if (next.kind === 'figure') figures.push([next]);
      tokens.next();
    }
    const periods = periodsOf(said[1]!);
    const who = whoOf(words, name);
    if (who && periods.length === figures.length) {
      const head: Word = { ...token, text: said[2]!.replace('实现', '') };
      if (!heads.some(({ text }) => text === head.text)) heads.push(head);
      periods.forEach((period, i) => rows.push({ labels: [who, { ...who, text: period }], figure: figures[i]!, head: head.text }));
    }
    words = [];
    token = tokens.next();
  }
  if (rows.length < 4) return null;
  return {
    header: {
      title: [],
      stub: [name, { ...name, text: '年度' }],
      ranked: false,
      columns: heads.map((head) => [head]),
      tails: 0,
      named: false,
      label: [],
    },
    rows: rows.map(({ labels, figure, head }) => ({
      labels,
      cells: heads.map(({ text }) => (text === head ? figure : [])),
      signed: false,
    })),
  };
}

/** Who a row is about: its first word, behind the heads where they stand above it; null where the row is not whole. */
function whoOf(words: readonly Word[], name: Word): Word | null {
  const heads = words.some(({ text }) => text === name.text) ? words.findLastIndex(({ text }) => /情况$|说明$/.test(text)) + 1 : 0;
  const own = words.slice(heads);
  return own.length === 2 ? own[0]! : null;
}

/** 2016-2018年度 → 2016年度, 2017年度, 2018年度; 2018年度、2019年度和2020年1-6月 → these three. */
export function periodsOf(text: string): string[] {
  const span = /^(\d{4})(?:年度?)?[-至](\d{4})年度?$/.exec(text);
  if (!span) return text.split(/[、和及]/);
  const [from, to] = [Number(span[1]), Number(span[2])];
  return to <= from || to - from > 10 ? [] : Array.from({ length: to - from + 1 }, (_, i) => `${from + i}年度`);
}
