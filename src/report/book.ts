import type { Discrepancy, Receipt } from '../audit/discrepancy.ts';
import type { Figure } from '../compare/figure.ts';
import type { Fact } from '../fact.ts';
import type { Derived } from '../reconcile/derive.ts';
import { said, widely } from '../reconcile/said.ts';
import type { Witness } from '../why/witness.ts';
import { ABOUT, type Cut, type FigureReceipt, type Formula, type Print, RELATIONS, type Receipts, type Relation } from './model.ts';

/** What the book asks of the filings and of the language. */
export interface Sources {
  /** The passage of a print; undefined where none was kept. */
  passage: (place: { file: string; line: number; column: number }) => Witness | undefined;
  /** 中孚信息 · 毛利率 · 2022FY. */
  title: (fact: Fact) => string;
  /** Why a print lost against the one that is shown, in the reader's language. */
  whyLost: (shown: Fact, other: Fact, relation: Relation) => string;
  /** A proof in the reader's language. */
  proof: (recovered: string) => string;
  /** What follows from other figures in the place of a print. */
  checks: (fact: Fact) => readonly { derived: Derived; agrees: boolean }[];
  /** Words of a kind and of a weight of finding. */
  finding: (finding: Discrepancy) => { check: string; severity: string };
}

/** Other prints of a figure that are told. */
const OTHERS = 12;
/** Characters of a line that are kept on either side of a figure: a page may stand on one line. */
const REACH = 400;

/** Receipts as a page keeps them: every line and every word once, and only those that some figure needs. */
export class Book {
  readonly #sources: Sources;
  readonly #files = new Index<string>();
  readonly #words = new Index<string>();
  readonly #lines = new Index<[number, string, Cut]>();
  readonly #prints = new Index<Print>();
  readonly #figures = new Index<FigureReceipt>();
  readonly #findings: Receipts['findings'] = [];
  readonly #found = new Map<string, number[]>();

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#words.add('', '');
  }

  file(file: string): number {
    return this.#files.add(file, file);
  }

  /** A finding; figures that are added later name it where it is about their print. */
  finding(finding: Discrepancy): number {
    const { check, severity } = this.#sources.finding(finding);
    const prints = finding.receipts.map((receipt) => this.#receipt(receipt));
    const at = this.#findings.push([
      this.#word(check),
      this.#word(severity),
      this.#word(finding.identity),
      this.#word(finding.holds ?? ''),
      prints,
    ]);
    for (const { file, line, column } of finding.receipts) {
      const key = `${file}\n${line}:${column}`;
      this.#found.set(key, [...(this.#found.get(key) ?? []), at - 1]);
    }
    return at - 1;
  }

  /** A figure; `shown` is how a table shows it, with its unit: a derived one is nowhere printed otherwise. */
  figure(figure: Pick<Figure, 'fact' | 'receipts' | 'restated' | 'rivals' | 'derived'>, shown: string): number {
    const { fact, derived } = figure;
    const other =
      (relation: (each: Fact) => Relation) =>
      (each: Fact): [number, number, number] => {
        const is = relation(each);
        const why = is === 'range' ? '' : this.#sources.whyLost(fact, each, is);
        return [RELATIONS.indexOf(is), this.#word(why), this.#print(each)];
      };
    const agreeing = (each: Fact): Relation => (each.basis === 'forecast' && each.bound !== fact.bound ? 'range' : 'agrees');
    const others = [
      ...figure.rivals.map(other(() => 'contradicts')),
      ...figure.restated.map(other(() => 'restated')),
      ...figure.receipts.slice(0, OTHERS).map(other(agreeing)),
    ];
    const value = derived ? shown : fact.kind === 'direction' ? fact.printed : said(fact);
    const record: FigureReceipt = [
      this.#word(this.#sources.title(fact)),
      this.#word(value),
      derived ? -1 : this.#print(fact),
      others,
      derived ? this.#formula(derived) : 0,
      derived
        ? []
        : this.#sources
            .checks(fact)
            .map((check): [0 | 1, number] => [
              check.agrees ? 1 : 0,
              this.#word(`${check.derived.fact.quote} = ${widely(check.derived.fact)}`),
            ]),
      derived ? [] : (this.#found.get(`${fact.file}\n${fact.line}:${fact.column}`) ?? []),
    ];
    return this.#figures.add(JSON.stringify(record), record);
  }

  receipts(): Receipts {
    return {
      files: this.#files.all,
      words: this.#words.all,
      lines: this.#lines.all,
      prints: this.#prints.all,
      figures: this.#figures.all,
      findings: this.#findings,
    };
  }

  #word(text: string): number {
    return this.#words.add(text, text);
  }

  #formula(derived: Derived): Formula {
    const { fact, operands } = derived;
    return [
      this.#word(this.#sources.title(fact)),
      this.#word(fact.quote),
      this.#word(widely(fact)),
      operands.map((operand) => (operand.derived ? this.#formula(operand.derived) : this.#print(operand.fact))),
    ];
  }

  #print(fact: Fact): number {
    const words = { title: this.#sources.title(fact), said: fact.kind === 'direction' ? fact.printed : said(fact) };
    return this.#place(fact, {
      ...words,
      page: fact.page ?? 0,
      label: fact.label,
      proof: fact.recovered === null ? '' : this.#sources.proof(fact.recovered),
    });
  }

  #receipt(receipt: Receipt): number {
    const page = 0;
    return this.#place(receipt, { title: receipt.label, said: receipt.printed.replace(/\s+/g, ''), page, label: '', proof: '' });
  }

  #place(
    place: { file: string; line: number; column: number },
    { title, said, page, label, proof }: { title: string; said: string; page: number; label: string; proof: string },
  ): number {
    const key = `${place.file}\n${place.line}:${place.column}\n${title}\n${said}`;
    const known = this.#prints.at(key);
    if (known !== undefined) return known;
    const { lines, section, table } = this.#sources.passage(place) ?? { lines: [], section: [], table: null };
    const marks: Print[7] = [];
    const shown = lines.map(({ line, text, marks: marked }, i) => {
      // In steps, so that figures of one long line share what is kept of it.
      const from = Math.max(0, Math.floor((marked[0]?.[0] ?? 0) / REACH) - 1) * REACH;
      const to = Math.min(text.length, (Math.ceil((marked.at(-1)?.[1] ?? 0) / REACH) + 1) * REACH);
      for (const [at, end] of marked) marks.push([i, at - from, end - from]);
      const cut = ((from > 0 ? 1 : 0) + (to < text.length ? 2 : 0)) as Cut;
      return this.#lines.add(`${this.file(place.file)} ${line} ${from} ${to}`, [line, text.slice(from, to), cut]);
    });
    const heading = section.at(-1) ?? '';
    const about: Partial<Record<(typeof ABOUT)[number], string>> = table
      ? {
          row: table.row.join(' / '),
          column: table.column.join(' / '),
          unit: table.unit ?? '',
          caption: table.caption,
          section: heading === table.caption ? '' : heading,
          proof,
          notes: table.notes.join(' '),
        }
      : { section: heading, label, proof };
    const words = ABOUT.map((name) => this.#word((about[name] ?? '').slice(0, REACH)));
    while (words.at(-1) === 0) words.pop();
    return this.#prints.add(key, [
      this.#word(title),
      this.#word(said),
      this.file(place.file),
      place.line,
      place.column,
      page,
      shown,
      marks,
      table ? 1 : 0,
      words,
    ]);
  }
}

/** A list in which each thing stands once, by its key. */
class Index<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  at(key: string): number | undefined {
    return this.#places.get(key);
  }

  add(key: string, value: T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const at = this.all.push(value) - 1;
    this.#places.set(key, at);
    return at;
  }
}
