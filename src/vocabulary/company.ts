/** One listed company, with the short names it bore and since when. */
export interface Company {
  code: string;
  /** Oldest first; `from` is the first day of the name, absent for the first. */
  names: readonly { name: string; from?: string }[];
  /** Legal names and other ways filings and people write it: 盛邦 finds 盛邦安全. */
  aliases: readonly string[];
}
