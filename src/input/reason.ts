const WORDS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  ENOTDIR: 'not a folder',
  ENOSPC: 'no space left',
  EROFS: 'read-only file system',
  ELOOP: 'too many links',
  ENAMETOOLONG: 'name too long',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
  ERR_STRING_TOO_LONG: 'longer than a text can be',
};

/** What went wrong with a file, in words for a person: `permission denied`. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code && WORDS[code]) ?? (error instanceof Error ? error.message : String(error));
}
