// npm run readme: writes into README.md and README.zh-CN.md what the commands that they show print now, and the references of test/reference;
// with --check it writes nothing and exits with 1 where a screen of filings is out of date (the references have a test of
// their own). A place looks like this, and the block below it is replaced:
//
//   <!-- $ filings compare --metric gross-margin samples -->
//   ```text
//   …
//   ```
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PLACE = /<!-- \$ (.{1,200}?) -->\n```([a-z]*)\n([\s\S]*?)```\n/g;

/** Each README, and the locale of its reader. */
const READMES = { 'README.md': 'C', 'README.zh-CN.md': 'zh_CN.UTF-8' };

/** What a command of a README prints: a screen of 100 columns without colour, or the first record as JSON. */
function printed(command, language, locale) {
  const [program, ...args] = command.split(' ');
  const format = language === 'json' ? 'ndjson' : 'table';
  const line = program === 'filings' ? [join(root, 'bin/filings.js'), ...args, '--format', format] : ['test/accuracy/gate.mjs'];
  const run = spawnSync(process.execPath, line, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100', NO_COLOR: '1', LC_ALL: locale },
  });
  if (language !== 'json') return run.stdout.trimEnd();
  return JSON.stringify(JSON.parse(run.stdout.split('\n')[0]), null, 2);
}

/** The README with the blocks of those commands as they should be that begin with `program`. */
function refreshed(readme, program, locale) {
  return readme.replace(PLACE, (whole, command, language) =>
    command.startsWith(program) ? `<!-- $ ${command} -->\n\`\`\`${language}\n${printed(command, language, locale)}\n\`\`\`\n` : whole,
  );
}

/** The references of test/reference/all.ts; bundled first, as they are TypeScript. */
function references() {
  const folder = mkdtempSync(join(tmpdir(), 'filings-reference-'));
  const outfile = join(folder, 'all.cjs');
  buildSync({
    entryPoints: [join(root, 'test/reference/all.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    charset: 'utf8',
    // Parts are not needed to tell what there is.
    external: ['*.part.ts'],
  });
  const { REFERENCES } = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return Object.entries(REFERENCES);
}

const checks = process.argv.includes('--check');
for (const [name, locale] of Object.entries(READMES)) {
  const file = join(root, name);
  const readme = readFileSync(file, 'utf8');
  if (!checks) writeFileSync(file, refreshed(readme, '', locale));
  else if (refreshed(readme, 'filings', locale) !== readme) {
    process.stderr.write(`${name} shows what is no longer printed; npm run readme rewrites it\n`);
    process.exitCode = 1;
  }
}
if (!checks) for (const [name, written] of references()) writeFileSync(join(root, name), written());
