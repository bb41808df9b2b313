import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/program.ts';
import { builtin } from '../src/vocabulary/vocabulary.ts';
import { HELP_WORDS } from '../src/words/help.ts';
import { LANGS } from '../src/words/lang.ts';
import { root } from './corpus.ts';
import { REFERENCES } from './reference/all.ts';

test.each(Object.entries(REFERENCES))('%s says what the declarations say (npm run readme rewrites it)', (file, written) => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(written());
});

test('every command, every option of it and every metric stands in a reference', () => {
  const commands = REFERENCES['src/cli/README.md']!();
  for (const { name, flags } of COMMANDS) {
    const chapter = commands.split(`\n## ${name}\n`)[1]!.split('\n## ')[0]!;
    expect(chapter.match(/^\| `-/gm)).toHaveLength(flags.length);
  }
  const metrics = REFERENCES['src/vocabulary/README.md']!();
  expect(builtin.metrics.filter(({ id }) => !metrics.includes(`| \`${id}\``))).toEqual([]);
});

test('each example is explained, in both languages', () => {
  for (const lang of LANGS)
    for (const { name, examples } of COMMANDS) expect(HELP_WORDS[lang].commands[name].examples).toHaveLength(examples.length);
});

test('a table keeps its columns, whatever stands in it', () => {
  for (const written of Object.values(REFERENCES))
    for (const [block] of written().matchAll(/(?:^\|.*\n)+/gm)) {
      const widths = block
        .trim()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
});
