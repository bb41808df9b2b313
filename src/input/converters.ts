import type { Archive } from './zip.part.ts';

/** What became of a file: its text, and what of it could not be read; that it is of a kind that holds none, or why its text cannot be had. */
export type Converted = { text: string; note?: string } | { notText: string } | { unreadable: string };

/**
 * The kinds of files whose bytes are turned into text, and the module that does it. Each is a part, with the library that knows the format, and is loaded only when
 * such a file is met. A kind that is not here is named and skipped.
 */
export const CONVERTERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Converted>>> = {
  pdf: async (bytes) => (await import('./pdf.part.ts')).pdfText(bytes),
};

/** The same for documents that are archives; they are given as archives, so that what is unpacked of them is bounded. */
export const ARCHIVED: Readonly<Record<string, (archive: Archive, bytes: () => Uint8Array) => Promise<Converted>>> = {
  docx: async (archive) => {
    const { DOCX_MEMBERS, docxText } = await import('./docx.part.ts');
    const unpacked = await membersOf(archive, DOCX_MEMBERS);
    if ('unreadable' in unpacked) return unpacked;
    const converted = docxText(unpacked.files);
    return 'broken' in converted ? { unreadable: converted.broken } : converted;
  },
  xlsx: async (archive, bytes) => {
    // Its library unpacks by itself: what it will find is unpacked within bounds before.
    const unreadable = await beyondBounds(archive);
    if (unreadable !== null) return { unreadable };
    const converted = await (await import('./xlsx.part.ts')).xlsxText(bytes());
    return 'broken' in converted ? { unreadable: converted.broken } : converted;
  },
};

/** The members of a document that are read, by their names; those it does not have are left out. */
async function membersOf(
  { members, problem }: Archive,
  names: readonly string[],
): Promise<{ files: Map<string, Uint8Array> } | { unreadable: string }> {
  if (problem !== null) return { unreadable: problem };
  const files = new Map<string, Uint8Array>();
  for (const { name, read } of members) {
    if (!names.includes(name)) continue;
    const member = await read();
    if ('refused' in member) return { unreadable: `${name} in it: ${member.refused}` };
    files.set(name, member.bytes);
  }
  return { files };
}

/** The longest part of a workbook that is read, in bytes of XML; its library holds it as cells, of some sixty times its size. */
const MOST_XML = 24 * 2 ** 20;

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** Unpacks a document, so that all of it is proved to be within bounds; why it is not. */
async function beyondBounds({ members, problem }: Archive): Promise<string | null> {
  if (problem !== null) return problem;
  for (const { name, read } of members) {
    const member = await read();
    if ('refused' in member) return `${name} in it: ${member.refused}`;
    if (isXml(name) && member.bytes.length > MOST_XML) return `${name} in it: larger than ${MOST_XML >> 20} MB; split the document`;
  }
  return null;
}
