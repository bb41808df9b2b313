import type { Lang, Words } from './lang.ts';

/** The names in braces of a template. */
export type Slots<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

const SLOT = /\{([a-z]+)\}/g;

/** A template with its slots filled. */
export const filled = (template: string, given: Readonly<Record<string, string | number>>): string =>
  template.replace(SLOT, (_, slot: string) => String(given[slot]));

/**
 * For sentences that are carried as data, in English: gives a sentence in the language of a screen, by the template that makes it. `inner` says what a slot holds;
 * a sentence that no template makes stays as it is.
 */
export function saidBack(
  templates: readonly Words<string>[],
  inner: (held: string, lang: Lang) => string = (held) => held,
): (sentence: string, lang: Lang) => string {
  let read: { pattern: RegExp; slots: string[]; zh: string }[] | null = null;
  // Made when first asked for; those with more words of their own are tried first.
  const patterns = (): NonNullable<typeof read> => {
    read ??= [...templates]
      .sort((a, b) => b.en.length - a.en.length)
      .map(({ en, zh }) => ({
        pattern: new RegExp(`^${en.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(SLOT, '(.{1,400}?)')}$`),
        slots: [...en.matchAll(SLOT)].map(([, slot]) => slot!),
        zh,
      }));
    return read;
  };
  return (sentence, lang) => {
    if (lang === 'en') return sentence;
    for (const { pattern, slots, zh } of patterns()) {
      const match = pattern.exec(sentence);
      if (match) return filled(zh, Object.fromEntries(slots.map((slot, i) => [slot, inner(match[i + 1]!, lang)])));
    }
    return sentence;
  };
}
