import type { Draft } from '../../../src/extract/table/drafts.ts';

/** A draft about which nothing is open but what `said` says. */
export const draftOf = (said: Partial<Draft> & Pick<Draft, 'finding' | 'metric'>): Draft => ({
  swaps: [],
  rival: null,
  doubtful: false,
  flow: null,
  instant: false,
  slot: null,
  implied: null,
  part: null,
  block: 0,
  told: [],
  grid: 0,
  ...said,
});
