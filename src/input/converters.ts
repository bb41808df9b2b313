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
    const unpacked = await filesOf(archive, isXml);
    if ('unreadable' in unpacked) return unpacked;
    const converted = await (await import('./docx.part.ts')).docxText(unpacked.files);
    return 'broken' in converted ? { unreadable: converted.broken } : converted;
  },
  xlsx: async (archive, bytes) => {
    // Its library unpacks by itself: what it will find is unpacked within bounds before.
    const unpacked = await filesOf(archive, () => false);
    if ('unreadable' in unpacked) return unpacked;
    const converted = await (await import('./xlsx.part.ts')).xlsxText(bytes());
    return 'broken' in converted ? { unreadable: converted.broken } : converted;
  },
};

/**
 * The longest part of a document that is read, in bytes of XML. Its libraries hold it as a tree of some sixty times its size; an annual report of 300 pages has 8 MB.
 */
const MOST_XML = 24 * 2 ** 20;

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** Unpacks a document, so that all of it is proved to be within bounds; gives the members that are to be kept. */
async function filesOf(
  { members, problem }: Archive,
  keep: (name: string) => boolean,
): Promise<{ files: Map<string, Uint8Array> } | { unreadable: string }> {
  if (problem !== null) return { unreadable: problem };
  const files = new Map<string, Uint8Array>();
  for (const { name, read } of members) {
    const member = await read();
    if ('refused' in member) return { unreadable: `${name} in it: ${member.refused}` };
    if (isXml(name) && member.bytes.length > MOST_XML)
      return { unreadable: `${name} in it: larger than ${MOST_XML >> 20} MB; split the document` };
    if (keep(name)) files.set(name, member.bytes);
  }
  return { files };
}
