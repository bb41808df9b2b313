/**
 * The languages that marks, findings, help and messages are written in. Labels of metrics, the heads of tables of figures (公司, 单位, 走势) and the words of
 * filings stay Chinese in both; data is the same in both.
 */
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One thing to say, in each language. */
export type Words<T> = Readonly<Record<Lang, T>>;

/**
 * The language of a run: --lang before the locale, which POSIX reads from LC_ALL before LC_MESSAGES before LANG (the first that is set and not empty);
 * every Chinese locale (zh_CN.UTF-8, zh-Hant, zh) is `zh`, all else `en`.
 */
export function langOf(flag: Lang | undefined, env: Readonly<Record<string, string | undefined>>): Lang {
  if (flag !== undefined) return flag;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh(?:[-_.@]|$)/i.test(locale) ? 'zh' : 'en';
}
