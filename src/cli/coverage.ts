import { classesOf } from '../coverage/classes.ts';
import { type Coverage, coverage } from '../coverage/coverage.ts';
import type { Lang } from '../words/lang.ts';
import type { Flags } from './flags.ts';
import { readEach } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { type Sink, sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings coverage`: of each file what was read, and what was seen and not understood. */
export async function coverageCommand(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const sink = sinkOf(flags, terminal);
  const writer = await writerOf(sink, terminal.lang, flags.all === true);
  let found = false;
  const whole = await readEach(
    paths,
    terminal,
    sink.file,
    (source) => coverage(source, vocabulary),
    (covered) => {
      found = true;
      writer.add(covered);
    },
  );
  writer.end();
  sink.close();
  return whole ? (found ? 0 : 1) : 2;
}

const CLASS_COLUMNS = ['file', 'company', 'kind', 'reason', 'count', 'line', 'text'] as const;
const ITEM_COLUMNS = ['file', 'company', 'line', 'column', 'kind', 'reason', 'text'] as const;

type Row = Readonly<Record<string, string | number>>;

/** Writes file by file, as `extract` does: class by class, or with `--all` item by item. */
async function writerOf(sink: Sink, lang: Lang, all: boolean): Promise<{ add(covered: Coverage): void; end(): void }> {
  const rows = ({ file, company, left }: Coverage): Row[] => (all ? left : classesOf(left)).map((each) => ({ file, company, ...each }));
  switch (sink.format) {
    case 'csv': {
      const { csv } = await import('../render/csv.ts');
      const columns = all ? ITEM_COLUMNS : CLASS_COLUMNS;
      sink.write(csv([[...columns]]));
      return { add: (covered) => sink.write(csv(rows(covered).map((row) => columns.map((column) => String(row[column]))))), end: () => {} };
    }
    case 'ndjson':
    case 'json': {
      const { ndjson, jsonArray } = await import('../render/json.ts');
      // A record a file, that holds its counts and what was left.
      const record = (covered: Coverage): object => (all ? covered : { ...covered, left: classesOf(covered.left) });
      if (sink.format === 'ndjson') return { add: (covered) => sink.write(ndjson([record(covered)])), end: () => {} };
      const array = jsonArray();
      return { add: (covered) => sink.write(array.add([record(covered)])), end: () => sink.write(array.end()) };
    }
    default: {
      const [{ coverageScreen, coverageMarkdown }, { style }] = await Promise.all([
        import('../render/coverage-view.ts'),
        import('../render/style.ts'),
      ]);
      const colours = style(sink.color, sink.link);
      let first = true;
      return {
        add(covered) {
          const text =
            sink.format === 'md' ? coverageMarkdown(covered, lang, all) : coverageScreen(covered, colours, sink.width, lang, all);
          sink.write(first ? text : `\n${text}`);
          first = false;
        },
        end: () => {},
      };
    }
  }
}
