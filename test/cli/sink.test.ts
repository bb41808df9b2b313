import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Flags, FORMATS } from '../../src/cli/flags.ts';
import { sinkOf, TEXT_FORMATS } from '../../src/cli/sink.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { world } from './world.ts';

const { cwd, remove } = world({});
afterAll(remove);
const terminal = (stdoutTTY: boolean): Terminal => ({
  out() {},
  err() {},
  stdin: async () => new Uint8Array(),
  stdoutTTY,
  stderrTTY: false,
  width: 80,
  stderrWidth: 80,
  clock: () => 0,
  env: {},
  lang: 'en',
  cwd,
});
const format = (flags: Flags, tty = false): string => sinkOf(flags, terminal(tty)).format;

describe('the format', () => {
  test('a table in a terminal, CSV in a pipe', () => {
    expect([format({}, true), format({}, false)]).toEqual(['table', 'csv']);
  });

  test('--format and --csv before the extension before the terminal', () => {
    expect(format({ csv: true }, true)).toBe('csv');
    expect(format({ format: 'md', output: 'a.csv' })).toBe('md');
    expect(['a.csv', 'a.JSON', 'a.ndjson', 'a.jsonl', 'a.md', 'a.txt'].map((output) => format({ output }, true))).toEqual([
      'csv',
      'json',
      'ndjson',
      'ndjson',
      'md',
      'table',
    ]);
    expect(TEXT_FORMATS.map((each) => format({ format: each, output: 'a.dat' }))).toEqual([...TEXT_FORMATS]);
  });

  test('an extension that tells none', () => {
    expect(() => format({ output: 'a.docx' })).toThrow('cannot tell a format from a.docx');
  });

  test('a workbook only of commands that write one, and never to a terminal', () => {
    expect(() => format({ output: 'a.xlsx' })).toThrow('this command writes no xlsx; it writes table, csv, json, ndjson, md');
    expect(sinkOf({ output: 'a.XLSX' }, terminal(true), FORMATS).format).toBe('xlsx');
    expect(sinkOf({ format: 'xlsx' }, terminal(false), FORMATS).format).toBe('xlsx');
    expect(() => sinkOf({ format: 'xlsx' }, terminal(true), FORMATS)).toThrow('give it a file: -o figures.xlsx');
  });
});

describe('a file', () => {
  test('is written whole, without colour, as wide as it needs', () => {
    const sink = sinkOf({ output: 'a.txt', color: true }, terminal(true));
    sink.write('毛利率\n');
    sink.write('66.08\n');
    sink.close();
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('毛利率\n66.08\n');
    expect([sink.color, sink.width]).toEqual([false, Infinity]);
  });

  test('bytes are written as they are', () => {
    const sink = sinkOf({ output: 'a.xlsx' }, terminal(true), FORMATS);
    sink.write(new Uint8Array([0x50, 0x4b, 0xff, 0]));
    sink.close();
    expect([...readFileSync(join(cwd, 'a.xlsx'))]).toEqual([0x50, 0x4b, 0xff, 0]);
  });

  test('an empty answer is an empty file', () => {
    sinkOf({ output: 'empty.ndjson' }, terminal(true)).close();
    expect(readFileSync(join(cwd, 'empty.ndjson'), 'utf8')).toBe('');
  });

  test('a folder that is not there', () => {
    const sink = sinkOf({ output: 'none/a.csv' }, terminal(true));
    expect(() => sink.write('a')).toThrow('cannot write none/a.csv: no such folder');
  });
});

test('--bom begins CSV and nothing else, once', () => {
  const written = (flags: Flags): string => {
    let out = '';
    const sink = sinkOf(flags, { ...terminal(false), out: (text) => void (out += text) });
    sink.write('a\n');
    sink.write('b\n');
    return out;
  };
  expect(written({ bom: true })).toBe('\ufeffa\nb\n');
  expect(written({ bom: true, format: 'ndjson' })).toBe('a\nb\n');
});
