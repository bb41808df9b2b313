import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './corpus.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const help = (...args: string[]): string =>
  spawnSync(process.execPath, [join(root, 'bin/filings.js'), ...args, '--help'], { encoding: 'utf8' }).stdout;
const commands = [...help().matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name!).filter((name) => name !== 'help');

it('documents every command and every option that the help lists', () => {
  expect(commands).toEqual(expect.arrayContaining(['extract', 'compare']));
  const undocumented = commands.filter((name) => !readme.includes(`filings ${name}`));
  for (const name of commands) {
    for (const [option] of help(name).matchAll(/--[a-z-]+/g))
      if (option !== '--help' && !readme.includes(option)) undocumented.push(`${name} ${option}`);
  }
  expect(undocumented).toEqual([]);
});

it('names no command that does not exist', () => {
  const named = [...readme.matchAll(/^(?:.*\| )?npx filings ([a-z]+)/gm)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !commands.includes(name))).toEqual([]);
});

it('opens with a comparison of the samples and the tests', () => {
  const [first] = /```\n([\s\S]*?)```/.exec(readme)!.slice(1);
  expect(first!.trim().split('\n')).toEqual([
    'npm install && npx filings compare --metric gross-margin samples',
    'npm install && npm test',
  ]);
});

it('shows what the commands print now (npm run readme rewrites it)', () => {
  expect(spawnSync(process.execPath, [join(root, 'test/readme.mjs'), '--check']).status).toBe(0);
  expect(readme).not.toMatch(/```[a-z]*\n```/);
});

it('names the thresholds that the accuracy gate holds', () => {
  const { documents, whole } = JSON.parse(readFileSync(join(root, 'test/accuracy/thresholds.json'), 'utf8')) as {
    documents: { recall: number; precision: number }[];
    whole: Record<string, number>;
  };
  const held = [...documents.flatMap(({ recall, precision }) => [recall, precision]), ...Object.values(whole)];
  expect([...readme.matchAll(/\(at least ([\d.]+)\)/g)].map(([, least]) => Number(least))).toEqual(held);
});
