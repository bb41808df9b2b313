// The accuracy gate: the facts of the real filings against hand-made annotations.
//
//   npm run accuracy             exit 1 when a figure is below its threshold
//   npm run accuracy -- --raise  lift thresholds.json to what is reached now; nothing is ever lowered
//
// The filings and their annotations are not part of this repository. They are looked for in ../shared beside it, or
// beside the folder that FILINGS_CORPUS names; where they are absent the gate says that it was skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const filings = process.env.FILINGS_CORPUS ? resolve(process.env.FILINGS_CORPUS) : resolve(root, '../shared/filings');
const gold = resolve(filings, '../gold');
const thresholdsFile = join(here, 'thresholds.json');
const raise = process.argv.includes('--raise');

if (!existsSync(filings) || !existsSync(join(gold, 'score.mjs'))) {
  console.log(`accuracy gate skipped: no annotated filings at ${filings}`);
  process.exit(0);
}

function run(args, input) {
  const done = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 1 << 30, cwd: root });
  if (done.error) throw done.error;
  return done;
}

/** Every {path, value} of a thresholds file, so that two versions can be compared. */
function flatten(thresholds) {
  const flat = new Map();
  for (const { name, recall, precision } of thresholds.documents) {
    flat.set(`${name}: recall`, recall);
    flat.set(`${name}: precision`, precision);
  }
  for (const [name, value] of Object.entries(thresholds.whole)) flat.set(`whole filings: ${name}`, value);
  return flat;
}

/** The thresholds of every commit that touched the file; none may be higher than today's. */
function committed() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const log = git('log', '--format=%H', '--', 'test/accuracy/thresholds.json');
  const versions = log.status === 0 ? log.stdout.split('\n').filter(Boolean) : [];
  return versions
    .map((hash) => git('show', `${hash}:test/accuracy/thresholds.json`))
    .filter((shown) => shown.status === 0)
    .map((shown) => flatten(JSON.parse(shown.stdout)));
}

const thresholds = JSON.parse(readFileSync(thresholdsFile, 'utf8'));
const failures = [];
let checked = 0;

/** One figure against its threshold, which it lifts under --raise; thresholds keep three decimals, rounded down. */
function hold(holder, key, reached, label) {
  checked++;
  const before = holder[key];
  const line = `${label.padEnd(44)} ${reached.toFixed(4)}  (at least ${before})`;
  if (reached < before) failures.push(label);
  console.log(reached < before ? `${line}  TOO LOW` : line);
  if (raise) holder[key] = Math.max(before, Math.floor(reached * 1000) / 1000);
}

const extracted = run(['bin/filings.js', 'extract', filings, '--format', 'ndjson']);
if (extracted.status !== 0) {
  process.stderr.write(extracted.stderr);
  console.error(`accuracy gate: extract ended with exit code ${extracted.status}`);
  process.exit(2);
}
for (const group of thresholds.documents) {
  const scored = run([join(gold, 'score.mjs'), '--doc', group.doc, '--tier', group.tier, '--json'], extracted.stdout);
  const all = JSON.parse(scored.stdout).ALL;
  hold(group, 'recall', all.recall, `${group.name}: recall`);
  hold(group, 'precision', all.precision, `${group.name}: precision`);
}

const whole = run([join(gold, 'score-whole.mjs'), '--', process.execPath, join(root, 'bin/filings.js')]);
const figures = /headline recall ([\d.]+)\s+segment recall ([\d.]+)\s+preferred right ([\d.]+)/.exec(whole.stdout);
if (!figures) throw new Error(`score-whole.mjs printed no figures:\n${whole.stdout}${whole.stderr}`);
['headline', 'segment', 'preferred'].forEach((key, i) => hold(thresholds.whole, key, Number(figures[i + 1]), `whole filings: ${key}`));

const now = flatten(thresholds);
for (const then of committed()) {
  for (const [name, value] of then) {
    if ((now.get(name) ?? -1) < value) failures.push(`threshold lowered: ${name} was ${value}`);
  }
}

if (raise) {
  writeFileSync(thresholdsFile, `${JSON.stringify(thresholds, null, 2)}\n`);
  spawnSync('npx', ['biome', 'format', '--write', thresholdsFile], { cwd: root });
}
if (failures.length > 0) {
  console.log(`accuracy gate failed: ${[...new Set(failures)].join('; ')}`);
  process.exitCode = 1;
} else {
  console.log(`accuracy gate passed: ${checked} figures`);
}
