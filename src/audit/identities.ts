import Big from 'big.js';
import type { Document } from '../filing/document.ts';
import { IDENTITIES, type Identity } from '../vocabulary/identities.ts';
import type { AuditWords } from '../words/audit.ts';
import { isComplete } from './complete.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { type Slip, slip } from './explain.ts';
import { type Figure, inMannerOf, stepOf } from './figure.ts';
import { type Lattice, type Line, labelOf } from './lattice.ts';

/** A term of an identity in a table: its line, or none where it may be missing. */
interface Operand {
  line: number | null;
  sign: 1 | -1;
}

const wholes = new Map<string, Identity[]>();
for (const identity of IDENTITIES)
  for (const label of identity.whole) {
    const known = wholes.get(label);
    if (known) known.push(identity);
    else wholes.set(label, [identity]);
  }

/** Lines of one statement, from a whole to its terms. */
const REACH = 80;
const ZERO = new Big(0);

/**
 * The identities of the vocabulary in every table that has their lines, rows or columns. Where an identity holds somewhere in the table the table is read
 * rightly, and what fails elsewhere in it is a finding; alone it must be explained by one slip.
 */
export function identities(document: Document, lattice: Lattice, across: boolean, words: AuditWords): Discrepancy[] {
  const lines = across ? lattice.columns : lattice.rows;
  const found: Discrepancy[] = [];
  const places = new Map<string, number[]>();
  lines.forEach(({ words: label }, i) => {
    const known = places.get(label);
    if (known) known.push(i);
    else places.set(label, [i]);
  });
  const seen = new Map<Identity, { holds: number; broken: Broken[] }>();
  lines.forEach((line, at) => {
    for (const identity of wholes.get(line.words) ?? []) {
      const operands = operandsOf(identity, at, lines, places);
      if (!operands) continue;
      let tally = seen.get(identity);
      if (!tally) seen.set(identity, (tally = { holds: 0, broken: [] }));
      line.figures.forEach((figure, place) => {
        if (!figure || figure.nil || figure.unit !== 'plain') return;
        let broken = judge(figure, at, place, operands, lines);
        // A head may have been given to the wrong columns; the nearest before it are its terms as well.
        const nearest = operandsOf(identity, at, lines, places, false);
        if (broken !== 'holds' && nearest && judge(figure, at, place, nearest, lines) === 'holds') broken = 'holds';
        if (broken === 'holds') tally.holds++;
        else if (broken) tally.broken.push(broken);
      });
    }
  });
  for (const [identity, { holds, broken }] of seen)
    for (const each of broken) {
      if (broken.length > Math.max(1, holds)) break;
      const finding = told(document, lattice, across, identity, each, lines, holds, words);
      if (finding) found.push(finding);
    }
  return found;
}

/** The nearest line for each term, in the same part of the table; null where one that must be there is not. */
function operandsOf(
  identity: Identity,
  at: number,
  lines: readonly Line[],
  places: ReadonlyMap<string, readonly number[]>,
  grouped = true,
): Operand[] | null {
  const outer = lines[at]!.path.slice(0, -1).join('|');
  const operands: Operand[] = [];
  for (const { labels, sign, optional } of identity.terms) {
    let best: number | null = null;
    for (const label of labels)
      for (const i of places.get(label) ?? []) {
        if (Math.abs(i - at) > REACH || (!grouped && i > at)) continue;
        if (grouped && outer !== '' && lines[i]!.path.length > 1 && lines[i]!.path.slice(0, -1).join('|') !== outer) continue;
        if (best === null || Math.abs(i - at) < Math.abs(best - at)) best = i;
      }
    if (best === null && !optional) return null;
    operands.push({ line: best, sign });
  }
  return operands.some(({ line }) => line !== null) ? operands : null;
}

interface Broken {
  at: number;
  place: number;
  figure: Figure;
  operands: readonly Operand[];
  value: Big;
  parts: { figure: Figure; line: number; sign: 1 | -1 }[];
}

function judge(figure: Figure, at: number, place: number, operands: readonly Operand[], lines: readonly Line[]): 'holds' | Broken | null {
  let value = ZERO;
  let half = ZERO;
  const parts: Broken['parts'] = [];
  for (const { line, sign } of operands) {
    if (line === null) continue;
    const part = lines[line]!.figures[place];
    if (!part && lines[line]!.worded[place]) return null;
    if (!part || part.nil) continue;
    if (part.unit !== 'plain') return null;
    value = value.plus(part.value.times(sign));
    half = half.plus(part.half);
    parts.push({ figure: part, line, sign });
  }
  // One term alone, the others blank, may be a row that was cut.
  if (parts.length < Math.min(2, operands.length)) return null;
  const apart = value.minus(figure.value).abs();
  const room = half.plus(figure.half);
  if (apart.lt(room) || apart.eq(0)) return 'holds';
  return { at, place, figure, operands, value, parts };
}

function told(
  document: Document,
  lattice: Lattice,
  across: boolean,
  identity: Identity,
  { at, place, figure, value, parts }: Broken,
  lines: readonly Line[],
  held: number,
  words: AuditWords,
): Discrepancy | null {
  const apart = figure.value.minus(value);
  const slips: { printed: string; meant: string; slip: Slip }[] = [];
  const add = (each: Figure, right: Big): void => {
    const meant = inMannerOf(right, each);
    const kind = slip(each.text, meant);
    if (kind) slips.push({ printed: each.text, meant, slip: kind });
  };
  add(figure, value);
  for (const part of parts) add(part.figure, part.figure.value.plus(apart.times(part.sign)));
  if (held === 0 && !slips.some(({ slip: kind }) => kind === 'digit' || kind === 'swapped')) return null;
  const touched = [at, ...parts.map(({ line }) => line)];
  const rows = across ? [place] : touched;
  if (!isComplete(document, lattice.grid, Math.min(...rows), Math.max(...rows)) && slips.length === 0) return null;
  // The difference is a line that stands aside: 其他, a row of its own.
  if (
    slips.length === 0 &&
    lines.some(({ figures }, i) => !touched.includes(i) && figures[place]?.value.abs().eq(apart.abs()) && !apart.eq(0))
  )
    return null;
  const label = (line: number): string => (across ? labelOf(lattice, place, line) : labelOf(lattice, line, place));
  const meant = inMannerOf(value, figure);
  const sum = parts
    .map(({ figure: part, sign }, i) => `${i === 0 ? (sign < 0 ? '−' : '') : sign < 0 ? ' − ' : ' + '}${part.text}`)
    .join('');
  const mends = [
    { printed: figure.text, meant, slip: slips.find(({ printed }) => printed === figure.text)?.slip ?? null },
    ...slips.filter(({ printed }) => printed !== figure.text),
  ];
  return discrepancy(
    'identity',
    apart.abs().lte(stepOf(figure)) ? 'note' : 'error',
    words.equals(label(at), words.identity(identity.words, sum), meant, figure.text),
    [
      receipt(document, figure.at, figure.to, label(at)),
      ...parts.map((part) => receipt(document, part.figure.at, part.figure.to, label(part.line))),
    ] as [Receipt, ...Receipt[]],
    { miss: inMannerOf(apart.abs(), figure), holds: words.holds(mends.slice(0, 3)) },
  );
}
