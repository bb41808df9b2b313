import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ARCHIVED, CONVERTERS, type Converted } from './converters.ts';
import { decode } from './encoding.ts';
import { isGarbled } from './garbled.ts';
import { archiveKind, kindOf } from './kind.ts';
import { headOf, type Within, withinArchive } from './member.ts';
import { oleKind } from './ole.ts';
import { mayBeFiling } from './paths.ts';
import { reason } from './reason.ts';
import type { Archive, Place, Spent } from './zip.part.ts';

/** One text as read, or why there is none: `notText` is skipped, `unreadable` is an error. The member of an archive is named `archive.zip/its/path.txt`. */
export type Source = { file: string } & Converted;

const GARBLED = { notText: "garbled characters: its PDF's fonts have no Unicode map; extract the text again, by OCR" };

/**
 * Reads one file of `expand`, `-` from `stdin`; an archive gives its members one after the other, in the order of their names. What a file is shows by its bytes. Never throws:
 * what cannot be read says so.
 */
export async function* read(file: string, cwd: string, stdin: () => Promise<Uint8Array>): AsyncGenerator<Source> {
  try {
    if (file === '-') return yield* sourcesOf(file, { bytes: await stdin() }, 'given', null);
    const path = resolve(cwd, file);
    const within = withinArchive(path);
    if (within !== null) return yield* oneMember(file, within, cwd, stdin);
    // An archive is read at its places; it may be larger than memory.
    const place = kindOf(headOf(path)).kind === 'zip' ? { path } : { bytes: readFileSync(path) };
    yield* sourcesOf(file, place, 'given', null);
  } catch (error) {
    yield { file, unreadable: reason(error) };
  }
}

/** The member that a path through an archive names, or those below it. The archive is read from its beginning, as ever, so that the bounds are the same. */
async function* oneMember(file: string, within: Within, cwd: string, stdin: () => Promise<Uint8Array>): AsyncGenerator<Source> {
  const archive = file.slice(0, -within.member.length - 1);
  let found = false;
  for await (const source of read(archive, cwd, stdin)) {
    if (source.file !== file && !source.file.startsWith(`${file}/`) && source.file !== archive) continue;
    found = true;
    yield source;
  }
  if (!found) yield { file, unreadable: 'no such member of the archive' };
}

/** How deep a file lies: given by itself, in an archive, or in an archive within one. */
type Depth = 'given' | 'packed' | 'packed twice';

async function* sourcesOf(file: string, place: Place, depth: Depth, spent: Spent | null): AsyncGenerator<Source> {
  if ('path' in place) return yield* archived(file, place, depth, spent);
  const { bytes } = place;
  const { kind } = kindOf(bytes);
  if (kind === 'zip') return yield* archived(file, place, depth, spent);
  if (kind === 'ole') return yield { file, notText: oleKind(bytes) };
  const convert = CONVERTERS[kind];
  const converted = convert ? await convert(bytes) : decode(bytes);
  yield 'text' in converted && isGarbled(converted.text) ? { file, ...GARBLED } : { file, ...converted };
}

/** A document that is an archive, or the members of one. */
async function* archived(file: string, place: Place, depth: Depth, within: Spent | null): AsyncGenerator<Source> {
  const spent = within ?? { bytes: 0 };
  const { openZip } = await import('./zip.part.ts');
  const archive = await openZip(place, spent);
  if ('broken' in archive) return yield { file, unreadable: archive.broken };
  try {
    const kind = archiveKind(new Set(archive.members.map(({ name }) => name)));
    const convert = ARCHIVED[kind];
    if (convert) yield { file, ...(await convert(archive)) };
    else if (kind !== 'files') yield { file, notText: kind };
    else if (depth === 'packed twice') yield { file, unreadable: 'an archive in an archive in an archive; unpack it once' };
    else yield* membersOf(file, archive, depth === 'given' ? 'packed' : 'packed twice', spent);
  } finally {
    archive.close();
  }
}

async function* membersOf(file: string, { members, problem }: Archive, depth: Depth, spent: Spent): AsyncGenerator<Source> {
  if (problem !== null) yield { file, unreadable: problem };
  for (const { name, read } of members) {
    if (!isMet(name)) continue;
    const member = `${file}/${name}`;
    const content = await read();
    if ('refused' in content) yield { file: member, unreadable: content.refused };
    else yield* sourcesOf(member, { bytes: content.bytes }, depth, spent);
  }
}

/** As in folders: no dot files, nothing of what a Mac packs beside the files (`__MACOSX`), no code and no data. */
function isMet(name: string): boolean {
  return mayBeFiling(name) && !name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX' || step === 'node_modules');
}
