import { audit } from '../audit/audit.ts';
import type { Discrepancy } from '../audit/discrepancy.ts';
import { columnOf } from '../compare/column.ts';
import type { Filed } from '../compare/company.ts';
import type { Fact } from '../fact.ts';
import { type FileReading, readFile } from '../read.ts';
import { isAudited, statementLines } from '../reconcile/audited.ts';
import { nearest } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Account, accountsOf, periodsOf } from '../why/account.ts';
import { type Witness, witnessOf } from '../why/witness.ts';
import { AUDIT_WORDS, type AuditWords } from '../words/audit.ts';
import type { Lang } from '../words/lang.ts';
import { MESSAGE_WORDS } from '../words/messages.ts';
import type { Flags } from './flags.ts';
import { gather } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { type Selection, select } from './selection.ts';
import { type Sink, sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings why <company> <metric> <period> [paths…]`: where a figure stands, what gave it its meaning, which other prints there are; or how it is derived. */
export async function why(args: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const [company, metric, period, ...paths] = args as [string, string, string, ...string[]];
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const asked = { ...flags, company: [company], metric: [metric] };
  const selection = select({ ...asked, period: [period] }, vocabulary);
  const ofCompany = select({ company: [company] }, vocabulary);
  const sink = sinkOf(flags, terminal);

  const filings: Filed[] = [];
  const texts = new Map<string, string>();
  const whole = await gather(paths.length > 0 ? paths : ['.'], terminal, vocabulary, sink.file, ({ file, filing, facts }) => {
    filings.push({ cover: filing.cover, facts });
    // Only these are read again for the words around a figure.
    if (facts.some((fact) => ofCompany.takes(fact))) texts.set(file, filing.document.raw);
  });
  ofCompany.settle();

  const own = ownOnly(flags);
  const isRead = sink.format === 'table' || sink.format === 'md';
  const witnesses = witnessesOf(texts, vocabulary, AUDIT_WORDS[isRead ? terminal.lang : 'en']);
  const options = { derive: flags.derived !== false, audited: witnesses.audited };
  const all = accountsOf(filings, vocabulary, (fact) => selection.takes(fact) && own(fact), options);
  const accounts = narrowed(all, company, period);
  if (accounts.length === 0) nothing(filings, select(asked, vocabulary), own, args, terminal);
  else await write(accounts, witnesses, vocabulary, sink, terminal.lang);
  sink.close();
  return whole ? (accounts.length > 0 ? 0 : 1) : 2;
}

/** Figures of the whole company, unless a segment was asked for. */
function ownOnly(flags: Flags): (fact: Fact) => boolean {
  return ({ segment, role, scope }) => (flags.segment !== undefined || (segment.length === 0 && role !== 'detail')) && scope !== 'parent';
}

/** Of several figures that were meant: those of the very company (not of one with a longer name), of the whole year for a bare year, levels before changes. */
function narrowed(accounts: Account[], company: string, period: string): Account[] {
  const year = /^\d{4}(?=年?$)/.exec(period.trim())?.[0];
  const wishes: ((account: Account) => boolean)[] = [
    ({ fact }) => fact.company === company || fact.code === company,
    ({ fact }) => year === undefined || columnOf(fact.period) === `${year}FY`,
    ({ fact }) => fact.kind === 'value',
  ];
  return wishes.reduce((left, wish) => {
    const fit = left.filter(wish);
    return fit.length > 0 ? fit : left;
  }, accounts);
}

/** A file that was read again for the words around its figures, and audited. */
interface Reread {
  reading: FileReading;
  statements: ReturnType<typeof statementLines>;
  findings: readonly Discrepancy[];
}

interface Witnesses {
  witness(fact: Fact): Witness;
  findings(fact: Fact): Discrepancy[];
  audited(fact: Fact): boolean;
}

/** Files are read once again, and only those with a figure to show. */
function witnessesOf(texts: ReadonlyMap<string, string>, vocabulary: Vocabulary, words: AuditWords): Witnesses {
  const files = new Map<string, Reread>();
  const again = (file: string): Reread => {
    let known = files.get(file);
    if (!known) {
      const source = { file, text: texts.get(file)! };
      const reading = readFile(source, vocabulary)!;
      const statements = statementLines(reading.filings, reading.document);
      files.set(file, (known = { reading, statements, findings: audit(source, vocabulary, words)?.findings ?? [] }));
    }
    return known;
  };
  return {
    witness: (fact) => witnessOf(fact, again(fact.file).reading),
    findings: ({ file, line, column }) =>
      again(file).findings.filter(({ receipts }) => receipts.some((receipt) => receipt.line === line && receipt.column === column)),
    audited: (fact) => isAudited(fact, again(fact.file).statements),
  };
}

/** Tells the periods there are of what was asked for. */
function nothing(
  filings: readonly Filed[],
  besides: Selection,
  own: (fact: Fact) => boolean,
  [company, metric, period]: readonly string[],
  terminal: Terminal,
): void {
  const periods = periodsOf(filings, (fact) => besides.takes(fact) && own(fact));
  const near = nearest(period!, periods);
  const there = [...near, ...periods.filter((each) => !near.includes(each))].slice(0, 6);
  const label = besides.metrics?.[0]?.label ?? metric!;
  terminal.err(`filings: ${MESSAGE_WORDS[terminal.lang].noFigure(label, company!, period!, there)}\n`);
}

async function write(
  accounts: readonly Account[],
  { witness, findings }: Witnesses,
  vocabulary: Vocabulary,
  sink: Sink,
  lang: Lang,
): Promise<void> {
  switch (sink.format) {
    case 'csv': {
      const [{ csv }, { whyRows }] = await Promise.all([import('../render/csv.ts'), import('../render/why-data.ts')]);
      return sink.write(csv(whyRows(accounts)));
    }
    case 'json':
    case 'ndjson': {
      const [render, { whyRecord }] = await Promise.all([import('../render/json.ts'), import('../render/why-data.ts')]);
      return sink.write(render[sink.format](accounts.map((account) => whyRecord(account, witness, findings))));
    }
    default: {
      const [{ whyScreen }, { style }] = await Promise.all([import('../render/why-view.ts'), import('../render/style.ts')]);
      const view = {
        vocabulary,
        witness,
        findings,
        lang,
        style: style(sink.format === 'table' && sink.color, sink.link),
        width: sink.format === 'md' ? Number.POSITIVE_INFINITY : sink.width,
      };
      const screen = accounts.map((account) => whyScreen(account, view)).join('\n');
      return sink.write(sink.format === 'md' ? `\`\`\`text\n${screen}\`\`\`\n` : screen);
    }
  }
}
