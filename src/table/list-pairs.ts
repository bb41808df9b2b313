import type { ListHeader, Word } from './list-head.ts';
import { addsUp } from './list-proof.ts';
import type { ListRow, ListRows, Tokens } from './list-rows.ts';
import type { Token } from './list-token.ts';

const NOTHING: ListRows = { rows: [], odd: 0 };
/** The longest ranking that is followed. */
const MOST = 200;

/**
 * A ranking, in which each group of columns has names of its own:
 *
 *   排名   2021年度 2020年度   参与者 市场份额 参与者 市场份额
 *   1      甲公司 17.9% 乙公司 23.3%        →  rows 甲公司: 17.9% · and 乙公司: · 23.3%
 *
 * The groups follow in turn; the numbers of the rows may be lost. Read only where every column adds up to its 合计.
 */
export function readPairs(tokens: Tokens, header: ListHeader): ListRows {
  const groups = header.columns.length;
  const rows: ListRow[] = [];
  let words: Word[] = [...header.label];
  for (let taken = 0; taken < MOST; taken++) {
    for (let token = tokens.peek(); token?.kind === 'word'; token = tokens.peek()) {
      if (words.length > 0) return NOTHING;
      words.push(token);
      tokens.next();
    }
    const run: Token[] = [];
    for (let token = tokens.peek(); token !== null && token.kind !== 'word'; token = tokens.peek()) {
      tokens.next();
      const number = header.ranked && /^\d{1,3}$/.test(token.text) && tokens.peek()?.kind === 'word';
      if (!number) run.push(token);
    }
    const word = words[0];
    if (words.length !== 1 || !word) return NOTHING;
    words = [];
    if (/^(?:合计|总计)$/.test(word.text)) {
      const figures = run.filter(({ kind }) => kind === 'figure');
      if (rows.length % groups !== 0 || figures.length !== groups) return NOTHING;
      const total: ListRow = { labels: [word], cells: figures.map((figure) => [figure]), signed: false };
      for (let c = 0; c < groups; c++) if (!addsUp(rows, total, c)) return NOTHING;
      return { rows: [...rows, total], odd: 0 };
    }
    if (run.length !== 1 || run[0]!.kind !== 'figure') return NOTHING;
    const column = rows.length % groups;
    rows.push({ labels: [word], cells: header.columns.map((_, c) => (c === column ? [run[0]!] : [])), signed: false });
  }
  return NOTHING;
}
