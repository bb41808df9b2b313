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
