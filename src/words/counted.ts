/** 3008 → `3,008`. */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** `1 table`, `3,008 tables`: an English count of things whose plural ends in s. */
export const counted = (count: number, word: string): string => `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
