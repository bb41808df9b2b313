import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { MESSAGE_WORDS, type MessageWords } from '../words/messages.ts';
import { withinArchive } from './member.ts';
import { reason } from './reason.ts';

/** The files that paths on the command line stand for, in the order of their names, and the paths that stand for nothing. */
export interface Expanded {
  /** `-` is standard input. */
  files: string[];
  /** One sentence each, without the program's name. */
  problems: string[];
}

/**
 * Names that are never filings when they are merely met in a folder: source code, data and settings (our own CSV and NDJSON among
 * them), and the papers of a software project. A file named on the command line, or by a glob, is read whatever its name.
 */
const NOT_FILINGS = new Set(
  '.js .mjs .cjs .jsx .ts .mts .cts .tsx .vue .svelte .css .scss .less .map .json .jsonc .json5 .jsonl .ndjson .csv .tsv .parquet .sql .sqlite .db .xml .xsd .yaml .yml .toml .ini .cfg .conf .env .lock .log .sh .bash .zsh .ps1 .bat .py .ipynb .rb .pl .php .java .kt .scala .go .rs .c .h .cc .cpp .hpp .cs .swift .r .m .lua .make .mk .cmake .gradle .patch .diff .svg .snap .cache'.split(
    ' ',
  ),
);
const PROJECT_PAPER =
  /^(?:readme|changelog|license|licence|contributing|code_of_conduct|security|notice|authors|makefile|dockerfile)(?:[.-]|$)/i;

/**
 * Files, folders, globs and `-` → files, each once, by name, so that the order of the arguments does not matter. A folder means every regular
 * file below it except node_modules, dot folders, dot files, and the names of `NOT_FILINGS`; what is left and is no text shows by its bytes.
 * The member of an archive is named by a path that leads through it.
 * A file is known by its path as given, without `./` and the like; where two spellings name one file, by the shorter.
 */
export async function expand(paths: readonly string[], cwd: string, words: MessageWords = MESSAGE_WORDS.en): Promise<Expanded> {
  const named = new Map<string, string>();
  const problems: string[] = [];
  const add = (path: string): void => {
    const name = path === '-' ? path : normalize(path).split(sep).join('/');
    const place = path === '-' ? path : resolve(cwd, path);
    const known = named.get(place);
    if (known === undefined || name.length < known.length || (name.length === known.length && name < known)) named.set(place, name);
  };
  for (const path of paths) {
    if (path === '-') {
      add(path);
      continue;
    }
    const stat = statOf(resolve(cwd, path), words);
    if (typeof stat !== 'object' && withinArchive(resolve(cwd, path)) !== null) add(path);
    else if (typeof stat === 'string') problems.push(words.cannotRead(path, stat));
    else if (stat?.isDirectory()) {
      const found = await list('**/*', path, cwd, problems, words);
      for (const each of found) if (mayBeFiling(each)) add(join(path, each));
    } else if (stat) add(path);
    else if (/[*?[\]{}!()]/.test(path)) {
      const found = await list(sep === '\\' ? path.replaceAll('\\', '/') : path, '.', cwd, problems, words);
      if (found.length === 0) problems.push(words.noMatch(path));
      found.forEach(add);
    } else problems.push(words.noSuch(path));
  }
  return { files: [...named.values()].sort(byCodeUnit), problems };
}

/** Whether a file that is merely met, in a folder or an archive, may be a filing by its name. */
export function mayBeFiling(path: string): boolean {
  return !NOT_FILINGS.has(extname(path).toLowerCase()) && !PROJECT_PAPER.test(basename(path));
}

/**
 * The files below `folder` that a pattern matches, as paths from there (absolute for an absolute pattern). A link to a file is followed, a link to a
 * folder is not: it may lead back up. A folder that cannot be read is a problem, and the rest is still listed.
 */
async function list(pattern: string, folder: string, cwd: string, problems: string[], words: MessageWords): Promise<string[]> {
  const { default: fastGlob } = await import('fast-glob');
  const absolute = isAbsolute(pattern);
  const root = resolve(cwd, folder);
  const read = (path: string, options: { withFileTypes: true }): Dirent[] => {
    try {
      return readdirSync(path, options);
    } catch (error) {
      // A pattern may begin with a folder that is not there; it then matches nothing.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        problems.push(words.cannotReadFolder(absolute ? path : join(folder, relative(root, path)), reason(error, words)));
      return [];
    }
  };
  const entries = fastGlob.sync(pattern, {
    cwd: root,
    absolute,
    dot: false,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    suppressErrors: true,
    fs: { readdirSync: read as typeof readdirSync },
  });
  return entries.filter(({ path, dirent }) => isRegular(resolve(root, path), dirent, words)).map(({ path }) => path);
}

function isRegular(path: string, entry: Pick<Dirent, 'isFile' | 'isSymbolicLink'>, words: MessageWords): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const stat = statOf(path, words);
  // A link to nothing is kept, so that the reader reports it.
  return stat === undefined || typeof stat === 'string' || stat.isFile();
}

/** undefined where there is nothing; a reason in words where it cannot be looked at. */
function statOf(path: string, words: MessageWords): Stats | string | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return reason(error, words);
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
