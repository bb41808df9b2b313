import { Command } from 'commander';
import { expect, test } from 'vitest';
import { FLAGS, type Flags } from '../../src/cli/flags.ts';
import { COMMANDS } from '../../src/cli/program.ts';

function parse(...args: string[]): Flags {
  const command = new Command();
  const { page: _page, textOutput: _text, ...flags } = FLAGS;
  for (const make of Object.values(flags)) command.addOption(make({ takes: 'it', says: '' }));
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
  expect([...new Set(COMMANDS.flatMap(({ flags }) => flags))].sort()).toEqual(Object.keys(FLAGS).sort());
});
