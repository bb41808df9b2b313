import { Command } from 'commander';
import { expect, test } from 'vitest';
import { FILTER_FLAGS, FLAGS, type Flags, OUTPUT_FLAGS } from '../../src/cli/flags.ts';

function parse(...args: string[]): Flags {
  const command = new Command();
  for (const make of Object.values(FLAGS)) command.addOption(make());
  return command.parse(args, { from: 'user' }).opts<Flags>();
}

test('lists: by commas, Chinese ones too, or repeated', () => {
  expect(parse('--metric', 'revenue, gross-margin', '--metric', '毛利率，营业收入、存货').metric).toEqual([
    'revenue',
    'gross-margin',
    '毛利率',
    '营业收入',
    '存货',
  ]);
});

test('colour is undecided unless told', () => {
  expect([parse().color, parse('--color').color, parse('--no-color').color]).toEqual([undefined, true, false]);
});

test('each declaration is used by a command', () => {
  expect([...new Set([...FILTER_FLAGS, ...OUTPUT_FLAGS, 'all', 'long', 'explain', 'noDerived', 'lang'])].sort()).toEqual(
    Object.keys(FLAGS).sort(),
  );
});
