import type { Audit } from '../audit/audit.ts';
import { CHECKS } from '../audit/checks.ts';
import type { Check, Discrepancy, Receipt, Severity } from '../audit/discrepancy.ts';
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
export function checkScreen(audited: Audit, style: Style, width: number): string {
  const { findings } = audited;
  const head = `${style.title(harmless(nameOf(audited)))}\n${style.dim(style.link(harmless(audited.file), { file: audited.file }))}\n\n${summary(audited)}\n`;
  if (findings.length === 0) return head;
  return `${head}\n${findings.map((finding) => block(finding, style, width)).join('\n')}\n${legend(findings, style, width)}`;
}

/** What several filings of one company say together. */
export function acrossScreen(summaries: readonly string[], findings: readonly Discrepancy[], style: Style, width: number): string {
  if (summaries.length === 0) return '';
  const head = summaries.map((line) => `${style.title(harmless(fold(line, width, '  ')))}\n`).join('');
  return findings.length === 0 ? head : `${head}\n${findings.map((finding) => block(finding, style, width)).join('\n')}`;
}

function block(finding: Discrepancy, style: Style, width: number): string {
  const { line, column, severity, check, identity, holds, receipts } = finding;
  const tone: Readonly<Record<Severity, (text: string) => string>> = { error: style.up, warning: style.mark, note: style.dim };
  const inside = (text: string): string =>
    fold(harmless(text), Math.max(width - 2, 20))
      .split('\n')
      .map((each) => `  ${each}\n`)
      .join('');
  const shown = receipts.slice(0, SHOWN).map(placed(finding.file));
  const more = receipts.length > SHOWN ? [`… (${receipts.length} prints)`] : [];
  return (
    `${style.head(style.link(`${line}:${column}`, finding))}  ${tone[severity](severity)}  ${check}\n` +
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

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** `12 findings: 8 errors, 3 warnings, 1 note; 179 tables and 542 facts were checked`. */
function summary({ findings, seen }: Audit): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  const looked = `${counted(seen.tables, 'table')} and ${counted(seen.facts, 'fact')} checked`;
  return findings.length === 0 ? `no finding; ${looked}` : `${counted(findings.length, 'finding')}: ${counts.join(', ')}; ${looked}`;
}

const counted = (count: number, word: string): string => `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;

function legend(findings: readonly Discrepancy[], style: Style, width: number): string {
  return legendLines(findings)
    .map((line) => `${style.dim(foldNote(line, width))}\n`)
    .join('');
}

function legendLines(findings: readonly Discrepancy[]): string[] {
  const used = new Set(findings.map(({ check }) => check));
  return (Object.keys(CHECKS) as Check[]).filter((check) => used.has(check)).map((check) => `${check}: ${CHECKS[check]}`);
}

const nameOf = ({ cover: { company, code } }: Audit): string => (code ? `${company} ${code}` : company);

/** The same as Markdown. */
export function checkMarkdown(audited: Audit): string {
  const { findings, file } = audited;
  const parts = [`## ${escaped(nameOf(audited))}\n`, `${escaped(file)}\n`, `${summary(audited)}\n`];
  if (findings.length > 0) parts.push(bullets(findings.flatMap(lines)));
  return parts.join('\n');
}

/** Of several filings, as Markdown. */
export function acrossMarkdown(summaries: readonly string[], findings: readonly Discrepancy[]): string {
  if (summaries.length === 0) return '';
  return `${bullets(summaries)}${findings.length === 0 ? '' : `\n${bullets(findings.flatMap(lines))}`}`;
}

function lines({ file, line, column, severity, check, identity, holds, receipts }: Discrepancy): string[] {
  return [
    `${line}:${column} ${severity} ${check}: ${identity}`,
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
