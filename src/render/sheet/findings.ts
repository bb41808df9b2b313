import type { Discrepancy } from '../../audit/discrepancy.ts';
import { CHECK_WORDS } from '../../words/check.ts';
import type { XlsxWords } from '../../words/xlsx.ts';
import { placed } from '../check-view.ts';
import { cellText, type Look, type Sheet, type SheetCell, widthsOf } from './sheet.ts';

const FIELDS = ['severity', 'check', 'file', 'line', 'column', 'identity', 'miss', 'holds', 'receipts'] as const;

const LOOKS: Readonly<Record<Discrepancy['severity'], Look>> = { error: 'error', warning: 'warning', note: 'soft' };

/** A finding of the audit a row, with the place and characters of each print it rests on. */
export function findingsSheet(findings: readonly Discrepancy[], words: XlsxWords): Sheet {
  const head = FIELDS.map((field) => words.heads[field]);
  const rows = findings.map((finding): SheetCell[] => [
    { value: CHECK_WORDS[words.lang].severities[finding.severity], look: LOOKS[finding.severity] },
    CHECK_WORDS[words.lang].checks[finding.check].name,
    cellText(finding.file),
    finding.line,
    finding.column,
    cellText(finding.identity),
    finding.miss === null ? null : cellText(finding.miss),
    finding.holds === null ? null : cellText(finding.holds),
    cellText(finding.receipts.map(placed(finding.file)).join(' · ')),
  ]);
  const wider = {
    [FIELDS.indexOf('file')]: 44,
    [FIELDS.indexOf('identity')]: 72,
    [FIELDS.indexOf('holds')]: 60,
    [FIELDS.indexOf('receipts')]: 60,
  };
  return {
    name: words.sheets.findings,
    widths: widthsOf(head, rows, wider),
    head,
    rows,
    frozen: 2,
    parts: [],
    notes: rows.length === 0 ? [words.none] : [],
  };
}
