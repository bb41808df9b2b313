import type { Segment } from '../../fact.ts';
import type { PeriodMention } from '../../language/period.ts';
import { PEER_MEAN } from '../../vocabulary/names.ts';
import type { Mark, Word } from './frame.ts';
import { anaphor, membersOf, segmentOf } from './member.ts';

export type MetricMark = Extract<Mark, { kind: 'metric' }>;

/** Whom and what a figure is about, as far as the words in front of the metric say. */
export interface Head {
  /** Companies named; [] where none is. */
  companies: string[];
  /** The period said there, or one relative to it; null where none is. */
  period: PeriodMention | null;
  /** One cut through the company; [] for the whole. */
  segment: Segment[];
  /** The members of a list, one segment each; [] for no list. */
  members: Segment[][];
  /** The members that the name of the segment may list (安全集成与服务), where as many figures follow behind 分别; [] for none. */
  listed: Segment[][];
  /** 预计, 测算. */
  forecast: boolean;
  /** 累计. */
  cumulative: boolean;
  /** 分别. */
  each: boolean;
  /** 占 stands right before the metric: what follows is a share of it. */
  shareOf: boolean;
}

const empty = (): Head => ({
  companies: [],
  period: null,
  segment: [],
  members: [],
  listed: [],
  forecast: false,
  cumulative: false,
  each: false,
  shareOf: false,
});

const PEERS = /^(?:(?:与|和|的)*)同?行业?(?:内)?(?:可比)?(?:上市)?公司(?:的)?$/;

/**
 * Reads the words in front of a metric. Null where they hold something that is not understood: the metric may then be anybody's.
 * `label` is the metric as printed; `mean` says that 平均值 follows it, so that the peers may stand in front of it;
 * `section` are the headings above, for 该产品; `axis` is the one the sentence announced (分地区看), null for none.
 */
export function headOf(
  words: readonly Word[],
  text: string,
  label: string,
  mean: boolean,
  section: readonly string[],
  axis: string | null,
): Head | null {
  const head = empty();
  const unknowns: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    switch (word.letter) {
      case 'N': {
        const before = words[i - 1];
        const name = (word.mark as Extract<Mark, { kind: 'company' }>).name;
        if (before?.letter === 't' && !JOINS.test(text.slice(before.from, before.to))) return null;
        // 关于|公司…: a company right behind unknown words may be part of them.
        if (before?.letter === '?' && !/^[“"]$/.test(text.slice(before.from, before.to))) return null;
        head.companies.push(name);
        break;
      }
      case 'P':
      case 'U':
      case 'S':
      case 'C':
        head.period = (word.mark as Extract<Mark, { kind: 'period' }>).mention;
        break;
      case 'F':
        head.forecast = true;
        break;
      case 'k':
        head.cumulative = true;
        break;
      case 'e':
        head.each = true;
        break;
      case '?':
        if (unknowns.length > 0) return null;
        unknowns.push(word);
        break;
      case 't':
        if (!JOINS.test(text.slice(word.from, word.to))) return null;
        break;
      case 'b':
      case 'c':
      case 'a':
      case 'v':
      case 'D':
      case 'i':
      case 'l':
        break;
      default:
        return null;
    }
  }
  const unknown = unknowns[0];
  if (unknown === undefined) return mean ? null : head;
  let phrase = text.slice(unknown.from, unknown.to);
  if (mean) {
    if (!PEERS.test(phrase) || head.companies.length > 0) return null;
    head.companies = [PEER_MEAN];
    return head;
  }
  if (phrase.endsWith('占')) {
    head.shareOf = true;
    phrase = phrase.slice(0, -1);
    if (phrase === '') return head;
  }
  // 其他政府补助占利润总额的比例: the grants beside those named before.
  if (phrase === '其他') {
    head.segment = [{ axis: '项目', member: `其他${label.replace(/占.*$/, '')}` }];
    return head;
  }
  const members = membersOf(phrase, axis);
  if (members && head.each) head.members = members;
  else {
    const segment =
      anaphor(phrase, section) ?? segmentOf(phrase) ?? soldTo(phrase, label) ?? (axis === null ? null : segmentOf(phrase, axis));
    if (segment) {
      head.segment = segment;
      head.listed = members ?? [];
    } else if (members) head.members = members;
    else return null;
  }
  return head;
}

const BUYERS = /(?:用户|终端|代理|门店|网点|加盟|自营|批发|零售)$/;

/** 终端用户|销售收入: the first half of the metric's own words belongs to the way of selling. */
const soldTo = (phrase: string, label: string): Segment[] | null =>
  label.startsWith('销售收入') && BUYERS.test(phrase) ? segmentOf(`${phrase}销售`) : null;

const JOINS = /^(?:和|与|同|及)$/;
