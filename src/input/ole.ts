/** The streams of a compound file that tell what it is ([MS-DOC] 2.1, [MS-XLS] 2.1.7.20, [MS-PPT] 2.1, [MS-OFFCRYPTO] 2.3.4). */
const STREAMS: readonly [stream: string, why: string][] = [
  ['EncryptedPackage', 'protected by a password; save it without one'],
  ['WordDocument', 'doc, of Word 97–2003; save it as docx'],
  ['Workbook', 'xls, of Excel 97–2003; save it as xlsx'],
  ['PowerPoint Document', 'ppt, of PowerPoint 97–2003'],
];

/** Why a compound file (doc, xls, a docx or xlsx under a password) is not read. Its directory names its streams in UTF-16. */
export function oleKind(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return STREAMS.find(([stream]) => file.includes(Buffer.from(`${stream}\0`, 'utf16le')))?.[1] ?? 'doc or xls, of Office 97–2003';
}
