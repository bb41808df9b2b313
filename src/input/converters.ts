import type { Archive } from './zip.part.ts';

/** What became of a file: its text, that it is of a kind that holds none, or why its text cannot be had. */
export type Converted = { text: string } | { notText: string } | { unreadable: string };

/**
 * The kinds of files whose bytes are turned into text, and the module that does it. Each is a part, with the library that knows the format, and is loaded only when
 * such a file is met.
 */
export const CONVERTERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Converted>>> = {};

/** The same for documents that are archives; they are given as archives, so that what is unpacked of them is bounded. */
export const ARCHIVED: Readonly<Record<string, (archive: Archive) => Promise<Converted>>> = {
  docx: async (archive) => {
    const xml = await unpacked(archive);
    if ('unreadable' in xml) return xml;
    const converted = await (await import('./docx.part.ts')).docxText(xml.files);
    return 'broken' in converted ? { unreadable: converted.broken } : converted;
  },
};

/** The XML members of a document by their names; its pictures stay packed. */
async function unpacked({ members, problem }: Archive): Promise<{ files: Map<string, Uint8Array> } | { unreadable: string }> {
  if (problem !== null) return { unreadable: problem };
  const files = new Map<string, Uint8Array>();
  for (const { name, read } of members) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const member = await read();
    if ('refused' in member) return { unreadable: `${name} in it: ${member.refused}` };
    files.set(name, member.bytes);
  }
  return { files };
}
