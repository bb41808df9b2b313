import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/terminal.ts';
import { displayWidth } from '../../src/render/width.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { SCREEN, world } from '../cli/world.ts';
import { root, samples } from '../corpus.ts';

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(readdirSync(samples).map((name) => [`in/${name}`, readFileSync(join(samples, name), 'utf8')])),
  'slips/slips.txt': readFileSync(join(root, 'test/audit/slips.txt'), 'utf8'),
  'lost/heads.txt': readFileSync(join(root, 'test/why/recovered.txt'), 'utf8'),
};
const { filings, remove } = world({
  ...files,
  'scan/a.pdf': '%PDF-1.7',
  'scan/novel.txt': '从前',
  'own.json': '{"metrics": [{"id": "A"}]}',
});
afterAll(remove);

const CHINESE: Partial<Terminal> = { ...SCREEN, stderrTTY: false, env: { NO_COLOR: '1', LANG: 'zh_CN.UTF-8' } };

/** Each view, and a command line that fills it. */
const VIEWS = [
  ['compare', 'compare in --metric gross-margin,revenue'],
  ['explain', 'compare in --metric revenue --company 奇安信,中孚信息 --explain'],
  ['long', 'compare in --metric gross-margin --company 中孚信息,卫士通 --long'],
  ['extract', 'extract in/zhongfu-2023-inquiry-reply.txt'],
  ['extract-all', 'extract in/westone-2021h1-ir-minutes.txt --all'],
  ['check', 'check slips lost'],
  ['coverage', 'coverage slips'],
  ['why-table', 'why 中孚信息 毛利率 2022 in'],
  ['why-recovered', 'why 中孚信息 inventory 2021FY lost'],
  ['why-derived', 'why 奇安信 revenue 2023H1 in'],
  ['why-found', 'why 绿盟科技 营业收入 2022 slips'],
  ['metrics', 'metrics 毛利'],
  ['companies', 'companies 卫士通'],
] as const;

describe('in Chinese, in 80 columns', () => {
  test.each(VIEWS)('%s', async (name, line) => {
    const { out } = await filings(line, CHINESE);
    await expect(out).toMatchFileSnapshot(join(root, `test/words/screens/${name}.txt`));
  });
});

/** Latin words that stand in the filings and in the vocabulary, what is typed, what data is called. */
const known = new Set(
  [
    ...Object.entries(files).flat(),
    ...VIEWS.map(([, line]) => line),
    ...builtin.metrics.flatMap(({ id, label, aliases }) => [id, label, ...aliases]),
    'extract compare check why coverage text report annotate metrics companies help filings reply reports margins figures left csv CSV json JSON ndjson md txt table xlsx html',
    'zh en headline peer detail whole pp FY BOM Excel PDF cat id names label unit nature text scan novel pdf docx Word zip archive Y fy',
  ]
    .join(' ')
    .match(/[a-z]{2,}/gi),
);
const english = (text: string): string[] =>
  [...new Set(text.replace(/--?[a-z]+(?:-[a-z]+)*|NO_COLOR/g, '').match(/[a-z]{2,}/gi) ?? [])].filter((word) => !known.has(word));

const COMMANDS = ['extract', 'compare', 'check', 'why', 'coverage', 'metrics', 'companies'];

describe('with zh no English is left for a person to read', () => {
  const lines = [
    ...VIEWS.flatMap(([, line]) => [line, `${line} --format md`]),
    ...['', '--help', ...COMMANDS.map((name) => `${name} --help`)],
    ...[
      'extrac in',
      'compare --metrics x',
      'compare --csv --format json',
      'extract',
      'metrics a b',
      'compare --metric',
      'extract in --format xls',
    ],
    ...[
      'compare in --metric 毛利绿',
      'compare in --metric xyz',
      'compare in --company 奇安新',
      'compare in --period 去年',
      'compare in --role me',
    ],
    ...['compare in --segment 产品甲', 'companies 无此公司', 'metrics 无此指标', 'extract gone.txt *.gone scan', 'extract in -o a.dat'],
    ...[
      'compare in --metric inventory',
      'why 中孚信息 revenue 2012 in',
      'metrics --vocabulary own.json',
      'compare in --metric revenue --period 2023H1 -o out.csv',
    ],
  ];
  test.each(lines)('filings %s', async (line) => {
    const { out, err } = await filings(line, CHINESE);
    expect(out + err).not.toBe('');
    const typed = new Set(line.match(/[a-z]{2,}/gi));
    expect(english(out + err).filter((word) => !typed.has(word))).toEqual([]);
  });

  test('a complaint is one line', async () => {
    expect((await filings('extrac in', CHINESE)).err).toBe('filings: 未知命令 extrac，是否指 extract？命令和选项见 filings --help\n');
    expect((await filings('why 中孚信息', CHINESE)).err).toBe('filings: 缺少参数“指标”；命令和选项见 filings --help\n');
    expect((await filings('compare in --metric 毛利绿', CHINESE)).err).toBe('filings: 未知指标：毛利绿；相近的有 毛利率、毛利、净利润\n');
  });
});

describe('the language', () => {
  const heading = async (line: string, env: Record<string, string>): Promise<string> =>
    /用法|Usage/.exec((await filings(line, { env })).out)?.[0] ?? '';

  test.each([
    ['--lang zh --help', {}, '用法'],
    ['--lang=zh compare --help', {}, '用法'],
    ['compare --help --lang zh', {}, '用法'],
    ['help compare', { LANG: 'zh_CN.UTF-8' }, '用法'],
    ['--lang en --help', { LANG: 'zh_CN.UTF-8' }, 'Usage'],
    ['--lang zh --help --lang en', {}, 'Usage'],
    ['--help', {}, 'Usage'],
  ] as const)('filings %s in %o begins with %s', async (line, env, begins) => {
    expect(await heading(line, env)).toBe(begins);
  });

  test('before the command as behind it', async () => {
    const behind = await filings('check slips --lang zh', SCREEN);
    expect(await filings('--lang zh check slips', SCREEN)).toEqual(behind);
    expect(behind.out).toContain('披露为 1,333.10');
  });

  test('another one is a usage error', async () => {
    expect(await filings('--lang fr metrics')).toEqual({
      code: 2,
      out: '',
      err: "filings: option '--lang <language>' argument 'fr' is invalid; one of zh, en (filings --help lists commands and options)\n",
    });
  });

  test.each(COMMANDS)('data of %s is the same in both', async (name) => {
    const line = VIEWS.find(([, each]) => each.startsWith(name))![1].replace(' --explain', '');
    for (const format of ['csv', 'json', 'ndjson']) {
      const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => filings(`${line} --format ${format} --lang ${lang}`)));
      expect(zh!.out).toBe(en!.out);
      expect(zh!.out).not.toBe('');
    }
  });

  test('help in Chinese keeps to its width', async () => {
    for (const name of ['', ...COMMANDS]) {
      const { out } = await filings(`${name} --lang zh --help`, { width: 60 });
      const told = out.slice(0, out.indexOf('示例')).split('\n');
      expect(told.filter((line) => displayWidth(line) > 60)).toEqual([]);
    }
  });
});
