import type { Print } from './known.ts';

/** A change as printed: its size without a sign, half a unit of its last digit, and what the words say of it. */
export interface Growth {
  size: number;
  half: number;
  sign: 1 | -1;
  /** 亏损收窄, 亏损扩大: a share of the loss before. */
  loss: boolean;
  /** A percentage; else an amount. */
  ratio: boolean;
}

/**
 * Whether a change recomputes from two levels, by the intervals of all three prints. A growth in per cent is measured against
 * the size of the level before, so that a profit of 9,588.59 that turns into a loss of 46,841.81 has fallen by 588.52%.
 */
export function growthFits(now: Print, then: Print, { size, half, sign, loss, ratio }: Growth): boolean {
  const corners: number[] = [];
  for (const a of [now.value - now.half, now.value + now.half])
    for (const b of [then.value - then.half, then.value + then.half]) {
      if (!ratio) corners.push(a - b);
      else if (b === 0) return false;
      else if (loss) {
        if (a >= 0 || b >= 0) return false;
        corners.push(a / b - 1);
      } else corners.push((a - b) / Math.abs(b));
    }
  const low = Math.min(...corners);
  const high = Math.max(...corners);
  const from = sign > 0 ? size - half : -size - half;
  const to = sign > 0 ? size + half : -size + half;
  return from <= high + 1e-12 && to >= low - 1e-12;
}
