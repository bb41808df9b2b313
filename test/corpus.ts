import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The sample filings, which ship with the package. */
export const samples = join(root, 'samples');

/** The real filings, which do not: `FILINGS_CORPUS`, or `../shared/filings` beside the repository. */
const filings = process.env.FILINGS_CORPUS ? resolve(process.env.FILINGS_CORPUS) : resolve(root, '../shared/filings');

const present = (folder: string): string | null => (existsSync(folder) ? folder : null);

/** Folders of real filings and of their annotations; null where a folder is not on this machine. */
export const corpus = {
  filings: present(filings),
  more: present(resolve(filings, '../filings-more')),
  gold: present(resolve(filings, '../gold')),
};

/** Paths of the files of a folder, in the order of their names; [] for a folder that is not here. */
export function filesOf(folder: string | null): string[] {
  return folder === null
    ? []
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name));
}
