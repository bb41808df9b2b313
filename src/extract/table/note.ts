import { periodMentions } from '../../language/period.ts';
import { labelMentions } from '../../vocabulary/match.ts';
import type { Metric } from '../../vocabulary/metric.ts';
import type { Context } from './context.ts';

/**
 * A footnote that changes what a column means for the peers:
 *
 *   注:2023 年 1-3 月,同行业可比公司未披露主营业务毛利率,上表数据为综合毛利率。
 */
export interface Substitution {
  flow: string;
  instead: Metric;
  of: Metric;
}

/** The substitutions a table's notes tell. */
export function substitutions(notes: readonly string[], context: Context): Substitution[] {
  const found: Substitution[] = [];
  for (const note of notes) {
    const at = note.search(/未披露|未单独披露|没有披露/);
    if (at < 0) continue;
    const metrics = labelMentions(note, context.vocabulary).filter(({ metric }) => metric !== null);
    const undisclosed = metrics.find(({ from }) => from > at);
    const shown = metrics.find(
      ({ from }) => undisclosed !== undefined && from > undisclosed.to && /(?:为|以|采用|使用|系|按)$/.test(note.slice(0, from)),
    );
    if (!undisclosed?.metric || !shown?.metric || undisclosed.metric === shown.metric) continue;
    for (const { flows, kind, to } of periodMentions(note, context.periods))
      if (kind === 'said' && to <= shown.from)
        for (const flow of flows) found.push({ flow, instead: shown.metric, of: undisclosed.metric });
  }
  return found;
}

/** What a note says of the whole table: 母公司口径, another company's books, another period than the heads say. */
export type Remark = 'parent' | 'foreign' | null;

const OF_TABLE = /(?:上述|以上|上表|本表|该表|表中|年度)?(?:数据|金额|口径|财务数据)(?:均)?(?:为|系|取自|来自|指)/;

/**
 * The remark that changes all of a table; `foreign` where nothing of it may be read as the filer's:
 *
 *   注:以上数据为母公司口径。   注1:2023年度数据为2023年1-6月数据。   上述数据为标的公司的数据。
 */
export function remarkOf(notes: readonly string[], context: Context): Remark {
  let remark: Remark = null;
  for (const note of notes) {
    const said = OF_TABLE.exec(note);
    if (!said) continue;
    const rest = note.slice(said.index + said[0].length, said.index + said[0].length + 40);
    if (/标的|子公司|分公司|被投资|联营|合营|未经审计的备考|模拟/.test(rest)) return 'foreign';
    if (/母公司/.test(rest) && !/归属/.test(rest)) remark = 'parent';
    // A part of a year where the heads say a year.
    else if (/\d{1,2}-\d{1,2}月|季度|半年/.test(rest) && periodMentions(note.slice(0, said.index + 4), context.periods).length > 0)
      return 'foreign';
  }
  return remark;
}
