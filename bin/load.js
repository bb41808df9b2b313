// Runs the bundle with the code cache that the build made beside it: V8 then neither scans the bundle nor compiles the
// functions that a command is known to need, a tenth of a run over one filing. A cache of another version of Node is refused
// by V8, and all is compiled as ever.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** The bytes of a file, or undefined where there is none. */
function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = function load(bundle) {
  const source = read(bundle);
  if (source === undefined) {
    process.stderr.write('filings: not built yet; run `npm run build` in its folder\n');
    process.exitCode = 2;
    return;
  }
  const cache = bundle.replace(/\.cjs$/, '.cache');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new Script(wrapped, { filename: bundle, cachedData: read(cache) });
  const bundled = { exports: {} };
  script.runInThisContext()(bundled.exports, createRequire(bundle), bundled, bundle, dirname(bundle));
  // The build's own run leaves the cache, with what it compiled.
  if (process.env.FILINGS_WRITE_CACHE) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
};
