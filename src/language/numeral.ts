const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 一 → '1' … 十二 → '12', as months, years of a project and chapters are numbered; undefined for anything else. */
export function ordinal(text: string): string | undefined {
  const at = ORDINALS.indexOf(text);
  return at < 0 ? undefined : String(at + 1);
}

/** 5 → 五, 12 → 十二; digits beyond twelve. */
export function inWords(count: number): string {
  return ORDINALS[count - 1] ?? String(count);
}
