import { ordinal } from '../language/numeral.ts';
import { period } from '../language/period.ts';
import { yearAt } from '../language/period-words.ts';
import { nameOn } from '../vocabulary/names.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Document } from './document.ts';
import type { Cover, Form } from './filing.ts';

/** What a cover is looked for in: the head of the filing; 公司简介 of an annual report stands within it. */
const HEAD = 12_000;
const FAR = 60_000;

/** Forms by the words of their covers; the first that fits wins, so the narrower stands before the wider. */
const forms: readonly [Form, RegExp][] = [
  ['ir-minutes', /投资者关系活动记录表|投资者关系活动/],
  ['supervision-report', /持续督导(?:年度)?跟踪报告|持续督导/],
  ['inquiry-reply', /(?:问询函|落实函|反馈意见|关注函)[^\n]{0,40}(?:回复|答复)|回复[^\n]{0,20}问询函/],
  ['inquiry', /问询函|关注函/],
  ['forecast', /业绩预告|业绩快报/],
  ['prospectus', /招股说明书|招股意向书|募集说明书/],
  ['assessment', /评估报告|提质增效/],
  ['interim-report', /(?<!年度.{0,20})半年度报告/],
  ['annual-report', /年年?度报告|年度报告|年报/],
  ['quarterly-report', /季度报告/],
];

const ANY_FORM = new RegExp(forms.map(([, pattern]) => pattern.source).join('|'));

const LEGAL = '[\\u4e00-\\u9fff()]{2,30}?(?:股份有限公司|有限责任公司|集团有限公司)';

/** Letterheads of those who write about a company and are not it. */
const intermediary = /证券|律师|会计师|交易所|评估|咨询|银行|证监会/;

const first = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;

/** `奇安信-U` is 奇安信 (a suffix of the exchange for those not yet in profit). */
const plain = (name: string): string => name.replace(/[-－][A-Z]{1,2}$/, '').replace(/[*|]/g, '');

interface Name {
  name: string;
  code: string | null;
  fullName: string | null;
}

/** A legal name cut down to what people say, for companies nobody has told us: 影石创新科技股份有限公司 → 影石创新. */
function shortened(fullName: string): string {
  const bare = fullName.replace(/\([^)]{1,8}\)/g, '').replace(/(?:控股|集团)?(?:股份有限公司|有限责任公司|集团有限公司)$/, '');
  const cut = bare.replace(/(?:信息技术|信息产业|通信技术|软件技术|科学技术|科技|技术|信息|集团)$/, '');
  return cut.length >= 2 ? cut : bare;
}

function nameOf(head: string, far: string, vocabulary: Vocabulary): Name | null {
  const heading = /^[#*\s]{0,4}([\u4e00-\u9fff]{2,8}(?:-[A-Z]{1,2})?)\((\d{6})(?:\.[A-Z]{2})?\)/.exec(head.slice(0, 400));
  const code =
    heading?.[2] ??
    first(head, /(?:证券|股票|公司)代码[*]{0,2}[^\S\n]{0,40}[::|]?[^\S\n|]*(\d{6})(?!\d)/) ??
    first(far, /股票简称[\s|:]{1,120}\S{2,8}[\s|]{1,120}股票代码[\s|:]{1,120}(\d{6})(?!\d)/) ??
    first(far, /(?:^|\n)[^\S\n]{0,40}[*|]{0,2}股票代码[\s|:*]{0,120}(\d{6})(?!\d)/);
  const short =
    heading?.[1] ??
    first(head, /(?:证券|股票|公司)简称[^\S\n]{0,40}[::][^\S\n]{0,40}([^\s::|]{2,10})/) ??
    first(far, /股票简称[\s|:]{1,120}(?!股票|变更|上市)([\u4e00-\u9fffA-Z*]{2,8})(?=[\s|])/) ??
    first(far, /公司的中文(?:名称)?简称[\s|:]{1,120}([\u4e00-\u9fff]{2,8})/);
  const dense = head.replace(/[^\S\n]/g, '');
  const legal = [...dense.matchAll(new RegExp(`(?:关于|^[#*]{0,3})(${LEGAL})`, 'gm'))]
    .map((m) => m[1]!)
    .filter((name) => !intermediary.test(name));
  const fullName = legal[0] ?? null;

  const called = short === null ? null : plain(short);
  const known = vocabulary.companies.find(
    (company) =>
      company.code === code ||
      (fullName !== null && company.aliases.includes(fullName)) ||
      (called !== null && company.names.some(({ name }) => name === called)),
  );
  if (known)
    return {
      name: called && known.names.some(({ name }) => name === called) ? called : nameOn(known, null),
      code: known.code,
      fullName,
    };
  if (called) return { name: called, code, fullName };
  if (fullName === null) return null;
  const defined = first(dense, new RegExp(`${fullName.replace(/[()]/g, '\\$&')}\\([^)]{0,40}?(?:以下)?简称[“"「]([^”"」]{2,8})[”"」]`));
  return { name: defined && defined !== '公司' && defined !== '本公司' ? defined : shortened(fullName), code, fullName };
}

const pad = (digits: string): string => digits.padStart(2, '0');

/**
 * Day of the filing: beside 时间/日期/公告日期 or a portal's time stamp in the head, else the day it is signed at its end, else the month on its cover.
 * A report is written when what it is about has ended (`ended`, ISO): days before that are dates in its tables.
 */
function dateOf(head: string, tail: string, ended: string | null): string | null {
  const day =
    '((?:19|20)\\d\\d)[^\\S\\n]{0,40}[年-][^\\S\\n]{0,40}(\\d{1,2})[^\\S\\n]{0,40}[月-][^\\S\\n]{0,40}(\\d{1,2})(?!\\d)[^\\S\\n]{0,40}日?';
  const isAfter = (date: string | null): boolean => date !== null && (ended === null || date >= ended.slice(0, date.length));
  const iso = (m: RegExpMatchArray | null | undefined): string | null => (m ? `${m[1]}-${pad(m[2]!)}-${pad(m[3]!)}` : null);
  const labelled = new RegExp(`(?:公告日期|披露日期|时间|日期)[^\\S\\n]{0,40}[::]?\\s{0,12}${day}`).exec(head);
  if (isAfter(iso(labelled))) return iso(labelled);
  const stamp = new RegExp(`(?:^|[\\s])${day}[^\\S\\n]{1,40}\\d\\d:\\d\\d`).exec(head);
  if (isAfter(iso(stamp))) return iso(stamp);
  const signed = [...tail.matchAll(new RegExp(`^[^\\S\\n]{0,40}(?:日期[::]?)?[^\\S\\n]{0,40}${day}[^\\S\\n]{0,40}$`, 'gm'))]
    .filter(([line]) => !line.includes('年') || line.includes('日'))
    .findLast((match) => isAfter(iso(match)));
  if (signed) return iso(signed);
  const front = head.slice(0, 3000);
  const dense = front.replace(/[^\S\n]/g, '');
  const spelled = /二[〇○零]..年([一二三四五六七八九十]{1,2})月/.exec(dense);
  const year = spelled && yearAt(dense, spelled.index)?.year;
  const number = spelled && ordinal(spelled[1]!);
  if (year && number) return `${year}-${pad(number)}`;
  const month = /^[^\S\n]{0,40}(20\d\d)[^\S\n]{0,40}年[^\S\n]{0,40}(\d{1,2})[^\S\n]{0,40}月[^\S\n]{0,40}$/m.exec(front);
  return month ? `${month[1]}-${pad(month[2]!)}` : null;
}

const SPANS: Readonly<Record<string, string>> = { 3: 'Q1', 6: 'H1', 9: 'Q1-3', 12: 'FY' };

/** The period a filing is about, by its title or the words it opens with. */
function periodOf(form: Form, dense: string): string | null {
  const year = '(20\\d\\d)';
  if (form === 'prospectus' || form === 'inquiry-reply' || form === 'inquiry') return null;
  const chinese = /二[〇○零]..年年度报告/.exec(dense);
  const spelled = chinese && yearAt(dense, chinese.index)?.year;
  if (spelled) return `${spelled}FY`;
  const half = new RegExp(`${year}年?(?:上半年|半年度?|中期|半年报)|${year}年度[^\\n]{0,24}\\n{0,3}[^\\n]{0,12}半年度`).exec(dense);
  const full = new RegExp(`${year}年?(?:年度|年报|全年|度)`).exec(dense);
  // 三季度 alone may be the quarter or the nine months; only a quarterly report is always about the latter.
  const third = form === 'quarterly-report' ? '三季度|前三季度' : '前三季度';
  const nine = new RegExp(`${year}年?(?:第?${third})`).exec(dense);
  const quarter = new RegExp(`${year}年?第?一季度`).exec(dense);
  const found = [
    half && { at: half.index, id: `${half[1] ?? half[2]}H1` },
    full && { at: full.index, id: `${full[1]}FY` },
    nine && { at: nine.index, id: `${nine[1]}Q1-3` },
    quarter && { at: quarter.index, id: `${quarter[1]}Q1` },
  ].filter((x) => x !== null);
  // A portal's record of a forecast has no title, only the span it is about: 预计2024年1-12月营业收入:….
  const span = form === 'forecast' ? new RegExp(`预计${year}年1-(3|6|9|12)月`).exec(dense) : null;
  if (span && found.length === 0) return `${span[1]}${SPANS[span[2]!]}`;
  if (form === 'interim-report' || (form === 'assessment' && half)) return half ? `${half[1] ?? half[2]}H1` : null;
  if (form === 'annual-report' || form === 'supervision-report') return full ? `${full[1]}FY` : null;
  found.sort((a, b) => a.at - b.at);
  return found[0]?.id ?? null;
}

/** Forms that are about a period which has ended. */
const PERIODIC = new Set<Form>(['annual-report', 'interim-report', 'quarterly-report']);

/**
 * Reads the cover of the filing that stands between two offsets of a document; null where no company can be told,
 * which is to say that the text is no filing. The name of the file gives nothing.
 * `reportingPeriods` is left empty: it shows in the tables, not on the cover.
 */
export function readCover(document: Document, vocabulary: Vocabulary, from = 0, to = document.text.length): Cover | null {
  const head = document.text.slice(from, Math.min(to, from + HEAD));
  const name = nameOf(head, document.text.slice(from, Math.min(to, from + FAR)), vocabulary);
  if (!name) return null;
  const opening = head.slice(0, 4000);
  const dense = opening.replace(/[^\S\n]/g, '');
  const form = forms.find(([, pattern]) => pattern.test(dense.slice(0, 1500)))?.[0] ?? 'other';
  const title =
    dense.split('\n').find((line) => line.length >= 4 && line.length <= 120 && ANY_FORM.test(line)) ?? name.fullName ?? name.name;
  const about = periodOf(form, dense);
  const ended = PERIODIC.has(form) && about !== null ? period(about).end : null;
  const date = dateOf(head.slice(0, 6000), document.text.slice(Math.max(from, to - 6000), to), ended);
  const company = vocabulary.companies.find(({ code }) => code === name.code);
  return {
    company:
      company && !company.names.some((entry) => entry.name === name.name && !entry.from && company.names.length > 1)
        ? nameOn(company, date)
        : name.name,
    code: name.code,
    fullName: name.fullName,
    form,
    date,
    title,
    period: about,
    reportingPeriods: [],
  };
}
