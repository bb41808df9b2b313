import { across, type Kept, keptOf, overlapWords } from '../audit/across.ts';
import { type Audit, audit } from '../audit/audit.ts';
import type { Discrepancy } from '../audit/discrepancy.ts';
import { harmless } from '../render/harmless.ts';
import { AUDIT_WORDS } from '../words/audit.ts';
import type { Lang } from '../words/lang.ts';
import { type Flags, FORMATS } from './flags.ts';
import { readEach } from './gather.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { type Sink, sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/**
 * `filings check`: what in each filing cannot be so, and where filings of one company print a figure differently. 1 where something was found, 0 where
 * nothing was.
 */
export async function check(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const sink = sinkOf(flags, terminal, FORMATS);
  const isRead = sink.format === 'table' || sink.format === 'md' || sink.format === 'xlsx';
  // Data says what it finds in one language, whatever the screen's.
  const words = AUDIT_WORDS[isRead ? terminal.lang : 'en'];
  const writer = await writerOf(sink, terminal.lang);
  const kept: Kept[] = [];
  let found = 0;
  const whole = await readEach(
    paths.length > 0 ? paths : ['.'],
    terminal,
    sink.file,
    (source) => audit(source, vocabulary, words),
    (audited) => {
      found += audited.findings.length;
      kept.push(keptOf(audited));
      writer.add(audited);
    },
  );
  const { overlaps, findings } = across(kept, vocabulary, words);
  found += findings.length;
  const summaries = overlaps.map((overlap) => overlapWords(overlap, AUDIT_WORDS[terminal.lang]));
  await writer.end(summaries, findings);
  sink.close();
  if (sink.format !== 'table' && sink.format !== 'md') for (const summary of summaries) terminal.err(`filings: ${harmless(summary)}\n`);
  return whole ? (found > 0 ? 1 : 0) : 2;
}

interface Writer {
  add(audited: Audit): void;
  /** What several filings say together. */
  end(summary: readonly string[], findings: readonly Discrepancy[]): void | Promise<void>;
}

async function writerOf(sink: Sink, lang: Lang): Promise<Writer> {
  switch (sink.format) {
    case 'csv': {
      const [{ csv }, { CHECK_COLUMNS, checkRow }] = await Promise.all([import('../render/csv.ts'), import('../render/check-view.ts')]);
      sink.write(csv([[...CHECK_COLUMNS]]));
      const write = (findings: readonly Discrepancy[]): void => sink.write(csv(findings.map(checkRow)));
      return { add: ({ findings }) => write(findings), end: (_, findings) => write(findings) };
    }
    case 'ndjson': {
      const { ndjson } = await import('../render/json.ts');
      return { add: ({ findings }) => sink.write(ndjson(findings)), end: (_, findings) => sink.write(ndjson(findings)) };
    }
    case 'json': {
      const array = (await import('../render/json.ts')).jsonArray();
      return {
        add: ({ findings }) => sink.write(array.add(findings)),
        end: (_, findings) => sink.write(array.add(findings) + array.end()),
      };
    }
    case 'xlsx': {
      const [{ XLSX_WORDS }, { findingsSheet }, { xlsx }] = await Promise.all([
        import('../words/xlsx.ts'),
        import('../render/sheet/findings.ts'),
        import('../render/xlsx.part.ts'),
      ]);
      const all: Discrepancy[] = [];
      const take = (findings: readonly Discrepancy[]): void => {
        for (const finding of findings) all.push(finding);
      };
      return {
        add: ({ findings }) => take(findings),
        end: async (_, findings) => {
          take(findings);
          sink.write(await xlsx([findingsSheet(all, XLSX_WORDS[lang])], lang));
        },
      };
    }
    default: {
      const [{ checkScreen, checkMarkdown, acrossScreen, acrossMarkdown }, { style }] = await Promise.all([
        import('../render/check-view.ts'),
        import('../render/style.ts'),
      ]);
      const colours = style(sink.color, sink.link);
      let first = true;
      const write = (text: string): void => {
        if (text === '') return;
        sink.write(first ? text : `\n${text}`);
        first = false;
      };
      return sink.format === 'md'
        ? {
            add: (audited) => write(checkMarkdown(audited, lang)),
            end: (summary, findings) => write(acrossMarkdown(summary, findings, lang)),
          }
        : {
            add: (audited) => write(checkScreen(audited, colours, sink.width, lang)),
            end: (summary, findings) => write(acrossScreen(summary, findings, colours, sink.width, lang)),
          };
    }
  }
}
