import { setFlagsFromString } from 'node:v8';

/**
 * Lets a function run six times as long as usual before V8 optimises it. One filing is read in a fifth of a second, of which half went
 * into optimising what then hardly ran again (a filing of 476 KB, user CPU 540 → 290 ms); a folder of them gains as well.
 * Not in the run that leaves the code cache: V8 refuses a cache made under other flags, and reads it before it is told these.
 */
export function patience(): void {
  if (process.env.FILINGS_WRITE_CACHE === undefined) setFlagsFromString('--interrupt-budget=400000');
}
