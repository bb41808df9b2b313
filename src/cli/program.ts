import { Command, CommanderError } from 'commander';
import { harmless } from '../render/harmless.ts';
import { fold } from '../render/width.ts';
import { HELP_WORDS } from '../words/help.ts';
import { MESSAGE_WORDS } from '../words/messages.ts';
import { Complaint } from './complaint.ts';
import { FILTER_FLAGS, FLAGS, type FlagName, type Flags, langFlag, OUTPUT_FLAGS } from './flags.ts';
import type { ExitCode } from './main.ts';
import type { Terminal } from './terminal.ts';
import { helpIn, wrong } from './usage.ts';

export type CommandName = 'extract' | 'compare' | 'check' | 'why' | 'report' | 'annotate' | 'coverage' | 'text' | 'metrics' | 'companies';

/** A command: what it is called with, and the module that does it, loaded only when it is asked for. */
export interface CommandSpec {
  name: CommandName;
  flags: readonly FlagName[];
  /** Command lines; what each gives is said in `words/help.ts`, in their order. */
  examples: readonly string[];
  run: (args: readonly string[], flags: Flags, terminal: Terminal) => Promise<ExitCode>;
}

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'extract',
    flags: [...FILTER_FLAGS, 'all', 'noDerived', ...OUTPUT_FLAGS],
    examples: [
      'filings extract reply.txt',
      'filings extract reply.txt --all',
      'filings extract filings/ --metric 毛利率 --csv > margins.csv',
      'cat reply.txt | filings extract - --format ndjson',
    ],
    run: async (args, flags, terminal) => (await import('./extract.ts')).extract(args, flags, terminal),
  },
  {
    name: 'compare',
    flags: [...FILTER_FLAGS, 'long', 'explain', 'noDerived', ...OUTPUT_FLAGS],
    examples: [
      'filings compare filings/ --metric gross-margin,rd-ratio',
      'filings compare --metric gross-margin > margins.csv',
      'filings compare filings/ --metric revenue --long --csv',
      'filings compare filings/ --company 中孚信息,奇安信 --period 2022',
      'filings compare filings/ --metric 营业收入 --explain',
    ],
    run: async (args, flags, terminal) => (await import('./compare.ts')).compare(args, flags, terminal),
  },
  {
    name: 'check',
    flags: OUTPUT_FLAGS,
    examples: ['filings check reply.txt', 'filings check reports/2017.txt reports/2018.txt', 'filings check filings/ --format ndjson'],
    run: async (args, flags, terminal) => (await import('./check.ts')).check(args, flags, terminal),
  },
  {
    name: 'why',
    flags: ['segment', 'noDerived', ...OUTPUT_FLAGS],
    examples: ['filings why 中孚信息 毛利率 2022 filings/', 'filings why 688561 revenue 2023H1 filings/ --format json'],
    run: async (args, flags, terminal) => (await import('./why.ts')).why(args, flags, terminal),
  },
  {
    name: 'report',
    flags: ['company', 'metric', 'period', 'noDerived', 'page', 'vocabulary', 'lang'],
    examples: ['filings report filings/ -o report.html', 'filings report filings/ --metric 毛利率,研发费用率 --lang en -o margins.html'],
    run: async (args, flags, terminal) => (await import('./report.ts')).report(args, flags, terminal),
  },
  {
    name: 'coverage',
    flags: ['all', ...OUTPUT_FLAGS],
    examples: ['filings coverage reply.txt', 'filings coverage reply.txt --all --csv > left.csv'],
    run: async (args, flags, terminal) => (await import('./coverage.ts')).coverageCommand(args, flags, terminal),
  },
  {
    name: 'annotate',
    flags: ['page', 'vocabulary', 'lang'],
    examples: ['filings annotate reply.txt -o reply.html', 'filings annotate report.html --lang zh > marked.html'],
    run: async (args, flags, terminal) => (await import('./annotate.ts')).annotate(args[0]!, flags, terminal),
  },
  {
    name: 'text',
    flags: ['textOutput', 'lang'],
    examples: ['filings text report.docx', 'filings text report.docx:120:14', 'filings text archive.zip/2023/reply.txt'],
    run: async (args, flags, terminal) => (await import('./text.ts')).text(args, flags, terminal),
  },
  {
    name: 'metrics',
    flags: OUTPUT_FLAGS,
    examples: ['filings metrics', 'filings metrics 毛利'],
    run: async (args, flags, terminal) => (await import('./metrics.ts')).metrics(args[0], flags, terminal),
  },
  {
    name: 'companies',
    flags: OUTPUT_FLAGS,
    examples: ['filings companies', 'filings companies 卫士通'],
    run: async (args, flags, terminal) => (await import('./companies.ts')).companies(args[0], flags, terminal),
  },
];

/** What `run` of main.ts does with everything but the version alone. The language is told by --lang, wherever it stands, or by the terminal. */
export async function program(args: readonly string[], version: string, world: Terminal): Promise<ExitCode> {
  const terminal: Terminal = { ...world, lang: langFlag(args) ?? world.lang };
  let code: ExitCode = 0;
  const root = commandLine(version, terminal, async (spec, given, flags) => {
    // --lang before the command is the root's; told to the command all the same.
    code = await spec.run(given, { ...flags, lang: terminal.lang }, terminal);
  });
  try {
    await root.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError) && !(error instanceof Complaint)) throw error;
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const told = error instanceof Complaint ? error.says(MESSAGE_WORDS[terminal.lang]) : wrong(error, HELP_WORDS[terminal.lang]);
    if (told !== null) terminal.err(`filings: ${harmless(told)}\n`);
    return 2;
  }
}

/** The command line as commander knows it, every text in the language of the terminal. */
function commandLine(
  version: string,
  terminal: Terminal,
  run: (spec: CommandSpec, args: readonly string[], flags: Flags) => Promise<void>,
): Command {
  const words = HELP_WORDS[terminal.lang];
  const root = new Command('filings')
    .description(words.description)
    .version(version, '-V, --version', words.version)
    .usage(`${words.usage.options} ${words.usage.command}`)
    .addOption(FLAGS.lang(words.flags.lang))
    .helpOption('-h, --help', words.help)
    .helpCommand(`help ${words.usage.command}`, words.helpCommand)
    .configureHelp(helpIn(terminal.lang))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      // Said by `wrong`, once it is known which it is.
      outputError: () => {},
      getOutHelpWidth: () => helpWidth(terminal),
      getErrHelpWidth: () => helpWidth(terminal),
    })
    .addHelpText('after', `\n${terminal.lang === 'zh' ? fold(words.exitCodes, helpWidth(terminal)) : words.exitCodes}`);
  for (const spec of COMMANDS) {
    const { takes, summary, examples } = words.commands[spec.name];
    const command = root
      .command(`${spec.name} ${takes}`)
      .summary(summary)
      .description(words.sentence(summary))
      .usage(`${words.usage.options} ${takes}`)
      .helpOption('-h, --help', words.help);
    for (const flag of spec.flags) command.addOption(FLAGS[flag](words.flags[flag]));
    command.addHelpText(
      'after',
      `\n${words.titles['Examples:']}\n${spec.examples.map((line, i) => `  ${line}\n      ${examples[i]}`).join('\n')}`,
    );
    command.action((...given: unknown[]) =>
      run(
        spec,
        given
          .slice(0, -2)
          .flat()
          .filter((each) => typeof each === 'string'),
        command.opts<Flags>(),
      ),
    );
  }
  return root;
}

const helpWidth = (terminal: Terminal): number => Math.min(Math.max(terminal.width, 40), 100);
