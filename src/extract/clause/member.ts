import type { Segment } from '../../fact.ts';
import { axisOf } from '../../vocabulary/axes.ts';
import { isPlace } from './place.ts';

/** Words no name of a product, customer or region holds: what stands in front of the metric is then no member. */
const NO_MEMBER =
  /影响|导致|主要(?!产品)|由于|因|受|随着|通过|得益|考虑|如果|若|可能|本项目|募投|上述|该|子公司|孙公司|公司|同行业|我国|全球|市场规模|行业平均|增长|下降|上升|减少|增加|变动|变化|波动|情况|原因|提升|降低|高于|低于|优于|较|比|确认|相关|累计|未来|目标|考核|承诺|协议|不|未|无|[是为将对使向被把从由占:;,(]|^[\d.,%]+$|股东|损益|归属|所有者|单位:|根据|按照|其中|优化|加强|推进|拓展|积极|完善|深化|聚焦|加快|加大|坚持|围绕|开展|实施|构建|打造|推动|强化|建立|不断|全面|努力|稳步|保障|保证|落实|力争|抓住|带动|促进/;
/** The industry is no member of the company: 网安行业上半年占全年收入比重. */
const INDUSTRY =
  /(?:^|网安|网络安全|信息安全|安全|全|本|所处|所在|整个|该)(?:行业|市场|产业)$|(?:制造|服务|建筑|工|农|零售|批发|采矿|餐饮|房地产)业$/;
/** 收入规模较高的10种主要产品: what sets a number of things off from the others is no part of their name. */
const DEGREE = /^[^,。;:]{0,12}[较最](?:高|大|多)的(?=\d{1,3}[种类款个大项])/;
const LEADING = /^(?:且|但|而|并|又|及|和|与|以及|同时|其|“|"|、|的|各|来自于?|来源于|针对|关于|在|于|对)+/;
const TRAILING = /(?:的|等|”|"|所|、|类的)+$/;
const LONGEST = 30;
/** What companies of every trade make, beside what the vocabulary lists. */
const GOODS = /(?:产品线|装备|装置|材料|药品|仪器|整机|组件|电池|机组|零部件|配件|耗材|试剂|原料药|饮料|啤酒|白酒|相机|工程|集装箱|系列)$/;
/** Ways of selling and places of sale that stand before 收入 by themselves. */
const BARE: Readonly<Record<string, string>> = {
  线上: '销售模式',
  线下: '销售模式',
  电商: '销售模式',
  官方商城: '销售模式',
  外销: '地区',
  内销: '地区',
  出口: '地区',
};

/** The bare name in front of a metric: ‘且“保密安全”领域的’ → 保密安全”领域. '' where nothing is left. */
function bare(text: string): string {
  return text
    .replace(DEGREE, '')
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replaceAll('“', '')
    .replaceAll('”', '')
    .replace(/^账龄(?:在|为)?/, '');
}

/**
 * The cut through the company that words in front of a metric name: 密码应用产品 → 产品:密码应用产品; 信息安全服务的外购部分 →
 * 产品:信息安全服务 and 构成:外购部分. Null where they name none that can be told. `axis` is given where the topic says it.
 */
export function segmentOf(text: string, axis: string | null = null): Segment[] | null {
  const member = bare(text);
  if (member.length < 2 || member.length > LONGEST || NO_MEMBER.test(member) || INDUSTRY.test(member)) return null;
  // Under an announced axis a bare name is enough, but no more than a name: 项目合作渠道的产品类 is two.
  if (axis !== null && member.includes('的')) return null;
  const own = axis ?? axisOf(member);
  // 直销模式 in one sentence is 直销 in the next.
  if (own === '销售模式' && member.endsWith('模式') && member.length > 3) return [{ axis: own, member: member.slice(0, -2) }];
  if (own !== '项目') return [{ axis: own, member }];
  if (isPlace(member)) return [{ axis: '地区', member }];
  const known = BARE[member];
  if (known !== undefined) return [{ axis: known, member }];
  if (GOODS.test(member)) return [{ axis: '产品', member }];
  if (/销售$/.test(member)) return [{ axis: '销售模式', member }];
  const part = /^(.{2,16}?)(?:的|中)(.{2,12}部分)$/.exec(member);
  if (!part) return null;
  const whole = axisOf(part[1]!);
  return whole === '项目'
    ? null
    : [
        { axis: whole, member: part[1]! },
        { axis: '构成', member: part[2]! },
      ];
}

const ANAPHOR = /^(?:该|该类|此类|上述|本)(产品|业务|服务|系统|模式|行业|地区|客户)$/;

const NUMBERING = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|[①-⑳]|[A-Z][、.])+/;

/** 该产品, under a heading that names one product: the nearest such heading's. Null for no such words, or no such heading. */
export function anaphor(text: string, section: readonly string[]): Segment[] | null {
  const match = ANAPHOR.exec(text.replace(TRAILING, '').replace(LEADING, ''));
  if (!match) return null;
  const product = match[1] === '产品' || match[1] === '业务' || match[1] === '服务' || match[1] === '系统';
  for (let i = section.length - 1; i >= 0; i--) {
    const named = segmentOf(section[i]!.replace(NUMBERING, ''));
    if (named !== null) return product === (named[0]!.axis === '产品') ? named : null;
  }
  return null;
}

/** The members of a list, where each can be told: 企业级客户、政府客户、公检法司; null for no list. */
export function membersOf(text: string, axis: string | null = null): Segment[][] | null {
  const parts = bare(text).split(/、|以及|和(?!谐)|及|与/);
  if (parts.length < 2 || parts.length > 20) return null;
  const members: Segment[][] = [];
  for (const part of parts) {
    const segment = segmentOf(part) ?? (axis === null ? null : segmentOf(part, axis));
    if (!segment) return null;
    members.push(segment);
  }
  return members;
}

/** Axes by the word of a topic: 收入的区域结构方面, 分产品看. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/区域|地区|地域|境内外/, '地区'],
  [/客户/, '客户'],
  [/行业|领域/, '行业'],
  [/模式|渠道/, '销售模式'],
  [/产品|业务|板块/, '产品'],
];

/** The axis a topic announces; null where it announces none. */
export function topicAxis(text: string): string | null {
  return TOPICS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The axis whose members follow, by the words behind a metric: 收入|的区域结构方面. Null where they announce none. */
export const topicOf = (tail: string): string | null =>
  /结构|构成|分布|区域/.test(tail) && /(?:方面|上看|来看|上)$/.test(tail) ? topicAxis(tail) : null;
