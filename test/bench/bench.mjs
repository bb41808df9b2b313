// npm run bench: what the design promises about time, measured in one go.
//
//   start-up     medians of whole processes against `node -e 0`, the three interleaved so that a busy machine slows all
//   throughput   bytes of the files / time of decoding and analysing them, one process, one core: the first pass, and the
//                median of five once the runtime has compiled what it will (some fifteen passes)
//   linearity    every file once, doubled and quadrupled: milliseconds per megabyte must not grow (judged from 200 KB on)
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const filings = process.env.FILINGS_CORPUS ? resolve(process.env.FILINGS_CORPUS) : resolve(root, '../shared/filings');
const more = resolve(filings, '../filings-more');
const samples = join(root, 'samples');
const paths = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];

const rounds = 15;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const verdict = (holds) => (holds ? 'ok' : 'OVER');

function whole(args) {
  const from = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}`);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

const bin = join(root, 'bin/filings.js');
const largest = paths(filings).find((path) => basename(path).startsWith('004')) ?? join(samples, 'zhongfu-2023-inquiry-reply.txt');
const commands = [
  { name: 'node -e 0', args: ['-e', '0'], limit: null, times: [] },
  { name: 'filings --version', args: [bin, '--version'], limit: 1.5, times: [] },
  { name: `filings extract ${basename(largest).slice(0, 12)}`, args: [bin, 'extract', largest], limit: 4, times: [] },
];
for (const command of commands) whole(command.args); // the file cache is warm for all
for (let round = 0; round < rounds; round++) for (const command of commands) command.times.push(whole(command.args));
const base = median(commands[0].times);
console.log(`whole process, median of ${rounds}`);
for (const { name, times, limit } of commands) {
  const took = median(times);
  const ratio = took / base;
  console.log(
    `  ${name.padEnd(30)} ${took.toFixed(1).padStart(7)} ms  ${ratio.toFixed(2)}x${limit ? `  (at most ${limit}x) ${verdict(ratio <= limit)}` : ''}`,
  );
}

const { analyze, decode } = await import(pathToFileURL(join(root, 'dist/index.js')).href);
const read = (file) => ({ file, bytes: readFileSync(file) });
const process1 = ({ file, bytes }) => analyze({ file, text: decode(bytes).text });
function timed(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const sources = (existsSync(more) ? paths(more) : paths(samples)).map(read);
const megabytes = sources.reduce((sum, source) => sum + source.bytes.length, 0) / 1e6;
const pass = () => sources.forEach(process1);
const cold = timed(pass);
for (let warming = 0; warming < 15; warming++) pass();
const warm = median([1, 2, 3, 4, 5].map(() => timed(pass)));
console.log(`\nthroughput, ${sources.length} files, ${megabytes.toFixed(2)} MB, one core`);
console.log(`  first pass  ${(megabytes / (cold / 1000)).toFixed(1).padStart(7)} MB/s`);
console.log(
  `  warm        ${(megabytes / (warm / 1000)).toFixed(1).padStart(7)} MB/s  after 15 more  (at least 12) ${verdict(megabytes / (warm / 1000) >= 12)}`,
);

console.log('\nlinearity, ms per MB of each file once, doubled, quadrupled');
for (const source of [...paths(filings).map(read), ...sources]) {
  const size = source.bytes.length / 1e6;
  const cost = [1, 2, 4].map((times) => {
    const repeated = { file: source.file, bytes: Buffer.concat(Array.from({ length: times }, () => source.bytes)) };
    return median([1, 2, 3].map(() => timed(() => process1(repeated)))) / (size * times);
  });
  const shown = cost.map((ms) => ms.toFixed(0).padStart(6)).join(' ');
  console.log(
    `  ${shown}   ${(size * 1000).toFixed(0).padStart(5)} KB  ${basename(source.file)}  ${size < 0.2 ? '' : verdict(cost[2] <= cost[0] * 1.6)}`,
  );
}
