import { findCompanies, nearest } from '../vocabulary/lookup.ts';
import type { Flags } from './flags.ts';
import { writeListing } from './listing.ts';
import type { ExitCode } from './main.ts';
import { vocabularyFrom } from './own-vocabulary.ts';
import { unknown } from './selection.ts';
import { sinkOf } from './sink.ts';
import type { Terminal } from './terminal.ts';

/** `filings companies [name]`: the companies by code, or those a code, name, former name or part of it finds. */
export async function companies(name: string | undefined, flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const vocabulary = vocabularyFrom(flags.vocabulary, terminal.cwd);
  const found = name === undefined ? vocabulary.companies : findCompanies(name, vocabulary);
  if (found.length === 0) {
    const near = nearest(
      name!,
      vocabulary.companies.flatMap((company) => company.names.map((each) => each.name)),
    );
    unknown('company', name!, near);
  }
  const records = [...found]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, names, aliases }) => ({
      code,
      name: names.at(-1)!.name,
      since: names.at(-1)!.from ?? '',
      former: names
        .slice(0, -1)
        .map((each) => each.name)
        .join('|'),
      aliases: aliases.join('|'),
    }));
  await writeListing(
    sinkOf(flags, terminal),
    {
      head: ['代码', '名称', '自', '曾用名', '又称'],
      align: ['left', 'left', 'left', 'left', 'left'],
      rows: records.map(({ code, name: current, since, former, aliases }) => [
        code,
        current,
        since,
        former.replaceAll('|', '、'),
        aliases.replaceAll('|', '、'),
      ]),
    },
    records,
  );
  return 0;
}
