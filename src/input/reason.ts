import { MESSAGE_WORDS, type MessageWords } from '../words/messages.ts';

/** What went wrong with a file, in words for a person: `permission denied`. */
export function reason(error: unknown, { failures }: MessageWords = MESSAGE_WORDS.en): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code && (failures as Readonly<Record<string, string>>)[code]) ?? (error instanceof Error ? error.message : String(error));
}

/** Why a file could not be written: what is missing then is its folder. */
export function whyUnwritten(error: unknown, words: MessageWords = MESSAGE_WORDS.en): string {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT' ? words.noFolder : reason(error, words);
}
