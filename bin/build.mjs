// node bin/build.mjs [folder]: bundles the command line into one file, dist/filings.cjs, and the library into dist/index.js.
//
// CommonJS for the command line, measured (medians of 17, whole process, `node -e 0` = 1): commander bundled as CommonJS 1.09, as ES module 1.21.
// Modules behind `import()` stand in the same file but are evaluated only when a command asks for them. Parts, `src/**/*.part.ts`, are what is
// too heavy for that, with the libraries they use: each is a file of its own, dist/parts/<name>.cjs, read only by the commands that need it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import fastGlob from 'fast-glob';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));

const folder = process.argv[2] ?? 'dist';

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Leaves `import('./pdf.part.ts')` to the time it is asked for. */
const parted = {
  name: 'parts',
  setup: (building) =>
    building.onResolve({ filter: /\.part\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./parts/${basename(path, '.part.ts')}.cjs`, external: true } : undefined,
    ),
};

await build({
  ...common,
  plugins: [parted],
  // A script with a code cache cannot import modules (Node 20), so that parts are asked for by require().
  supported: { 'dynamic-import': false },
  entryPoints: ['src/cli/filings.ts'],
  outfile: `${folder}/filings.cjs`,
  format: 'cjs',
  // Every command reads and scans the whole file before its first line runs: with short names 16 ms instead of 25.
  minifyIdentifiers: true,
  define: { FILINGS_VERSION: JSON.stringify(version) },
  // cli-table3 measures a cell ten times, string-width with a pattern of all emoji: 20 ms a screen. Ours gives the same widths of what filings hold.
  alias: { 'string-width': './src/render/string-width.cjs', 'node:child_process': './src/cli/child-process.cjs' },
  // Only asked for by cli-table3 where it is to colour a table itself.
  external: ['@colors/colors'],
});
// One run over the samples, so that the cache holds what a run compiles.
const bundle = resolve(root, folder, 'filings.cjs');
rmSync(bundle.replace(/\.cjs$/, '.cache'), { force: true });
if (existsSync(resolve(root, 'samples'))) {
  const run = spawnSync(
    process.execPath,
    [
      '-e',
      `require(${JSON.stringify(resolve(root, 'bin/load.js'))})(${JSON.stringify(bundle)})`,
      'filings',
      'extract',
      resolve(root, 'samples'),
    ],
    { env: { ...process.env, FILINGS_WRITE_CACHE: '1' }, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (run.status !== 0) process.stderr.write(`build: no code cache (${run.stderr.trim()}); the command works without, a little slower\n`);
}

await build({
  ...common,
  plugins: [parted],
  entryPoints: ['src/index.ts'],
  outfile: `${folder}/index.js`,
  format: 'esm',
  packages: 'external',
});

rmSync(resolve(root, folder, 'parts'), { recursive: true, force: true });
const parts = fastGlob.sync('src/**/*.part.ts', { cwd: root });
for (const part of parts)
  await build({
    ...common,
    entryPoints: [part],
    outfile: `${folder}/parts/${basename(part, '.part.ts')}.cjs`,
    format: 'cjs',
    minifyIdentifiers: true,
    // Licences of what is bundled stand at the end of the file.
    legalComments: 'eof',
    banner: { js: "const partUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'partUrl' },
  });
// The character maps of Chinese PDFs whose fonts are not in the file.
cpSync(resolve(root, 'node_modules/pdfjs-dist/cmaps'), resolve(root, folder, 'parts/cmaps'), { recursive: true, dereference: true });
