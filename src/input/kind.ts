/**
 * What a file is, by its first bytes; its name tells nothing. `text` is all that begins like nothing else and may still turn out to be none; `zip` and `ole` are containers
 * whose content tells more (`archiveKind`, `oleKind`); of the others only the name is known.
 */
export type Kind = 'text' | 'pdf' | 'zip' | 'ole' | 'other';

interface Signature {
  kind: Kind;
  /** What to call it. */
  name: string;
  /** First bytes; null stands for any. */
  bytes: readonly (number | null)[];
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** First bytes of what people keep beside their filings, from the formats' own definitions. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'pdf', name: 'PDF', bytes: ascii('%PDF-') },
  { kind: 'zip', name: 'zip, docx or xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'other', name: 'zip, empty', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'ole', name: 'doc or xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'other', name: 'gzip', bytes: [0x1f, 0x8b] },
  { kind: 'other', name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'other', name: 'rar', bytes: ascii('Rar!') },
  { kind: 'other', name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: 'other', name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'other', name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'other', name: 'GIF', bytes: ascii('GIF8') },
  { kind: 'other', name: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'other', name: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'other', name: 'WebP', bytes: [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')] },
  { kind: 'other', name: 'RTF', bytes: ascii('{\\rt') },
  { kind: 'other', name: 'SQLite', bytes: ascii('SQLite format 3') },
];

/** How many bytes `kindOf` looks at: as far in a PDF may begin (PDF 32000-1, note 13 of its implementers). */
export const HEAD_BYTES = 1024;

/** The head of a PDF behind what a mail or a server left before it: at the beginning of a line, or behind a byte that is no text. A text that speaks of it does not so. */
const LATE_PDF = /(?:^|[^\x20-\x7e])%PDF-\d\.\d/;

/** The kind of a file that begins with `bytes`, at least `HEAD_BYTES` of it, and what to call it; `text` has no name. */
export function kindOf(bytes: Uint8Array): { kind: Kind; name: string } {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => byte === null || bytes[i] === byte));
  if (found) return { kind: found.kind, name: found.name };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  return LATE_PDF.test(head) ? { kind: 'pdf', name: 'PDF' } : { kind: 'text', name: '' };
}

/** What a zip holds, by the names of its members: an Office document (ECMA-376 part 2), a Chinese fixed-layout one (GB/T 33190), or just files. */
export function archiveKind(names: ReadonlySet<string>): 'docx' | 'xlsx' | 'pptx' | 'OFD' | 'OpenDocument or EPUB' | 'files' {
  if (names.has('OFD.xml')) return 'OFD';
  if (names.has('mimetype')) return 'OpenDocument or EPUB';
  if (!names.has('[Content_Types].xml')) return 'files';
  for (const name of names) {
    if (name.startsWith('word/')) return 'docx';
    if (name.startsWith('xl/')) return 'xlsx';
    if (name.startsWith('ppt/')) return 'pptx';
  }
  return 'files';
}
