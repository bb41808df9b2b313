import type { Audit } from '../audit/audit.ts';
import type { Discrepancy, Receipt, Severity } from '../audit/discrepancy.ts';
import { CHECK_WORDS, type CheckWords } from '../words/check.ts';
import type { Lang } from '../words/lang.ts';
import { harmless } from './harmless.ts';
import { bullets, escaped } from './markdown.ts';
import type { Style } from './style.ts';
import { fold, foldNote } from './width.ts';

/** Receipts of a finding on a screen; a sum of thirty parts has more. */
const SHOWN = 4;

/**
 * The findings of one filing on a screen, one a block: where and what; the identity with its numbers; what would make it hold; the receipts.
 *
 *   144:47  error  growth
 *     绿盟科技 归母净利润 变动幅度: -18,146.61 against -11,499.99 = -57.80%, printed -57.14%
 *     holds if -57.14% were -57.80%
 *     144:47 -57.14% · 144:20 -18,146.61 · 144:33 -11,499.99
 */
export function checkScreen(audited: Audit, style: Style, width: number, lang: Lang): string {
  const words = CHECK_WORDS[lang];
  const { findings } = audited;
  const head = `${style.title(harmless(nameOf(audited)))}\n${style.dim(style.link(harmless(audited.file), { file: audited.file }))}\n\n${summary(audited, words)}\n`;
  if (findings.length === 0) return head;
  return `${head}\n${findings.map((finding) => block(finding, style, width, words)).join('\n')}\n${legend(findings, style, width, words)}`;
}

/** What several filings of one company say together. */
export function acrossScreen(
  summaries: readonly string[],
  findings: readonly Discrepancy[],
  style: Style,
  width: number,
  lang: Lang,
): string {
  const words = CHECK_WORDS[lang];
  if (summaries.length === 0) return '';
  const head = summaries.map((line) => `${style.title(fold(harmless(line), width, '  '))}\n`).join('');
  return findings.length === 0 ? head : `${head}\n${findings.map((finding) => block(finding, style, width, words)).join('\n')}`;
}

function block(finding: Discrepancy, style: Style, width: number, words: CheckWords): string {
  const { line, column, severity, check, identity, holds, receipts } = finding;
  const tone: Readonly<Record<Severity, (text: string) => string>> = { error: style.up, warning: style.mark, note: style.dim };
  const inside = (text: string): string =>
    fold(harmless(text), Math.max(width - 2, 20))
      .split('\n')
      .map((each) => `  ${each}\n`)
      .join('');
  const shown = receipts.slice(0, SHOWN).map(placed(finding.file));
  const more = receipts.length > SHOWN ? [words.prints(receipts.length)] : [];
  return (
    `${style.head(style.link(`${line}:${column}`, finding))}  ${tone[severity](words.severities[severity])}  ${words.checks[check].name}\n` +
    inside(identity) +
    (holds ? inside(holds) : '') +
    inside([...shown, ...more].join(' · '))
      .split('\n')
      .map((each) => (each === '' ? '' : style.dim(each)))
      .join('\n')
  );
}

/** `144:20 -18,146.61`, with the file where it is another. */
export const placed =
  (file: string) =>
  (receipt: Receipt): string =>
    `${receipt.file === file ? '' : `${receipt.file}:`}${receipt.line}:${receipt.column} ${receipt.printed.replace(/\s+/g, '')}`;

/** `12 findings: 8 errors, 3 warnings, 1 note; 179 tables and 542 facts checked`. */
function summary({ findings, seen }: Audit, words: CheckWords): string {
  const found: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) found[severity]++;
  return words.summary(found, seen.tables, seen.facts);
}

function legend(findings: readonly Discrepancy[], style: Style, width: number, { checks, legend: line }: CheckWords): string {
  const used = new Set<string>(findings.map(({ check }) => check));
  return Object.entries(checks)
    .flatMap(([check, { name, means }]) => (used.has(check) ? [`${style.dim(foldNote(line(name, means), width))}\n`] : []))
    .join('');
}

const nameOf = ({ cover: { company, code } }: Audit): string => (code ? `${company} ${code}` : company);

/** The same as Markdown. */
export function checkMarkdown(audited: Audit, lang: Lang): string {
  const words = CHECK_WORDS[lang];
  const { findings, file } = audited;
  const parts = [`## ${escaped(nameOf(audited))}\n`, `${escaped(file)}\n`, `${summary(audited, words)}\n`];
  if (findings.length > 0) parts.push(bullets(findings.flatMap((finding) => lines(finding, words))));
  return parts.join('\n');
}

/** Of several filings, as Markdown. */
export function acrossMarkdown(summaries: readonly string[], findings: readonly Discrepancy[], lang: Lang): string {
  const words = CHECK_WORDS[lang];
  if (summaries.length === 0) return '';
  return `${bullets(summaries)}${findings.length === 0 ? '' : `\n${bullets(findings.flatMap((finding) => lines(finding, words)))}`}`;
}

function lines({ file, line, column, severity, check, identity, holds, receipts }: Discrepancy, words: CheckWords): string[] {
  return [
    words.item(`${line}:${column}`, words.severities[severity], words.checks[check].name, identity),
    ...(holds ? [`  ${holds}`] : []),
    `  ${receipts.map(placed(file)).join(' · ')}`,
  ];
}

/** Columns of a finding in CSV; the receipts in one cell. */
export const CHECK_COLUMNS = ['file', 'line', 'column', 'severity', 'check', 'identity', 'miss', 'holds', 'receipts'] as const;

/** A finding as a row of `CHECK_COLUMNS`. */
export function checkRow(finding: Discrepancy): string[] {
  return CHECK_COLUMNS.map((field) =>
    field === 'receipts' ? finding.receipts.map(placed(finding.file)).join(' | ') : String(finding[field] ?? ''),
  );
}
