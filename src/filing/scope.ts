import type { Scope } from '../fact.ts';
import { type Document, lineIndex } from './document.ts';
import { behindSignatures } from './signatures.ts';

/** From this line (from 1) on, figures are of this scope. */
export interface ScopeMark {
  line: number;
  scope: Scope;
}

/** Titles are short; what is longer is a sentence about statements. */
const LONGEST = 60;

/** What titles of statements and of their notes end in. */
const ENDINGS = ['资产负债表', '利润表', '现金流量表', '权益变动表', '注释', '附注', '补充资料', '公司基本情况', '会计估计', '每股收益'];

/** Only spaces, or (续), stand between here and the line's end. */
function endsLine(text: string, at: number): boolean {
  for (let i = at; i < text.length && i < at + LONGEST; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return true;
    if (code !== 0x20 && code !== 0x28 && code !== 0x29 && code !== 0x7eed) return false;
  }
  return at >= text.length;
}

/** No statement and no part of the notes goes over more pages under one title of its own. */
const PAGES = 8;

const PARENT = /母公司(?:资产负债表|利润表|现金流量表|所有者权益变动表|股东权益变动表|财务报表(?:主要)?(?:项目)?(?:的)?(?:注释|附注))$/;
const CONSOLIDATED =
  /(?:合并(?:及母公司|和公司)?(?:资产负债表|利润表|现金流量表|所有者权益变动表|股东权益变动表|财务报表(?:主要)?(?:项目)?(?:的)?(?:注释|附注))|^[^母]{0,8}(?:财务报表附注|补充资料|公司基本情况|重要会计政策及会计估计)|净资产收益率及每股收益)$/;

/**
 * Where a report goes over from 合并 to 母公司 statements and back, by the titles that stand on lines of their own
 * (财务报表 come as pairs: 企业会计准则第33号), in order. Nothing before the first is marked.
 */
export function scopeMarks(document: Document): ScopeMark[] {
  const { text, lineStarts } = document;
  const marks: ScopeMark[] = [];
  const named: string[] = [];
  const titles = new Map<string, number>();
  for (const ending of ENDINGS) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + ending.length)) {
      if (!endsLine(text, at + ending.length)) continue;
      const index = lineIndex(document, at);
      const from = lineStarts[index]!;
      if (at - from > LONGEST * 3) continue;
      const title = behindSignatures(text.slice(from, at + ending.length).replace(/\s/g, ''));
      if (title.length > LONGEST / 2) continue;
      const scope = PARENT.test(title) ? 'parent' : CONSOLIDATED.test(title) ? 'consolidated' : null;
      if (!scope) continue;
      marks.push({ line: index + 1, scope });
      titles.set(title, (titles.get(title) ?? 0) + 1);
      named.push(title);
    }
  }
  // 财务报表附注 at the head of every page is no title of what stands on it; the first one is.
  const seen = new Set<string>();
  return marks
    .filter((_, i) => {
      const title = named[i]!;
      const again = seen.has(title) && titles.get(title)! > PAGES;
      seen.add(title);
      return !again;
    })
    .sort((a, b) => a.line - b.line);
}

/** The scope at a line, by the last mark above it; `consolidated` where none stands above. */
export function scopeAt(marks: readonly ScopeMark[], line: number): Scope {
  let scope: Scope = 'consolidated';
  for (const mark of marks) {
    if (mark.line > line) break;
    scope = mark.scope;
  }
  return scope;
}
