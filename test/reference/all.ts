import { commandReference } from './commands.ts';
import { vocabularyReference } from './vocabulary.ts';

/** The references that are generated, by their files; `npm run readme` writes them, and a test fails while they are out of date. */
export const REFERENCES: Readonly<Record<string, () => string>> = {
  'src/cli/README.md': commandReference,
  'src/vocabulary/README.md': vocabularyReference,
};
