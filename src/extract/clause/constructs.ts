import { change } from './change.ts';
import type { Construct } from './construct.ts';
import { from, to } from './from-to.ts';
import { level } from './level.ts';

/** Every way a figure is put that is read, in the order they are tried: the narrower before the wider. */
export const constructs: readonly Construct[] = [from, to, change, level];
