import type { Scope } from '../../fact.ts';
import type { Column } from '../../table/grid.ts';

/** Whose books a head names, alone or beside its period: 合并, 2022年12月31日母公司, 合并数 2022年. */
const BEHIND = /^(.{0,20}[日年度末期初月额数])?(合并|母公司|本?公司)(?:数|报表|口径)?$/;
const BEFORE = /^(合并|母公司|本?公司)(?=20\d\d年|20\d\d-|[期年][初末]|本[期年]|上[期年])(.{2,20})$/;

/**
 * Whose books each column is of, and the heads without that word, for statements that print both side by side (合并及公司资产负债表,
 * as many auditors set them); null where the heads do not name both: 公司 alone over a column is anybody.
 *
 *       项目       2022年12月31日   2021年12月31日   2022年12月31日   2021年12月31日
 *                     合并             合并            母公司           母公司
 */
export function booksOf(columns: readonly Column[]): { scopes: (Scope | null)[]; columns: Column[] } | null {
  const scopes: (Scope | null)[] = [];
  const bare: Column[] = [];
  for (const { header } of columns) {
    let scope: Scope | null = null;
    const texts: string[] = [];
    for (const text of header) {
      const behind = BEHIND.exec(text);
      const before = behind ? null : BEFORE.exec(text);
      const word = behind?.[2] ?? before?.[1];
      if (word) scope = word === '合并' ? 'consolidated' : 'parent';
      const rest = behind ? (behind[1] ?? '') : before ? before[2]! : text;
      if (rest !== '') texts.push(rest);
    }
    scopes.push(scope);
    bare.push({ header: texts });
  }
  return scopes.includes('consolidated') && scopes.includes('parent') ? { scopes, columns: bare } : null;
}
