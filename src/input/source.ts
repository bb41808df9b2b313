import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageWords } from '../words/messages.ts';
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
 * what cannot be read says so, in English but for what the system says (`words`).
 */
export async function* read(file: string, cwd: string, stdin: () => Promise<Uint8Array>, words?: MessageWords): AsyncGenerator<Source> {
  try {
    if (file === '-') return yield* sourcesOf(file, { bytes: await stdin() }, OUTSIDE);
    const path = resolve(cwd, file);
    const within = withinArchive(path);
    if (within === null) yield* sourcesOf(file, { path }, OUTSIDE);
    else yield* oneMember(file, within);
  } catch (error) {
    yield { file, unreadable: reason(error, words) };
  }
}

/** Where in archives a file lies. */
interface Packing {
  /** How many it lies in. */
  depth: number;
  /** What has been unpacked of the outermost. */
  spent: Spent;
  /** The path that alone is wanted, with what lies below it; null for all. */
  only: string | null;
}

const OUTSIDE: Packing = { depth: 0, spent: { bytes: 0 }, only: null };

/** An archive in an archive is read, as exchanges pack the annexes of a letter; none deeper. */
const DEEPEST = 2;

/** The member that a path through an archive names, or those below it. */
async function* oneMember(file: string, { archive, member }: Within): AsyncGenerator<Source> {
  let found = false;
  for await (const source of sourcesOf(file.slice(0, -member.length - 1), { path: archive }, { ...OUTSIDE, only: file })) {
    found = true;
    yield source;
  }
  if (!found) yield { file, unreadable: 'no such member of the archive' };
}

async function* sourcesOf(file: string, place: Place, packing: Packing): AsyncGenerator<Source> {
  const head = 'path' in place ? headOf(place.path) : place.bytes;
  if (kindOf(head).kind === 'zip') yield* archived(file, place, packing);
  else yield await sourceOf(file, bytesOf(place));
}

const bytesOf = (place: Place): Uint8Array => ('path' in place ? readFileSync(place.path) : place.bytes);

/** Longer than all filings of an exchange's day together; its facts would not fit in memory. In UTF-16 code units. */
const LONGEST = 2 ** 27;

const TOO_LONG = { unreadable: `longer than ${LONGEST >> 20} million characters; split it at its filings` };

/** Not part of the generators: while a text is being read nothing may hold on to the bytes it was read from. */
async function sourceOf(file: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.length === 0) return { file, notText: 'empty' };
  const { kind } = kindOf(bytes);
  if (kind === 'ole') return { file, notText: oleKind(bytes) };
  const convert = CONVERTERS[kind];
  const converted = convert ? await convert(bytes) : decode(bytes);
  if (!('text' in converted)) return { file, ...converted };
  if (converted.text.length > LONGEST) return { file, ...TOO_LONG };
  return isGarbled(converted.text) ? { file, ...GARBLED } : { file, ...converted };
}

/** A document that is an archive, or the members of one. */
async function* archived(file: string, place: Place, packing: Packing): AsyncGenerator<Source> {
  const spent = packing.depth === 0 ? { bytes: 0 } : packing.spent;
  const { openZip } = await import('./zip.part.ts');
  const archive = await openZip(place, spent);
  if ('broken' in archive) return yield { file, unreadable: archive.broken };
  try {
    const kind = archiveKind(new Set(archive.members.map(({ name }) => name)));
    const convert = ARCHIVED[kind];
    if (convert) yield { file, ...(await convert(archive, () => bytesOf(place))) };
    else if (kind !== 'files') yield { file, notText: kind };
    else if (packing.depth === DEEPEST) yield { file, unreadable: 'an archive in an archive in an archive; unpack it once' };
    else yield* membersOf(file, archive, { ...packing, spent, depth: packing.depth + 1 });
  } finally {
    archive.close();
  }
}

async function* membersOf(file: string, { members, problem }: Archive, packing: Packing): AsyncGenerator<Source> {
  const { only } = packing;
  if (problem !== null) yield { file, unreadable: problem };
  for (const { name, read } of members) {
    const member = `${file}/${name}`;
    const isWanted = only === null ? isMet(name) : `${member}/`.startsWith(`${only}/`) || only.startsWith(`${member}/`);
    if (!isWanted) continue;
    const content = await read();
    if ('refused' in content) yield { file: member, unreadable: content.refused };
    else yield* sourcesOf(member, { bytes: content.bytes }, packing);
  }
}

/** As in folders: no dot files, nothing of what a Mac packs beside the files (`__MACOSX`), no code and no data. */
function isMet(name: string): boolean {
  return mayBeFiling(name) && !name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX' || step === 'node_modules');
}
