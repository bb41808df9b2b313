import { spelled } from '../../compare/matrix.ts';
import type { Fact } from '../../fact.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { FACT_WORDS } from '../../words/fact.ts';
import type { XlsxWords } from '../../words/xlsx.ts';
import { ARROWS, SIGNS } from '../marks.ts';
import { baseScale, figureCell, lost } from './number.ts';
import { cellText, MOST_ROWS, type Sheet, type SheetCell, WIDE, widthsOf, withoutEmpty } from './sheet.ts';

const FIELDS = [
  'company',
  'code',
  'metric',
  'period',
  'kind',
  'value',
  'unit',
  'printed',
  'segment',
  'role',
  'basis',
  'bound',
  'scope',
  'versus',
  'origin',
  'preferred',
  'file',
  'page',
  'line',
  'column',
  'label',
  'quote',
  'recovered',
  'id',
] as const;

/** Takes facts one by one, so that only the rows of the sheet are held, and no more of them than a sheet takes. */
export interface FactsSheet {
  add(fact: Fact): void;
  /** How many of them are rows, and how many found no more room. */
  held(): number;
  left(): number;
  sheet(): Sheet;
}

/**
 * A fact a row: whose, what and when, the value in base units (元; fractions, shown as percent) with the decimals it was printed with, the print itself, and
 * where it stands.
 */
export function factsSheet(vocabulary: Vocabulary, words: XlsxWords): FactsSheet {
  const labels = new Map(vocabulary.metrics.map(({ id, label }) => [id, label]));
  const rows: SheetCell[][] = [];
  let count = 0;
  // The same words stand in thousands of rows.
  const texts = new Map<string, string>();
  const text = (raw: string | null): string | null => {
    if (raw === null || raw === '') return null;
    let known = texts.get(raw);
    if (known === undefined) texts.set(raw, (known = cellText(raw)));
    return known;
  };
  return {
    add(fact) {
      if (count++ < MOST_ROWS) rows.push(rowOf(fact, labels, words, text));
    },
    held: () => rows.length,
    left: () => count - rows.length,
    sheet() {
      const told = withoutEmpty(
        FIELDS.map((field) => words.heads[field]),
        rows,
      );
      const wider: Partial<Record<(typeof FIELDS)[number], number>> = { file: 44, quote: 72 };
      const widths = Object.fromEntries(told.used.map((field, i) => [i, wider[FIELDS[field]!] ?? WIDE]));
      return {
        name: words.sheets.facts,
        widths: widthsOf(told.head, told.rows, widths),
        head: told.head,
        rows: told.rows,
        frozen: 1,
        parts: [],
        notes: count > rows.length ? [words.cut(rows.length, count)] : [],
      };
    },
  };
}

function rowOf(
  fact: Fact,
  labels: ReadonlyMap<string, string>,
  words: XlsxWords,
  text: (raw: string | null) => string | null,
): SheetCell[] {
  return FIELDS.map((field): SheetCell => {
    switch (field) {
      case 'metric':
        return text(labels.get(fact.metric) ?? fact.metric);
      case 'id':
        return text(fact.metric);
      case 'kind':
        return FACT_WORDS[words.lang].kinds[fact.kind];
      case 'value':
        return valueCell(fact, words);
      case 'unit':
        return fact.kind === 'direction' ? null : baseScale(fact).unit;
      case 'segment':
        return text(spelled(fact.segment));
      case 'role':
        return FACT_WORDS[words.lang].roles[fact.role];
      case 'basis':
        return FACT_WORDS[words.lang].bases[fact.basis];
      case 'bound':
        return fact.bound && FACT_WORDS[words.lang].bounds[fact.bound];
      case 'scope':
        return FACT_WORDS[words.lang].scopes[fact.scope];
      case 'origin':
        return FACT_WORDS[words.lang].origins[fact.origin];
      case 'preferred':
        return fact.preferred ? words.yes : words.no;
      case 'page':
      case 'line':
      case 'column':
        return fact[field];
      default:
        return text(fact[field]);
    }
  });
}

function valueCell(fact: Fact, words: XlsxWords): SheetCell {
  if (fact.kind === 'direction') return ARROWS[fact.value] ?? cellText(fact.value);
  const scale = baseScale(fact);
  const sign = fact.origin === 'derived' ? SIGNS.derived : fact.basis === 'approx' ? SIGNS.approximate : '';
  const cell = figureCell(fact, scale, { sign, change: fact.kind !== 'value' });
  const full = fact.origin === 'derived' ? null : lost(fact.value, scale);
  return {
    ...cell,
    ...(sign === '' ? {} : { look: fact.origin === 'derived' ? 'derived' : 'mark' }),
    ...(full === null ? {} : { comment: words.inFull(full) }),
  };
}
