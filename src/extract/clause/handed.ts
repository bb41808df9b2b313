import type { PeriodMention } from '../../language/period.ts';
import type { Scene } from './scene.ts';

/** A period nobody can tell: what follows has none. */
export const UNTOLD: PeriodMention = { from: 0, to: 0, flows: [], instant: false, kind: 'unknown' };

/** In front of a period that something is only measured against: 较2022年增长, 由2021年的X. */
const AGAINST = '较比与同由从自超于';

/**
 * The period a sentence hands on to the one behind it; `said` are those it names. That is the one at its head, where it names no
 * other; a list counts as one. Where it contrasts several, the next may be about any of them:
 *
 *   2023年公司毛利率为67.25%,2022年为61.12%。研发费用率为40.66%。      of 2023, or of 2022?
 *
 * unless its head is the period the whole filing is about.
 */
export function handedOn(scene: Scene, said: readonly PeriodMention[]): PeriodMention | null {
  const { text } = scene.passage;
  const { head, inherited, context } = scene;
  let only: string | null = null;
  let several = false;
  for (const mention of said) {
    if (mention.kind !== 'said' && mention.kind !== 'unknown') continue;
    if (mention.from > 0 && AGAINST.includes(text[mention.from - 1]!)) continue;
    const flows = mention.flows.join();
    several ||= only !== null && only !== flows;
    only = flows;
  }
  if (only === null) return head ?? inherited;
  if (!several && head !== null) return head;
  if (!several && (inherited?.flows.join() ?? context.period) === only) return inherited;
  const first = head ?? inherited;
  return context.period !== null && (first === null || first.flows.join() === context.period) ? first : UNTOLD;
}
