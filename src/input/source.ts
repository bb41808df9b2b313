import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageWords } from '../words/messages.ts';
import { decode, GARBLED, type NotText } from './encoding.ts';
import { isGarbled } from './garbled.ts';
import { reason } from './reason.ts';

/** One file as read: its text, or why there is none. `notText` is skipped, `unreadable` is an error. */
export type Source = { file: string; text: string } | { file: string; notText: NotText } | { file: string; unreadable: string };

/** Reads one file of `expand`, `-` from `stdin`. Never throws: what cannot be read says so. */
export async function read(file: string, cwd: string, stdin: () => Promise<Uint8Array>, words?: MessageWords): Promise<Source> {
  try {
    const bytes = file === '-' ? await stdin() : readFileSync(resolve(cwd, file));
    const decoded = decode(bytes);
    return { file, ...('text' in decoded && isGarbled(decoded.text) ? { notText: GARBLED } : decoded) };
  } catch (error) {
    return { file, unreadable: reason(error, words) };
  }
}
