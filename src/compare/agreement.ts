import Big from 'big.js';
import type { Fact } from '../fact.ts';

/**
 * True where no value fits both prints. A printed number stands for all that round to it, half a `step` either way; hedged or bounded
 * prints (约, 超过) and those whose step is not known contradict nothing.
 *
 *   6.44 亿元    [6.435, 6.445]          64,420.55 万元   [64,420.545, 64,420.555]        both fit: they agree
 */
export function contradict(a: Fact, b: Fact): boolean {
  if (a.basis !== 'reported' || b.basis !== 'reported' || a.bound || b.bound || !a.step || !b.step) return false;
  if (a.value === b.value) return false;
  const apart = new Big(a.value).minus(b.value).abs();
  return apart.times(2).gt(new Big(a.step).plus(b.step));
}
