import { harmless } from '../render/harmless.ts';
import { displayWidth, truncateStart } from '../render/width.ts';
import { PROGRESS_WORDS } from '../words/progress.ts';
import type { Terminal } from './terminal.ts';

/** Tells how far a run is, on one line of the terminal that is written over. */
export interface Progress {
  /** `done` files are done, the next is `file`. */
  show(done: number, file: string): void;
  /** A text of so many characters is about to be read, in which nothing can be drawn. */
  busy(characters: number): void;
  /** Call before anything else is printed. */
  wipe(): void;
  /** Wipes, and after a long run says what it was. */
  end(filings: number, skipped: number): void;
}

/** Milliseconds: a run shorter than the first is over before a line of it could be read; one longer than the last is told at its end. */
const QUIET = 500;
const BETWEEN = 100;
const LONG = 5_000;

/** Milliseconds and files from which on the rest can be estimated. */
const ESTIMATE = { after: 2_000, files: 3 };

/** Characters that are read in a millisecond, roughly; a long text holds the line still, so that it is drawn before. */
const PACE = 1_000;

/** Files read one after the other, `total` of them; says nothing but on a terminal. */
export function progressOn(terminal: Terminal, total: number): Progress {
  if (!terminal.stderrTTY || total === 0) return { show() {}, busy() {}, wipe() {}, end() {} };
  const words = PROGRESS_WORDS[terminal.lang];
  const started = terminal.clock();
  let at = { done: 0, file: '' };
  let drawn: number | null = null;
  let onScreen = false;
  const draw = (ahead = 0): void => {
    const now = terminal.clock();
    if (now - started + ahead < QUIET || (drawn !== null && now - drawn < BETWEEN && ahead < BETWEEN)) return;
    terminal.err(`\r\x1b[K${line(at.done, total, (now - started) / 1000, at.file, terminal.stderrWidth, words.left)}`);
    drawn = now;
    onScreen = true;
  };
  const wipe = (): void => {
    if (onScreen) terminal.err('\r\x1b[K');
    onScreen = false;
  };
  // Files that are waited for, such as those of a PDF or of a pipe, let the time go on.
  const ticking = setInterval(draw, BETWEEN);
  ticking.unref();
  return {
    show(done, file) {
      at = { done, file };
      draw();
    },
    busy: (characters) => draw(characters / PACE),
    wipe,
    end(filings, skipped) {
      clearInterval(ticking);
      wipe();
      const took = terminal.clock() - started;
      if (took >= LONG) terminal.err(dim(words.end(filings, skipped, took / 1000), terminal));
    },
  };
}

/** `12/340  00:41  ~3 min left  reply.txt`, no wider than the terminal: the end of a name is what tells it from others. */
function line(done: number, total: number, seconds: number, file: string, width: number, left: (seconds: number) => string): string {
  const told = [...(total > 1 ? [`${done + 1}/${total}`] : []), clock(seconds)];
  if (done >= ESTIMATE.files && seconds * 1000 >= ESTIMATE.after) told.push(left((seconds / done) * (total - done)));
  const text = told.join('  ');
  // The last column stays free: some terminals go to the next line when it is filled.
  const room = Math.min(width, MOST) - 1 - displayWidth(text) - 2;
  return room < LEAST ? text.slice(0, Math.max(0, width - 1)) : `${text}  ${truncateStart(harmless(file), room)}`;
}

/** Columns of a line at most, and of a name at least. */
const MOST = 120;
const LEAST = 8;

/** `00:41`, `1:02:03`. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

function dim(text: string, { env: { NO_COLOR, TERM } }: Terminal): string {
  return NO_COLOR || TERM === 'dumb' ? `${text}\n` : `\x1b[2m${text}\x1b[22m\n`;
}
