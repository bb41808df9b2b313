import { MESSAGE_WORDS, type MessageWords } from '../words/messages.ts';

/** What went wrong with a file, in words for a person: `permission denied`. */
export function reason(error: unknown, { failures }: MessageWords = MESSAGE_WORDS.en): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code && (failures as Readonly<Record<string, string>>)[code]) ?? (error instanceof Error ? error.message : String(error));
}
