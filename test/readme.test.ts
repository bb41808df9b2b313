import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './corpus.ts';

const help = (...args: string[]): string =>
  spawnSync(process.execPath, [join(root, 'bin/filings.js'), ...args, '--help'], { encoding: 'utf8' }).stdout;
const commands = [...help().matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(([, name]) => name!).filter((name) => name !== 'help');

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const readme = readFileSync(join(root, file), 'utf8');

  it('documents every command and every option that the help lists', () => {
    expect(commands).toEqual(expect.arrayContaining(['extract', 'compare', 'report', 'annotate']));
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

  it('has nothing empty, and every file it leads to is there', () => {
    expect(readme).not.toMatch(/```[a-z]*\n```/);
    const led = [...readme.matchAll(/\]\((?!https?:|#)([^)#]{1,80})[^)]{0,80}\)/g)].map(([, path]) => path!);
    expect(led.length).toBeGreaterThan(3);
    expect(led.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names the thresholds that the accuracy gate holds', () => {
    const { documents, whole } = JSON.parse(readFileSync(join(root, 'test/accuracy/thresholds.json'), 'utf8')) as {
      documents: { recall: number; precision: number }[];
      whole: Record<string, number>;
    };
    const held = [...documents.flatMap(({ recall, precision }) => [recall, precision]), ...Object.values(whole)];
    expect([...readme.matchAll(/\(at least ([\d.]+)\)/g)].map(([, least]) => Number(least))).toEqual(held);
  });
});

it('both show what the commands print now (npm run readme rewrites them)', () => {
  const run = spawnSync(process.execPath, [join(root, 'test/readme.mjs'), '--check'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});
