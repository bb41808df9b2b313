import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './corpus.ts';

/** Newest modification below a folder, in milliseconds. */
function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/**
 * Once before all tests: the bundle that tests of the executable run is not older than the sources. A build that fails
 * is printed and the tests of the executable fail by themselves; the others still tell what they know.
 */
export default function build(): void {
  const bundle = join(root, 'dist/filings.cjs');
  const sources = Math.max(
    newest(join(root, 'src')),
    existsSync(join(root, 'bin/build.mjs')) ? statSync(join(root, 'bin/build.mjs')).mtimeMs : 0,
  );
  if (existsSync(bundle) && statSync(bundle).mtimeMs >= sources) return;
  const run = spawnSync(process.execPath, ['bin/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) process.stderr.write(`build failed\n${run.stdout}${run.stderr}\n`);
}
