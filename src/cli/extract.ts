import type { Discrepancy } from '../audit/discrepancy.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Lang } from '../words/lang.ts';
import { MARK_WORDS } from '../words/marks.ts';
import { type Flags, FORMATS } from './flags.ts';
import { type Gathered, gather } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { select } from './selection.ts';
import { type Sink, sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings extract`: the facts of each filing, in the order of the files' names. */
export async function extract(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const selection = select(flags, vocabulary);
  const sink = sinkOf(flags, terminal, FORMATS);
  const writer = await (sink.format === 'xlsx'
    ? sheetWriter(sink, vocabulary, terminal)
    : writerOf(sink, flags, vocabulary, terminal.lang));
  const derive = flags.derived === false ? null : (await import('../reconcile/derive.ts')).derivedFacts;
  let found = false;
  const take = (gathered: Gathered): void => {
    const derived = derive?.(gathered.facts, vocabulary) ?? [];
    const facts = gathered.facts.concat(derived).filter((fact) => selection.takes(fact));
    if (facts.length > 0) found = true;
    writer.add({ ...gathered, facts });
  };
  let whole: boolean;
  if (sink.format === 'xlsx') {
    const audited = await (await import('./gather-audited.ts')).gatherAudited(paths, terminal, vocabulary, sink.file, take);
    whole = audited.whole;
    await writer.end(audited.findings);
  } else {
    whole = await gather(paths, terminal, vocabulary, sink.file, take);
    await writer.end([]);
  }
  sink.close();
  selection.settle();
  return whole ? (found ? 0 : 1) : 2;
}

/** Takes filings one by one and writes as it goes, so that a folder of thousands is never held in memory. */
interface Writer {
  add(gathered: Gathered): void;
  /** Of a workbook: what the audit found in the filings. */
  end(findings: readonly Discrepancy[]): void | Promise<void>;
}

async function writerOf(sink: Sink, flags: Flags, vocabulary: Vocabulary, lang: Lang): Promise<Writer> {
  switch (sink.format) {
    case 'csv': {
      const [{ csv }, { RECORD_COLUMNS, recordRow }] = await Promise.all([import('../render/csv.ts'), import('../render/record.ts')]);
      sink.write(csv([[...RECORD_COLUMNS]]));
      return { add: ({ facts }) => sink.write(csv(facts.map(recordRow))), end: () => {} };
    }
    case 'ndjson': {
      const { ndjson } = await import('../render/json.ts');
      return { add: ({ facts }) => sink.write(ndjson(facts)), end: () => {} };
    }
    case 'json': {
      const array = (await import('../render/json.ts')).jsonArray();
      return { add: ({ facts }) => sink.write(array.add(facts)), end: () => sink.write(array.end()) };
    }
    default: {
      const [{ filingScreen, filingMarkdown }, { style }] = await Promise.all([
        import('../render/filing-view.ts'),
        import('../render/style.ts'),
      ]);
      const colours = style(sink.color, sink.link);
      // Asked for peers or segments, a reader wants them listed.
      const all = flags.all === true || flags.role !== undefined || flags.segment !== undefined;
      const filtered = Boolean(flags.company ?? flags.metric ?? flags.period ?? flags.role ?? flags.segment);
      let first = true;
      return {
        add({ file, filing, facts }) {
          if (filtered && facts.length === 0) return;
          const shown = { file, cover: filing.cover, facts };
          const text =
            sink.format === 'md'
              ? filingMarkdown(shown, vocabulary, colours, lang, all)
              : filingScreen(shown, vocabulary, colours, sink.width, lang, all);
          sink.write(first ? text : `\n${text}`);
          first = false;
        },
        end: () => {},
      };
    }
  }
}

/** Key figures, facts and findings. The rows of the sheets are held until the end, and of the filings nothing else. */
async function sheetWriter(sink: Sink, vocabulary: Vocabulary, terminal: Terminal): Promise<Writer> {
  const [{ XLSX_WORDS }, { keyFigures }, { notesOf }, { figuresSheet }, { factsSheet }, { findingsSheet }, { xlsx }] = await Promise.all([
    import('../words/xlsx.ts'),
    import('../render/key-figures.ts'),
    import('../render/filing-view.ts'),
    import('../render/sheet/figures.ts'),
    import('../render/sheet/facts.ts'),
    import('../render/sheet/findings.ts'),
    import('../render/xlsx.part.ts'),
  ]);
  const { lang } = terminal;
  const words = XLSX_WORDS[lang];
  const facts = factsSheet(vocabulary, words);
  const table = figuresSheet(words);
  const notes = new Set<string>();
  return {
    add(gathered) {
      for (const fact of gathered.facts) facts.add(fact);
      const figures = keyFigures(gathered.facts, vocabulary, MARK_WORDS[lang]);
      for (const note of notesOf(figures, figures.columns, vocabulary, MARK_WORDS[lang])) notes.add(note);
      table.add({ file: gathered.file, cover: gathered.filing.cover, figures });
    },
    async end(findings) {
      sink.write(await xlsx([table.sheet([...notes]), facts.sheet(), findingsSheet(findings, words)], lang));
      if (facts.left() > 0) terminal.err(`filings: ${words.cut(facts.held(), facts.held() + facts.left())}\n`);
    },
  };
}
