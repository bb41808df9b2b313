import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from './encoding.ts';
import { isGarbled } from './garbled.ts';
import { reason } from './reason.ts';

/** One file as read: its text, and what of it could not be read; or why there is none. `notText` is skipped, `unreadable` is an error. */
export type Source =
  | { file: string; text: string; note?: string }
  | { file: string; notText: string }
  | { file: string; unreadable: string };

const GARBLED = { notText: "garbled characters: its PDF's fonts have no Unicode map; extract the text again, by OCR" };

/** How far into a file a PDF may begin. */
const HEAD = 1024;

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, HEAD)).includes('%PDF-');

/** Reads one file of `expand`, `-` from `stdin`. Never throws: what cannot be read says so. */
export async function read(file: string, cwd: string, stdin: () => Promise<Uint8Array>): Promise<Source> {
  try {
    const bytes = file === '-' ? await stdin() : readFileSync(resolve(cwd, file));
    const decoded = isPdf(bytes) ? await (await import('./pdf.part.ts')).pdfText(bytes) : decode(bytes);
    return { file, ...('text' in decoded && isGarbled(decoded.text) ? GARBLED : decoded) };
  } catch (error) {
    return { file, unreadable: reason(error) };
  }
}
