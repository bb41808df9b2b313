import { spellings } from './alias.ts';
import type { Company } from './company.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface CompanyMention {
  from: number;
  to: number;
  /** Short name; 同行业平均 for the peers' mean. */
  name: string;
  code: string | null;
}

/** Who speaks in a filing. */
export interface Filer {
  name: string;
  code: string | null;
  /** Further names of the filer: legal name, the short form it gives itself (以下简称). */
  aliases: readonly string[];
}

/** 平均值 rows and 同行业可比公司平均 are one column of every comparison. */
export const PEER_MEAN = '同行业平均';

/** The name a company bore on a day (ISO); the newest one where no day is told. */
export function nameOn(company: Company, date: string | null): string {
  let name = company.names[0]!.name;
  for (const entry of company.names) if (!entry.from || date === null || entry.from <= date) name = entry.name;
  return name;
}

type Named = { name: string; code: string | null } | 'filer' | 'company';
const kept = new WeakMap<Vocabulary, Lexicon<Named>>();

/** What stands before 公司 when it is another's: 可比公司, 子公司, 上市公司, 该公司. */
const foreign = [
  '可比',
  '同行业',
  '子',
  '孙',
  '分',
  '上市',
  '母',
  '该',
  '上述',
  '控股',
  '参股',
  '全资',
  '关联',
  '其他',
  '外',
  '证券',
  '安全',
  '软件',
  '技术',
  '科技',
  '有限',
  '集团',
  '头部',
  '领军',
  '投资',
  '基金',
  '部分',
  '被投资',
  '合营',
  '联营',
  '标的',
  '目标',
  '挂牌',
  '保险',
  '担保',
  '租赁',
  '供应商',
  '客户',
  '家',
  '份',
  '型',
  '业',
  '信托',
  '总',
  '等',
  '的',
  '类',
  '级',
  '下属',
  '行业',
  '网络',
  '他',
  '之',
  '各',
];

/** What follows 公司 when a name of something else begins: 公司法, 公司章程, 公司债. */
const following = ['法', '章程', '债', '制', '治理', '名称', '简称', '股东', '类型'];

function lexiconOf(vocabulary: Vocabulary): Lexicon<Named> {
  let built = kept.get(vocabulary);
  if (built) return built;
  const words: [string, Named][] = [
    ['发行人', 'filer'],
    ['本公司', 'filer'],
    ['我公司', 'filer'],
    ['本集团', 'filer'],
    ['我们', 'filer'],
    ['上市公司', 'company'],
    ['公司', 'company'],
  ];
  for (const mean of [
    '同行业可比公司[的]平均',
    '同行业[上市]公司平均',
    '可比公司[的]平均',
    '同行业平均',
    '行业平均',
    '同行业可比公司均值',
    '可比公司均值',
  ]) {
    for (const word of spellings(mean)) for (const end of ['', '值', '水平']) words.push([word + end, { name: PEER_MEAN, code: null }]);
  }
  for (const company of vocabulary.companies) {
    for (const { name } of company.names) words.push([name, { name, code: company.code }]);
    for (const alias of company.aliases) words.push([alias, { name: nameOn(company, null), code: company.code }]);
  }
  kept.set(vocabulary, (built = lexicon(words)));
  return built;
}

/** The longest name at a place: one of the vocabulary's, or of the filer's own, which it need not know. */
function nameAt(text: string, at: number, built: Lexicon<Named>, filer: Filer): { to: number; payload: Named } | null {
  const known = built.longestAt(text, at);
  let to = known?.to ?? at;
  let own = false;
  for (let i = -1; i < filer.aliases.length; i++) {
    const name = i < 0 ? filer.name : filer.aliases[i]!;
    if (text.charCodeAt(at) === name.charCodeAt(0) && at + name.length > to && text.startsWith(name, at)) {
      to = at + name.length;
      own = true;
    }
  }
  if (own) return { to, payload: 'filer' };
  return known && typeof known.payload === 'object' && known.payload.code !== null && known.payload.code === filer.code
    ? { to: known.to, payload: 'filer' }
    : known;
}

const begun = new WeakMap<Filer, ReadonlySet<number>>();

/** The first characters of a filer's own names. */
function beginningsOf(filer: Filer): ReadonlySet<number> {
  let known = begun.get(filer);
  if (!known) begun.set(filer, (known = new Set([filer.name, ...filer.aliases].map((name) => name.charCodeAt(0)))));
  return known;
}

/** Companies named in compact text, left to right; 发行人, 公司, 本公司, 我们 are the filer, but 可比公司, 子公司, 公司章程 are not. */
export function companyMentions(text: string, vocabulary: Vocabulary, filer: Filer): CompanyMention[] {
  const built = lexiconOf(vocabulary);
  const found: CompanyMention[] = [];
  const { starts } = built;
  const beginnings = beginningsOf(filer);
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (starts[code] === 0 && !beginnings.has(code)) {
      at++;
      continue;
    }
    const match = nameAt(text, at, built, filer);
    if (!match) {
      at++;
      continue;
    }
    const named = match.payload;
    if (named === 'company') {
      const own = !foreign.some((word) => text.endsWith(word, at)) && !following.some((word) => text.startsWith(word, match.to));
      if (own && text.slice(at, match.to) === '公司') found.push({ from: at, to: match.to, name: filer.name, code: filer.code });
    } else if (named === 'filer') found.push({ from: at, to: match.to, name: filer.name, code: filer.code });
    else found.push({ from: at, to: match.to, ...named });
    at = match.to;
  }
  return found;
}

/** The company a table's whole label names, or null: 北信源, 发行人, 平均值, 行业均值, 公司. */
export function labelCompany(label: string, vocabulary: Vocabulary, filer: Filer): { name: string; code: string | null } | null {
  if (/^(?:同?行业|可比公司|同行业可比公司|可比上市公司)?(?:的)?(?:平均值?|均值|平均数|算术平均值?|平均水平)$/.test(label))
    return { name: PEER_MEAN, code: null };
  const bare = label
    .replace(/[*#]+$/, '')
    .replace(/\((?:\d{6}(?:\.\w{2})?|发行人|公司|本公司|注\d?)\)$/, '')
    .replace(/^\d{6}(?:\.\w{2})?/, '');
  if (bare === '公司' || bare === '本公司' || bare === '发行人') return { name: filer.name, code: filer.code };
  const match = nameAt(bare, 0, lexiconOf(vocabulary), filer);
  if (!match || match.to !== bare.length || match.payload === 'company') return null;
  return match.payload === 'filer' ? { name: filer.name, code: filer.code } : match.payload;
}
