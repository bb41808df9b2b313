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

/** Behind the title's last word: spaces, (续), (母公司). */
const BEHIND = ' ()续母公司';

/** Where the line ends that a title ends; -1 where other words stand behind it. */
function endOfTitle(text: string, at: number): number {
  for (let i = at; i < text.length && i < at + LONGEST; i++) {
    if (text.charCodeAt(i) === 0x0a) return i;
    if (!BEHIND.includes(text[i]!)) return -1;
  }
  return at + LONGEST >= text.length ? text.length : -1;
}

/** No statement and no part of the notes goes over more pages under one title of its own. */
const PAGES = 8;

const PARENT =
  /母公司(?:资产负债表|利润表|现金流量表|所有者权益变动表|股东权益变动表|财务报表(?:主要)?(?:项目)?(?:的)?(?:注释|附注))$|(?:资产负债表|利润表|现金流量表|权益变动表)\((?:母公司|公司)\)$/;
const STATEMENTS = ['资产负债表', '利润表', '现金流量表', '所有者权益变动表', '股东权益变动表'];
/** A statement without a word of whose it is: the parent's, where one of the same kind came before as 合并; else the only one there is. */
const BARE = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[、.)])?(?:本?公司)?(资产负债表|利润表|现金流量表|所有者权益变动表|股东权益变动表)$/;
const CONSOLIDATED =
  /(?:合并(?:及母公司|和公司)?(?:资产负债表|利润表|现金流量表|所有者权益变动表|股东权益变动表|财务报表(?:主要)?(?:项目)?(?:的)?(?:注释|附注))|^[^母]{0,8}(?:财务报表附注|补充资料|公司基本情况|重要会计政策及会计估计)|净资产收益率及每股收益)$/;

/**
 * Where a report goes over from 合并 to 母公司 statements and back, by the titles that stand on lines of their own
 * (财务报表 come as pairs: 企业会计准则第33号), in order. Nothing before the first is marked.
 */
export function scopeMarks(document: Document): ScopeMark[] {
  const { text, lineStarts } = document;
  const found: { line: number; title: string; continued: boolean }[] = [];
  for (const ending of ENDINGS) {
    for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + ending.length)) {
      const end = endOfTitle(text, at + ending.length);
      if (end < 0) continue;
      const index = lineIndex(document, at);
      const from = lineStarts[index]!;
      if (at - from > LONGEST * 3) continue;
      const printed = behindSignatures(text.slice(from, end).replace(/\s/g, ''));
      const title = printed.replace(/\(?续\)?$/, '');
      if (title.length <= LONGEST / 2) found.push({ line: index + 1, title, continued: title !== printed });
    }
  }
  found.sort((a, b) => a.line - b.line);
  const marks: ScopeMark[] = [];
  const named: string[] = [];
  const titles = new Map<string, number>();
  const consolidated = new Set<string>();
  for (const { line, title, continued } of found) {
    const bare = BARE.exec(title)?.[1];
    const ofParent = PARENT.test(title) || (bare !== undefined && consolidated.has(bare) && !continued);
    if (!ofParent && !CONSOLIDATED.test(title)) continue;
    if (!ofParent) for (const kind of STATEMENTS) if (title.endsWith(kind)) consolidated.add(kind);
    marks.push({ line, scope: ofParent ? 'parent' : 'consolidated' });
    titles.set(title, (titles.get(title) ?? 0) + 1);
    named.push(title);
  }
  // 财务报表附注 at the head of every page is no title of what stands on it; the first one is.
  const seen = new Set<string>();
  return marks.filter((_, i) => {
    const title = named[i]!;
    const again = seen.has(title) && titles.get(title)! > PAGES;
    seen.add(title);
    return !again;
  });
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
