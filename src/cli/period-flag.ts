/** Whether a fact of a period (and the column it stands in) is meant. */
export type PeriodWanted = (period: string, column: string | null) => boolean;

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:fy|年?度|年?报|全年)$/, 'FY'],
  [/^(?:h1|上半年|半年度?|半年报|中报|中期|1-6月)$/, 'H1'],
  [/^(?:h2|下半年|7-12月)$/, 'H2'],
  [/^(?:q1-3|前三季度?|三季报|1-9月)$/, 'Q1-3'],
  [/^(?:q1|第?一季度?|一季报|1-3月)$/, 'Q1'],
  [/^(?:q2|第?二季度?|4-6月)$/, 'Q2'],
  [/^(?:q3|第?三季度?|7-9月)$/, 'Q3'],
  [/^(?:q4|第?四季度?|10-12月)$/, 'Q4'],
];

/**
 * What --period means; null where it is no period. An id (2022FY) means that flow and the balance at its end; a date means balances of that day; a
 * bare year means every period that ends in it; a project's years (Y1, Y1-Y8) and spans are taken literally.
 */
export function periodWanted(text: string): PeriodWanted | null {
  const plain = text.normalize('NFKC').trim();
  const year = /^(\d{4})年?$/.exec(plain);
  if (year) return (period, column) => (column ?? period).startsWith(year[1]!) && column !== null;
  const date = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (date) {
    const day = `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`;
    return (period) => period === day;
  }
  const flow = /^(\d{4})年?(?:-(?=\D))?(\S{1,6})$/.exec(plain);
  const part = flow && PARTS.find(([words]) => words.test(flow[2]!.toLowerCase()))?.[1];
  if (flow && part) return (period, column) => period === `${flow[1]}${part}` || column === `${flow[1]}${part}`;
  if (/^Y\d{1,2}(?:-Y\d{1,2})?$/i.test(plain) || /^\d{4}[A-Z][A-Z\d-]{0,4}-\d{4}[A-Z][A-Z\d-]{0,4}$/i.test(plain))
    return (period) => period === plain.toUpperCase();
  return null;
}
