import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decode } from './encoding.ts';
import { isGarbled } from './garbled.ts';
import { reason } from './reason.ts';

/** One file as read: its text, or why there is none. `notText` is skipped, `unreadable` is an error. */
export type Source = { file: string; text: string } | { file: string; notText: string } | { file: string; unreadable: string };

const GARBLED = { notText: "garbled characters: its PDF's fonts have no Unicode map; extract the text again, by OCR" };

/** Reads one file of `expand`, `-` from `stdin`. Never throws: what cannot be read says so. */
export async function read(file: string, cwd: string, stdin: () => Promise<Uint8Array>): Promise<Source> {
  try {
    const bytes = file === '-' ? await stdin() : readFileSync(resolve(cwd, file));
    const decoded = decode(bytes);
    return { file, ...('text' in decoded && isGarbled(decoded.text) ? GARBLED : decoded) };
  } catch (error) {
    return { file, unreadable: reason(error) };
  }
}
