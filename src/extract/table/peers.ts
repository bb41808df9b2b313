import type { Grid } from '../../table/grid.ts';
import { labelCompany, PEER_MEAN } from '../../vocabulary/names.ts';
import type { Context } from './context.ts';
import type { Head } from './head.ts';

/** A caption that sets the filer beside others: 毛利率与同行业可比公司比较如下. */
const BESIDE = /同行业|可比(?:上市)?公司/;

/** 300866.SZ, (688001), 注1, *: what stands beside a company's name in its cell. */
const BESIDE_NAME = /\((?:\d{6}(?:\.[A-Z]{2})?|注\d?|[A-Z.]{2,8})\)$|^\d{6}(?:\.[A-Z]{2})?|[*#]+$/g;

/** What no company is called. */
const NO_NAME = /平均|均值|中位|中值|最[高低大小]|合计|小计|其他|可比|行业|^公司$|[,、;:。%]|^\d/;

/** The company a label of a table of peers names, null where it can be none. */
export function peerName(label: string): string | null {
  const name = label.replace(BESIDE_NAME, '');
  return name.length >= 2 && name.length <= 12 && !NO_NAME.test(name) ? name : null;
}

/**
 * Whether the rows of a grid are companies, known or not: the filer stands among them, beside the mean of them or under a
 * caption that says so.
 *
 *     项目           2024 年度    2023 年度
 *     安克创新        43.67%      43.54%       ← a peer that the vocabulary need not know
 *     可比公司均值     45.41%      44.40%
 *     影石创新        52.20%      55.95%       ← the filer
 */
export function rowsArePeers(grid: Grid, context: Context): boolean {
  let filer = false;
  let mean = BESIDE.test(grid.caption);
  for (const { labels } of grid.rows) {
    if (labels.length !== 1) return false;
    const company = labelCompany(labels[0]!, context.vocabulary, context.filer);
    if (company?.name === context.filer.name) filer = true;
    else if (company?.name === PEER_MEAN) mean = true;
  }
  return filer && mean && grid.rows.length >= 3;
}

/** The heads of a grid with the peers among them that the vocabulary does not know: 账龄 | 影石创新 | 安克创新 under such a caption. */
export function withPeers(heads: readonly Head[], grid: Grid, context: Context): readonly Head[] {
  if (!BESIDE.test(grid.caption) || !heads.some(({ company }) => company?.name === context.filer.name)) return heads;
  return heads.map((head) => {
    const name = head.members.length === 1 && !head.metric && !head.company && head.measure === null ? peerName(head.members[0]!) : null;
    return name === null ? head : { ...head, members: [], company: { name, code: null } };
  });
}
