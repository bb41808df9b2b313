import type { Segment } from '../../fact.ts';
import type { Frame } from './frame.ts';
import { anaphor, segmentOf, topicAxis } from './member.ts';
import type { Scene } from './scene.ts';
import type { Clause } from './split.ts';

/** Heeds a clause that names no metric and holds no figure: whom and what the clauses behind it may be about. */
export function heedBackground(frame: Frame, clause: Clause, scene: Scene): void {
  // What is made of known words alone says nothing of anybody new.
  if (!frame.letters.includes('?')) return;
  const { text } = scene.passage;
  const words = text.slice(clause.from, clause.to);
  const opening = openingOf(frame, text);
  if (opening.length > 0) scene.opening = opening;
  const stranger = STRANGER.test(words);
  // 子公司芯存科技完成…,全年实现收入…: what follows is that company's.
  if (stranger && !frame.letters.startsWith('N')) {
    scene.company = null;
    scene.away = 'stranger';
  }
  if (ABROAD.test(words)) scene.abroad = true;
  if (BREAKS_DOWN.includes(words[words.length - 1]!) && BREAKDOWN.test(words)) scene.axis = topicAxis(words);
  const pursued = pursuedBy(words);
  if (pursued !== null) scene.pursued = pursued;
  // 该产品于2020年推出市场,报告期各期实现收入…: of the product that the heading names.
  const subject = /^(?:该|此类|该类|上述|本)(?:产品|业务|服务|系统|模式)(?=[^的])/.exec(words)?.[0];
  const meant = subject === undefined ? null : anaphor(subject, scene.section);
  if (meant !== null) {
    scene.opening = meant;
    return;
  }
  if (ANAPHOR.test(words)) {
    scene.obscured = true;
    scene.away ??= 'member';
  }
  if (!harmless(frame, text)) {
    scene.spoken = null;
    scene.strayed = true;
    // 达因药业把握机遇,…,全年实现营业收入: somebody else was named before the company was.
    const own = clause.marks.some((mark) => mark.kind === 'company' && mark.name === scene.context.filer.name);
    if (own && scene.company === null && !stranger) scene.company = scene.context.filer.name;
    else if (!own && !scene.named && !OWN_MATTERS.test(words)) scene.company = null;
  }
}

/** 环保板块攻坚克难, 生态环境建设业务受…影响: the business a clause opens with. */
const BUSINESS = /^([^,;的]{2,14}?(?:板块|业务|事业部|产品线))(?!收入|毛利|成本)/;

/** 地方政府和公检法司类客户由于财政预算等因素: the noun phrase a clause opens with, up to the first reason or verb. */
function openingOf(frame: Frame, text: string): Segment[] {
  const word = frame.words.find(({ letter }) => !'caP'.includes(letter));
  if (word?.letter !== '?') return [];
  const phrase = text.slice(word.from, word.to).replace(/^\d{1,2}\)/, '');
  const business = BUSINESS.exec(phrase);
  if (business) {
    const named = segmentOf(business[1]!);
    return named ?? (/板块$|事业部$/.test(business[1]!) && segmentOf(`${business[1]}业务`) ? [{ axis: '产品', member: business[1]! }] : []);
  }
  const cut = phrase.search(/由于|因|受|在|是|主要/);
  return segmentOf(cut > 0 ? phrase.slice(0, cut) : phrase) ?? [];
}

const BREAKS_DOWN = '看分析言说';
/** 分地区看, 按产品划分, 从客户类型来看: members of one axis follow. */
const BREAKDOWN = /^(?:其中)?(?:分|按|从)[^,]{2,10}(?:看|划分|分析|而言|来说)$/;
/** What every company has; a clause that opens with it is about the company, whoever is not named in it: 现金流明显好转, 信用政策未发生变化. */
const OWN_MATTERS =
  /^(?:但|且|而|同时|另外|此外|目前|其中|公司|本期|报告期内?|当期|整体|总体|主要|全年|上半年|下半年|的){0,4}(?:现金流|信用政策|结算政策|信用期|人均|订单|在手订单|新签|成本|费用|期间费用|三费|经营业绩|经营|业绩|盈利|利润|毛利|收入|营收|营业|销售|回款|应收|存货|库存|产能|产量|销量|产销|研发|员工|人员|资产|负债|资金|货币资金|薪酬|管理|生产|采购|股份支付|汇率|汇兑|计提|减值|折旧)/;
/** 该产品, 上述业务, 此类项目 as a subject: what the sentence goes on to say is of it, not of the company. */
const ANAPHOR =
  /^(?:且|但|而|同时|目前|其中|由于|随着|受|因){0,2}(?:该|此类|该类|这类|上述|本|前述)(?:产品|系统|业务|服务|项目|平台|模式|类|客户|款|区域|地区|领域|行业|板块|合同|订单|事业部|型号|系列)/;
const PURSUED =
  /(?:推动|推进|拓展|开拓|布局|深耕|聚焦|发力|发展|加强|加大|加快|开展|扩大)(?:了)?(?:对)?([^,;]{2,16}?)(?:的)?(业务|市场)?(?:的)?(?:拓展|布局|发展|推广|开拓|开发|建设|投入|力度|覆盖|渗透){0,2}$/;

/** 聚焦主责主业: all the company does is no member of it. */
const CORE = /主业|主责|主营|核心|优势|自身/;

/** 积极推动金融行业的业务拓展: the member the company works on; null where none can be told. */
function pursuedBy(words: string): Segment[] | null {
  const match = PURSUED.exec(words.slice(-40));
  return match === null || CORE.test(match[1]!)
    ? null
    : (segmentOf(match[1]!) ?? (match[2] === '业务' ? segmentOf(`${match[1]}业务`) : null));
}

/** Companies that are not the filer. */
const STRANGER = /子公司|孙公司|有限公司|有限责任公司|控股公司|参股公司|标的公司|联营企业|合营企业|关联方|竞争对手|供应商/;
/** 在现金流方面, 从单季度视角看, 如上表所示, 受…影响: the frame of what is said, not its subject. */
const TOPIC =
  /(?:方面|来看|上看|角度看|视角看|看|所示|可知|可见|来说|总体来说|背景下|情况下|影响下|影响|驱动下|推动下|过程中|领导下|前提下|基础上|同时|如下|显示|的是|而言|以来|期间|为此|对此|来讲|之下|同期|前提|以后|之后)$/;
/** What is sold abroad only. */
const ABROAD = /海外|境外/;
/** How a reason begins: it stands between a metric and more that is said of it, and changes nothing. */
const REASON = /^(?:主要|系|是由于|由于|因|受|得益|这|其主要|原因|尽管|虽然|较|同比|与)/;

/** 经财务部门初步测算, (法定披露数据): who reckoned, and what was reckoned with. */
const RECKONED =
  /^(?:(?:经|根据|据)[^,;]{0,24}(?:测算|核算|统计|审计|确认)|法定披露数据|(?:未经|已经|经)?审计|追溯调整[前后]|调整[前后]|重述[前后])$/;

/** Between a metric and the rest of what is said of it may stand a reason, a period, a company; anything else is a new subject. */
function harmless(frame: Frame, text: string): boolean {
  const first = frame.words[0]!;
  const last = frame.words[frame.words.length - 1]!;
  const words = text.slice(first.from, last.to);
  return REASON.test(words.slice(0, 4)) || TOPIC.test(words) || RECKONED.test(words);
}
