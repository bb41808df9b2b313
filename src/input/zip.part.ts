import { TextDecoder } from 'node:util';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type Options, open, type ZipFile } from 'yauzl';

/**
 * How much of an archive is read. Nothing is ever written, so that names are harmless; what must be bounded are memory and time, against archives
 * that are made to exhaust them and against mistakes.
 */
export interface Limits {
  /** Members listed. A market's reports of one year are some six thousand. */
  members: number;
  /** Bytes of a member: it is held in memory while it is read. The longest prospectuses come to 60 MB as PDF. */
  memberBytes: number;
  /** Bytes of all members of an archive and of the archives in it, which bounds time. */
  totalBytes: number;
  /** Times its packed size that a member may have: text packs to a third or a tenth, a sheet of equal cells to a hundredth; deflate ends at 1032. */
  ratio: number;
}

export const LIMITS: Limits = { members: 10_000, memberBytes: 128 * 2 ** 20, totalBytes: 4 * 2 ** 30, ratio: 200 };

/** Smaller members may have any ratio: a page of blanks is no bomb. */
const SMALL = 2 ** 20;

/** Where an archive lies: in a file that is read at its places, or in memory. */
export type Place = { path: string } | { bytes: Uint8Array };

/** What has been inflated so far of an archive and the archives in it. */
export interface Spent {
  bytes: number;
}

export interface Member {
  /** Its path in the archive: slashes, no `..`, no drive, no root. */
  name: string;
  /** Its bytes, or why they are not read. */
  read(): Promise<{ bytes: Uint8Array } | { refused: string }>;
}

export interface Archive {
  /** Its files, by name. */
  members: Member[];
  /** What is wrong with the list of its members. */
  problem: string | null;
  close(): void;
}

/** Lists an archive by its central directory; `broken` where it has none. */
export async function openZip(place: Place, spent: Spent = { bytes: 0 }, limits: Limits = LIMITS): Promise<Archive | { broken: string }> {
  let zip: ZipFile;
  try {
    zip = await opened(place);
  } catch {
    return { broken: 'cut short or damaged (a zip ends with the list of its members); get it again' };
  }
  const { entries, problem } = await listed(zip, limits);
  const files = entries.map((entry) => ({ name: nameOf(entry), entry })).filter(({ name }) => name !== '' && !name.endsWith('/'));
  files.sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  const members = files.map(
    ({ name, entry }, i): Member => ({
      name,
      // Two members of one name could not be told apart in a receipt.
      read: async () => (files[i - 1]?.name === name ? { refused: 'a second member of this name' } : inflated(zip, entry, spent, limits)),
    }),
  );
  return { members, problem, close: () => zip.close() };
}

/** Names are decoded here and sizes proved here, so that one bad member does not cost the others. */
const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };

function opened(place: Place): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(error) : resolve(zip));
    if ('path' in place) open(place.path, OPTIONS, done);
    else fromBuffer(Buffer.from(place.bytes.buffer, place.bytes.byteOffset, place.bytes.byteLength), OPTIONS, done);
  });
}

/** The entries of the central directory, as far as it can be read. */
function listed(zip: ZipFile, limits: Limits): Promise<{ entries: Entry[]; problem: string | null }> {
  return new Promise((resolve) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      if (entries.length === limits.members)
        resolve({ entries, problem: `more than ${limits.members} members; those beyond are left out` });
      else {
        entries.push(entry);
        zip.readEntry();
      }
    });
    zip.on('end', () => resolve({ entries, problem: null }));
    zip.on('error', () => resolve({ entries, problem: `the list of its members is damaged after ${entries.length}` }));
    zip.readEntry();
  });
}

const UTF8_FLAG = 1 << 11;
/** Info-ZIP's Unicode path. */
const UNICODE_PATH = 0x7075;

/** The name of an entry, made plain. Without a mark of its encoding it is UTF-8 if it can be, else GBK, as Chinese Windows packs. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  const marked = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || entry.extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = marked
    ? getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false)
    : (decoded('utf-8', bytes) ?? decoded('gb18030', bytes) ?? bytes.toString('latin1'));
  const steps = name.replaceAll('\\', '/').split('/');
  const plain = steps.filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/.test(step)).join('/');
  return plain !== '' && name.endsWith('/') ? `${plain}/` : plain;
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** Inflates a member, counting: what its header says of its size is checked before, and proved while its bytes come. */
async function inflated(zip: ZipFile, entry: Entry, spent: Spent, limits: Limits): Promise<{ bytes: Uint8Array } | { refused: string }> {
  const size = entry.uncompressedSize;
  if (entry.isEncrypted()) return { refused: 'protected by a password' };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return { refused: `packed by a method that is not read (${entry.compressionMethod}); pack it by deflate` };
  if (size > limits.memberBytes) return { refused: `larger than ${megabytes(limits.memberBytes)}` };
  if (size > SMALL && size > limits.ratio * entry.compressedSize)
    return { refused: `unpacks to more than ${limits.ratio} times its size, as no filing does` };
  if (spent.bytes + size > limits.totalBytes)
    return { refused: `beyond the ${megabytes(limits.totalBytes)} that are unpacked of one archive` };
  const chunks: Uint8Array[] = [];
  let count = 0;
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      count += chunk.length;
      spent.bytes += chunk.length;
      // Leaving the loop ends the stream.
      if (count > size) return { refused: `unpacks to more than the ${size} bytes it says` };
      sum = crc32(chunk, sum);
      chunks.push(chunk);
    }
  } catch {
    return { refused: 'damaged' };
  }
  if (count !== size || sum !== entry.crc32) return { refused: 'damaged (its size or checksum is not what it says)' };
  return { bytes: Buffer.concat(chunks) };
}
