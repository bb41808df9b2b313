import { companyMentions } from '../../vocabulary/names.ts';
import type { Scene, SentenceContext, Spoken } from './scene.ts';

/** Who was spoken of last, where that is not the company as a whole: a member of it, or somebody else. */
export type Away = 'member' | 'stranger' | null;

/** What no member of the company has: 综合毛利率, 整体毛利率, 合并营业收入. A stranger has it too. */
const WHOLE = /综合|整体|总体|合并|全公司/;
/** The filer at the head of a sentence: 2023年,公司… */
const SELF = /^(?:[^,。;]{0,14},)?(?:但|而|且|同时|此外|另外|其中){0,2}(?:公司|本公司|发行人|我司|我们|本集团)(?!客户|供应商|产品)/;
/** Somebody else at the head of a sentence: 控股子公司…, 标的公司…, 客户中国移动…. */
const OTHER =
  /子公司|孙公司|标的|联营企业|合营企业|参股公司|控股股东|有限公司|有限责任公司|同行业|可比公司|竞争对手|^(?:[^,。;]{0,14},)?(?:[^,。;]{0,8}客户|[^,。;]{0,8}供应商|行业|我国|全国|全球|国内)/;
/** How far into a sentence without figures its subject is looked for. */
const HEAD = 40;
/** Behind a period, so far in, stands the subject: 2023年1-6月,启明星辰…. */
const OPENING = 10;

/** Headings that end so name a member of the company: (2)密码产品. */
const MEMBER =
  /(?:产品|服务|业务|系统|平台|行业|领域|软件|硬件|设备|集成|解决方案|模式|地区|区域|境内|境外|海外|客户|直销|经销|渠道|板块|事业部|子公司)$/;
/** 一、主营业务: all the company does is no member. */
const ALL = /主营|主要|公司|综合|整体|核心|其他业务|收入|成本|利润|所处|所属|经营模式|盈利模式|业务模式/;

/** 'member' where the headings above a paragraph put it under one member of the company, so that a bare metric is that member's. */
export function underMember(section: readonly string[]): Away {
  const title = section[section.length - 1];
  return title !== undefined && title.length <= 20 && MEMBER.test(title) && !ALL.test(title) ? 'member' : null;
}

/** Who is spoken of behind a sentence without figures; `before` is who was in front of it. */
export function awayBehind(sentence: string, before: Away, { vocabulary, filer }: SentenceContext): Away {
  const head = sentence.slice(0, HEAD);
  if (OTHER.test(head)) return 'stranger';
  const first = companyMentions(head, vocabulary, filer)[0];
  if (first !== undefined && first.from <= OPENING && first.name !== filer.name) return 'stranger';
  return first?.name === filer.name || SELF.test(head) ? null : before;
}

/**
 * Heeds whom a metric is said of. Behind a stranger, a peer or a segment a bare metric may be theirs or the company's:
 *
 *   2023年公司安全服务收入4.1亿元。毛利率52.66%。      of the service, or of the company?
 *
 * so that it is nobody's until a subject is said again. `whole` says that the metric is one of the whole company.
 */
export function heedSubject(spoken: Spoken, whole: boolean, scene: Scene): Spoken | null {
  const own = scene.context.filer.name;
  const member = spoken.segment.length > 0 || spoken.members.length > 0;
  if (spoken.companies.some((company) => company !== own)) {
    scene.away = 'stranger';
    return spoken;
  }
  // 达因药业把握机遇,全年实现营业收入…: of a subject nobody knows; no figure is read, and what follows may be of it.
  if (spoken.companies.length === 0 && scene.company !== own) {
    scene.away ??= scene.company === null ? 'member' : 'stranger';
    return spoken;
  }
  if (spoken.companies.length > 0) scene.away = null;
  // 启明星辰营业收入45亿元。安全服务收入10亿元。: of whose service?
  if (scene.away === 'stranger') return null;
  if (member || whole) scene.away = member ? 'member' : null;
  return scene.away === 'member' && !member ? null : spoken;
}

/** True where the words in front of a metric, or its own, say that it is the whole company's. */
export const ofTheWhole = (words: string): boolean => WHOLE.test(words);
