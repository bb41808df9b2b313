import { isPlainPeriod, type ListHeader, type Word } from './list-head.ts';
import { addsUp } from './list-proof.ts';
import type { ListRow, Tokens } from './list-rows.ts';
import type { Token } from './list-token.ts';

/** A contract or an order as companies number them, at the end of a cell: JS-SBXA-2012-001. The last part may be lost. */
const NUMBER = /[A-Z][A-Z0-9]*(?:-[A-Z0-9]{2,}){1,6}-?$/;
/** The longest list of orders that is followed. */
const MOST = 2000;

/** A list of orders and the header that fits it. */
export interface Dated {
  header: ListHeader;
  rows: ListRow[];
}

/**
 * A list of orders, each with a period of its own right before its amount, and words before and behind them that nothing parts:
 *
 *   客户名称 订单号 最终用户 收入确认 金额 用户侧上线或验收 相关依据
 *   甲公司⏎⏎JS-SBXA-2012-001⏎⏎公安客户⏎⏎2021年⏎⏎88.20⏎⏎2020年⏎⏎销售合同JS-SBXA-2012-002⏎⏎2021年⏎⏎836.55 … 合计 1,758.34
 *
 * Read only where the amounts add up to the 合计: then none is lost and none was taken in vain. Null else.
 */
export function readDated(tokens: Tokens, header: ListHeader): Dated | null {
  const head = header.columns[0]?.[0];
  const dated = header.stub.at(-1);
  if (header.columns.length !== 1 || header.stub.length < 3 || !head || !dated) return null;
  const rows: ListRow[] = [];
  let words: Word[] = [...header.label];
  for (let taken = 0; taken < MOST; taken++) {
    const token = tokens.next();
    if (!token) return null;
    if (token.kind === 'word') {
      words.push(token);
      continue;
    }
    const last = words.at(-1);
    if (token.kind === 'figure' && last) {
      if (/(?:合计|总计)$/.test(last.text)) {
        const total: ListRow = { labels: [last], cells: [[token]], signed: false };
        if (rows.length < 2 || !addsUp(rows, total, 0)) return null;
        const number: Word = { ...dated, text: '订单号' };
        return { header: { ...header, stub: [dated, number], columns: [[{ ...head, text: dated.text + head.text }]] }, rows };
      }
      const row = rowOf(words, last, token);
      if (!row) return null;
      rows.push(row);
    }
    words = [];
  }
  return null;
}

function rowOf(words: readonly Word[], last: Word, token: Token): ListRow | null {
  if (!isPlainPeriod(last.text)) return null;
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i]!;
    const number = NUMBER.exec(word.text);
    if (number)
      return {
        labels: [last, { ...word, text: number[0], at: word.at + number.index }],
        cells: [[token]],
        signed: false,
      };
  }
  return null;
}
