import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { displayWidth } from '../../src/render/width.ts';

let now = 0;
let said: string[] = [];
beforeEach(() => {
  now = 0;
  said = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const terminal = (seen: Partial<Terminal> = {}): Terminal => ({
  out() {},
  err: (text) => void said.push(text),
  stdin: async () => new Uint8Array(),
  stdoutTTY: true,
  stderrTTY: true,
  width: 80,
  stderrWidth: 80,
  clock: () => now,
  env: { NO_COLOR: '1' },
  lang: 'en',
  cwd: '/',
  ...seen,
});
const WIPED = '\r\x1b[K';

describe('progress', () => {
  test('nothing in the first half second, then at most ten times a second', () => {
    const progress = progressOn(terminal(), 1000);
    for (let i = 0; i < 1000; i++) {
      progress.show(i, 'a.txt');
      now += 1;
    }
    expect(said).toHaveLength(5);
    expect(said[0]).toBe(`${WIPED}501/1000  00:00  a.txt`);
  });

  test('counts, time, what is left, and the name', () => {
    const progress = progressOn(terminal(), 340);
    now = 41_000;
    progress.show(61, 'in/reply.txt');
    expect(said).toEqual([`${WIPED}62/340  00:41  ~3 min left  in/reply.txt`]);
    now = 3_723_000;
    progress.show(10, 'b.txt');
    expect(said[1]).toMatch(/^\r\x1b\[K11\/340 {2}1:02:03 {2}~34 h 8 min left {2}b\.txt$/);
  });

  test('in the language of the run', () => {
    const progress = progressOn(terminal({ lang: 'zh' }), 340);
    now = 41_000;
    progress.show(61, '回复.txt');
    expect(said[0]).toContain('62/340  00:41  约剩3分  回复.txt');
    now = 72_000;
    progress.end(338, 2);
    expect(said.at(-1)).toBe('338 份文件，跳过 2 个，用时1分12秒\n');
  });

  test('a name of CJK is cut by what it takes on the screen, from its beginning, and the last column stays free', () => {
    for (const stderrWidth of [20, 24, 30, 31, 40]) {
      said = [];
      now = 0;
      const progress = progressOn(terminal({ stderrWidth }), 9);
      now = 600;
      progress.show(1, '关于中孚信息股份有限公司申请向特定对象发行股票的审核问询函的回复.txt');
      const line = said[0]!.slice(WIPED.length);
      expect(displayWidth(line)).toBeLessThan(stderrWidth);
      expect(line).toMatch(stderrWidth > 22 ? /^2\/9 {2}00:00 {2}….*\.txt$/u : /^2\/9 {2}00:00/u);
    }
  });

  test('a single long text is named before it holds everything up', () => {
    const progress = progressOn(terminal(), 1);
    progress.show(0, 'prospectus.txt');
    progress.busy(400_000);
    expect(said).toEqual([]);
    progress.busy(2_000_000);
    expect(said).toEqual([`${WIPED}00:00  prospectus.txt`]);
  });

  test('time goes on while a file is waited for, and stops at the end', () => {
    const progress = progressOn(terminal(), 1);
    progress.show(0, 'scan.pdf');
    for (let i = 0; i < 20; i++) {
      now += 100;
      vi.advanceTimersByTime(100);
    }
    expect(said.at(-1)).toBe(`${WIPED}00:02  scan.pdf`);
    progress.end(1, 0);
    const told = said.length;
    vi.advanceTimersByTime(1_000);
    expect(said).toHaveLength(told);
  });

  test('is wiped before anything else is printed, and only if it is there', () => {
    const progress = progressOn(terminal(), 2);
    progress.wipe();
    expect(said).toEqual([]);
    now = 600;
    progress.show(0, 'a.txt');
    progress.wipe();
    progress.wipe();
    expect(said.slice(1)).toEqual([WIPED]);
  });

  test('a long run is told at its end in one dim line, a short one is not', () => {
    const progress = progressOn(terminal({ env: {} }), 340);
    now = 72_000;
    progress.end(338, 2);
    expect(said).toEqual(['\x1b[2m338 filings, 2 skipped, 1 min 12 s\x1b[22m\n']);
    said = [];
    const short = progressOn(terminal(), 2);
    now += 4_000;
    short.end(2, 0);
    expect(said).toEqual([]);
  });

  test('says nothing where stderr is no terminal', () => {
    const progress = progressOn(terminal({ stderrTTY: false }), 340);
    now = 90_000;
    progress.show(1, 'a.txt');
    progress.busy(1e9);
    progress.end(340, 0);
    expect(said).toEqual([]);
  });
});
