import { expect, test } from 'vitest';
import { ANNOTATE_WORDS } from '../../src/words/annotate.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { CHECK_WORDS } from '../../src/words/check.ts';
import { COVERAGE_WORDS } from '../../src/words/coverage.ts';
import { FACT_WORDS } from '../../src/words/fact.ts';
import { FILING_WORDS } from '../../src/words/filing.ts';
import { FORM_WORDS } from '../../src/words/forms.ts';
import { HELP_WORDS } from '../../src/words/help.ts';
import { LANGS, type Lang } from '../../src/words/lang.ts';
import { LONG_WORDS } from '../../src/words/long.ts';
import { MARK_WORDS } from '../../src/words/marks.ts';
import { MESSAGE_WORDS } from '../../src/words/messages.ts';
import { PROGRESS_WORDS } from '../../src/words/progress.ts';
import { PROOFS } from '../../src/words/proofs.ts';
import { REPORT_WORDS } from '../../src/words/report.ts';
import { UNREAD } from '../../src/words/unread.ts';
import { WHY_WORDS } from '../../src/words/why.ts';
import { XLSX_WORDS } from '../../src/words/xlsx.ts';

const CATALOGUES: Readonly<Record<string, Readonly<Record<Lang, object>>>> = {
  ...{ ANNOTATE_WORDS, FACT_WORDS, FORM_WORDS, PROGRESS_WORDS, REPORT_WORDS, XLSX_WORDS },
  ...{ AUDIT_WORDS, CHECK_WORDS, COVERAGE_WORDS, FILING_WORDS, HELP_WORDS, LONG_WORDS, MARK_WORDS, MESSAGE_WORDS, WHY_WORDS },
  UNREAD: { zh: UNREAD.map(({ zh }) => zh), en: UNREAD.map(({ en }) => en) },
  ...Object.fromEntries(Object.entries(PROOFS).map(([id, words]) => [id, { zh: [words.zh], en: [words.en] }])),
};

/** Stands for any argument of a sentence: the text and the number 7, a list of three, an object of such. */
function anything(): unknown {
  const seven = (): string => '7';
  const list = [0, 1, 2];
  return new Proxy(seven, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? '7' : 7);
      if (name === Symbol.iterator) return () => list.map(anything)[Symbol.iterator]();
      if (name === 'map') return (each: (one: unknown, i: number) => unknown) => list.map((i) => each(anything(), i));
      if (name === 'slice') return () => anything();
      if (name === 'join') return (by: string) => ['7', '7', '7'].join(by);
      if (name === 'length') return 3;
      if (name === 'toLocaleString') return seven;
      if (name === 'slip') return 'digit';
      return anything();
    },
  });
}

/** Every sentence of a catalogue, by its place in it. */
function* sentences(words: unknown, at: string): Generator<readonly [string, string]> {
  if (typeof words === 'string') yield [at, words];
  else if (typeof words === 'function') {
    const said: unknown = words(...Array.from({ length: words.length }, anything));
    for (const each of Array.isArray(said) ? said : [said]) yield [at, String(each)];
  } else for (const [name, each] of Object.entries(words as object)) yield* sentences(each, `${at}.${name}`);
}

const all = LANGS.flatMap((lang) =>
  Object.entries(CATALOGUES).flatMap(([name, words]) => [...sentences(words[lang], name)].map(([at, text]) => ({ lang, at, text }))),
);

/** What is written as it is typed or as data has it: commands, options, formats, ids, names of files and of standards. */
const AS_TYPED =
  /--?[a-z]+(?:-[a-z]+)*|filings(?: [a-z]+)?|\.(?:csv|xlsx|html|json|ndjson|md|txt)|"[a-z]+"|\{[a-z]+\}|(?:gross|main)-[a-z-]+|\d{4}(?:FY|[HQ]\d(?:-\d)?)|\b(?:table|csv|json|ndjson|md|whole|headline|peer|detail|zh|en|id|check|CSV|JSON|BOM|Excel|Word|Esc|reply|txt|PowerPoint|Office|EPUB|OpenDocument|XML|MB|deflate|ppt|OCR|PDF|Unicode|UTF-8|gzip|zip|7z|rar|docx|xlsx|doc|xls|PNG|JPEG|RTF|GB|NO_COLOR|H1|Q1|pp)\b/g;

test('there is something to read', () => {
  expect(all.length).toBeGreaterThan(400);
  expect(all.filter(({ text }) => /undefined|\[object|function/.test(text))).toEqual([]);
});

test('Chinese holds no English word, no half-width punctuation between characters, no plural', () => {
  const chinese = all.filter(({ lang }) => lang === 'zh');
  const words = chinese.filter(({ text }) => /[a-z]{2}/i.test(text.replace(AS_TYPED, '')));
  expect(words).toEqual([]);
  expect(chinese.filter(({ text }) => /[一-龥][,;:?!(]|[,;:?!)][一-龥]/.test(text.replace(/维度:成员/g, '')))).toEqual([]);
});

test('English holds no Chinese sentence: labels and words of filings only, no Chinese punctuation', () => {
  const english = all.filter(({ lang }) => lang === 'en');
  expect(english.filter(({ text }) => /[，。；：？！（）“”]|[一-龥]{9}/.test(text))).toEqual([]);
});

test('counts in English have their plural', () => {
  const { summary } = CHECK_WORDS.en;
  expect(summary({ error: 1, warning: 2, note: 0 }, 1, 3008)).toBe('3 findings: 1 error, 2 warnings; 1 table and 3,008 facts checked');
  expect(CHECK_WORDS.zh.summary({ error: 1, warning: 2, note: 0 }, 1, 3008)).toBe('发现 3 项：错误 1、存疑 2；已核对 1 张表、3,008 项数据');
});
