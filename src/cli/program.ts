import { Command, CommanderError } from 'commander';
import { Complaint } from './complaint.ts';
import { FILTER_FLAGS, FLAGS, type FlagName, type Flags, OUTPUT_FLAGS } from './flags.ts';
import type { ExitCode } from './main.ts';
import type { Terminal } from './terminal.ts';

/** A command: what it is called with, and the module that does it, loaded only when it is asked for. */
interface CommandSpec {
  name: string;
  summary: string;
  flags: readonly FlagName[];
  /** Command lines with what they give. */
  examples: readonly (readonly [string, string])[];
  run: (args: readonly string[], flags: Flags, terminal: Terminal) => Promise<ExitCode>;
}

const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'extract <paths...>',
    summary: 'key figures in a terminal, every fact in a pipe',
    flags: [...FILTER_FLAGS, 'all', 'noDerived', ...OUTPUT_FLAGS],
    examples: [
      ['filings extract reply.txt', 'key figures of one filing'],
      ['filings extract reply.txt --all', 'and every figure of peers and segments'],
      ['filings extract filings/ --metric 毛利率 --csv > margins.csv', 'each place a gross margin is printed'],
      ['cat reply.txt | filings extract - --format ndjson', 'fact records, one a line'],
    ],
    run: async (args, flags, terminal) => (await import('./extract.ts')).extract(args, flags, terminal),
  },
  {
    name: 'compare [paths...]',
    summary: 'companies × periods; default: the current folder',
    flags: [...FILTER_FLAGS, 'long', 'explain', 'noDerived', ...OUTPUT_FLAGS],
    examples: [
      ['filings compare filings/ --metric gross-margin,rd-ratio', 'a table a metric'],
      ['filings compare --metric gross-margin > margins.csv', 'a spreadsheet: one row a company, one column a period'],
      ['filings compare filings/ --metric revenue --long --csv', 'the same with file, line and column of each figure'],
      ['filings compare filings/ --company 中孚信息,奇安信 --period 2022', 'two companies, one year'],
      ['filings compare filings/ --metric 营业收入 --explain', 'with the receipts of each figure under the table'],
    ],
    run: async (args, flags, terminal) => (await import('./compare.ts')).compare(args, flags, terminal),
  },
  {
    name: 'check [paths...]',
    summary: 'what in the filings cannot be so; default: the current folder',
    flags: OUTPUT_FLAGS,
    examples: [
      ['filings check reply.txt', 'sums, growth, ratios, prints that disagree: each with its numbers and both receipts'],
      ['filings check reports/2017.txt reports/2018.txt', 'and what the later filing restates'],
      ['filings check filings/ --format ndjson', 'findings for machines; exit code 1 where there are any'],
    ],
    run: async (args, flags, terminal) => (await import('./check.ts')).check(args, flags, terminal),
  },
  {
    name: 'why <company> <metric> <period> [paths...]',
    summary: 'where a figure stands and what gave it its meaning, or how it is derived',
    flags: ['segment', 'noDerived', ...OUTPUT_FLAGS],
    examples: [
      ['filings why 中孚信息 毛利率 2022 filings/', 'the passage, the heads above it, the other prints and why they lost'],
      ['filings why 688561 revenue 2023H1 filings/ --format json', 'the formula of a figure that is not printed, with its operands'],
    ],
    run: async (args, flags, terminal) => (await import('./why.ts')).why(args, flags, terminal),
  },
  {
    name: 'coverage <paths...>',
    summary: 'what was seen and not understood, by reason',
    flags: ['all', ...OUTPUT_FLAGS],
    examples: [
      ['filings coverage reply.txt', 'tables, cells and sentences that gave a fact, and why others did not'],
      ['filings coverage reply.txt --all --csv > left.csv', 'each of the others with its line, its reason and its words'],
    ],
    run: async (args, flags, terminal) => (await import('./coverage.ts')).coverageCommand(args, flags, terminal),
  },
  {
    name: 'annotate <file>',
    summary: 'the filing as a page, each figure marked in its place',
    flags: ['output', 'vocabulary', 'lang'],
    examples: [
      ['filings annotate reply.txt -o reply.html', 'figures, findings and what was not understood, in the text and in a list beside it'],
      ['filings annotate report.html --lang zh > marked.html', 'with Chinese words, whatever the locale'],
    ],
    run: async (args, flags, terminal) => (await import('./annotate.ts')).annotate(args[0]!, flags, terminal),
  },
  {
    name: 'metrics [name]',
    summary: 'the metrics that are known and their spellings',
    flags: OUTPUT_FLAGS,
    examples: [
      ['filings metrics', 'all, by group'],
      ['filings metrics 毛利', 'those with 毛利 in their names'],
    ],
    run: async (args, flags, terminal) => (await import('./metrics.ts')).metrics(args[0], flags, terminal),
  },
  {
    name: 'companies [name]',
    summary: 'the companies that are known and their names',
    flags: OUTPUT_FLAGS,
    examples: [
      ['filings companies', 'all, by code'],
      ['filings companies 卫士通', 'by a former name'],
    ],
    run: async (args, flags, terminal) => (await import('./companies.ts')).companies(args[0], flags, terminal),
  },
];

/** What `run` of main.ts does with everything but the version alone. */
export async function program(args: readonly string[], version: string, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const root = new Command('filings')
    .description('Reads the filings of Chinese listed companies and compares their figures, each with its receipt.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({
      subcommandTerm: (command) =>
        `${command.name()} ${command.registeredArguments.map((each) => (each.required ? `<${each.name()}…>` : `[${each.name()}${each.variadic ? '…' : ''}]`)).join(' ')}`,
    })
    .showHelpAfterError('(filings --help lists commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'filings: ')),
      getOutHelpWidth: () => helpWidth(terminal),
      getErrHelpWidth: () => helpWidth(terminal),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 found, 1 nothing found, 2 an error (what could be read is still printed); check: 0 no finding, 1 findings.',
    );
  for (const spec of COMMANDS) {
    const command = root
      .command(spec.name)
      .summary(spec.summary)
      .description(sentence(spec.summary))
      .helpOption('-h, --help', 'print help');
    for (const flag of spec.flags) command.addOption(FLAGS[flag]());
    command.addHelpText('after', `\nExamples:\n${spec.examples.map(([line, gives]) => `  ${line}\n      ${gives}`).join('\n')}`);
    command.action(async (...given: unknown[]) => {
      const flags = command.opts<Flags>();
      code = await spec.run(
        given
          .slice(0, -2)
          .flat()
          .filter((each) => typeof each === 'string'),
        flags,
        terminal,
      );
    });
  }
  try {
    await root.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Complaint)) throw error;
    terminal.err(`filings: ${error.message}\n`);
    return 2;
  }
}

const helpWidth = (terminal: Terminal): number => Math.min(Math.max(terminal.width, 40), 100);

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`;
