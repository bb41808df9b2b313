import type { FlagName, Said } from '../cli/flags.ts';
import type { CommandName } from '../cli/program.ts';
import type { Words } from './lang.ts';

/** What commander finds wrong with a command line, by its codes without `commander.`; `given` is what it names. */
export type Usage =
  | 'unknownOption'
  | 'unknownCommand'
  | 'missingArgument'
  | 'optionMissingArgument'
  | 'invalidArgument'
  | 'conflictingOption'
  | 'excessArguments';

interface CommandWords {
  /** The command with its arguments, as commander is told them: `<paths...>`. */
  takes: string;
  summary: string;
  /** What each of its examples gives, in their order. */
  examples: readonly string[];
}

/** Help, and what is wrong with a command line. */
export interface HelpWords {
  description: string;
  commands: Readonly<Record<CommandName, CommandWords>>;
  flags: Readonly<Record<FlagName, Said>>;
  version: string;
  help: string;
  helpCommand: string;
  /** What commander heads its parts by. */
  titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:' | 'Examples:', string>>;
  usage: Readonly<Record<'options' | 'command', string>>;
  /** What stands behind the description of a flag that takes one of a few words. */
  choices(choices: readonly string[]): string;
  /** A summary as the first line of a command's help. */
  sentence(summary: string): string;
  exitCodes: string;
  wrong: Readonly<Record<Usage, (given: readonly string[], allowed: readonly string[]) => string>>;
  /** What is wrong, on one line, with the names that may have been meant and where help is. */
  told(wrong: string, near: readonly string[]): string;
}

export const HELP_WORDS: Words<HelpWords> = {
  zh: {
    description: '读取 A 股上市公司披露文件，提取财务数据并横向比较，每个数据均可溯源。',
    commands: {
      extract: {
        takes: '<路径...>',
        summary: '终端显示主要财务数据，管道输出全部数据',
        examples: ['一份披露文件的主要数据', '同时列出同行和分部的全部数据', '每一处披露的毛利率', '数据记录，每行一条'],
      },
      compare: {
        takes: '[路径...]',
        summary: '公司 × 期间比较；缺省为当前文件夹',
        examples: [
          '每个指标一张表',
          '宽表：每家公司一行，每个期间一列',
          '长表：每个数据一行，附文件、行、列',
          '两家公司，同一年度',
          '表下列出每个数据的来源',
        ],
      },
      check: {
        takes: '[路径...]',
        summary: '核对披露文件自身的勾稽关系；缺省为当前文件夹',
        examples: ['合计、变动率、比率、前后不一致：逐项列出数值和两处原文', '同时列出后一份披露的重述', '供程序读取；有问题时退出码为 1'],
      },
      why: {
        takes: '<公司> <指标> <期间> [路径...]',
        summary: '数据出自何处、依据是什么，或如何推算',
        examples: ['原文、表头、其他披露及取舍依据', '未披露数据的推算公式及各项来源'],
      },
      report: {
        takes: '[路径...]',
        summary: '一页可供展示的报告：比较、主要数据、核对结果，每个数字可查原文',
        examples: ['任何浏览器可开，不需联网，可打印为 A4', '两个指标，英文'],
      },
      annotate: {
        takes: '<文件>',
        summary: '生成原文标注页，逐个标出读到的数据',
        examples: ['数据、问题和未读懂之处，标在原文并列于一侧', '不论系统语言，界面用中文'],
      },
      coverage: {
        takes: '<路径...>',
        summary: '未能读出的数字，按原因归类',
        examples: ['读出数据的表格、单元格和句子，及其余未读出的原因', '逐项列出未读出之处的行、原因和原文'],
      },
      text: {
        takes: '<路径...>',
        summary: '输出转换后的文本，出处的行、列以此为准',
        examples: ['Word、PDF、压缩包或网页读出的文本', '一处来源所在的行', '压缩包中的一个文件'],
      },
      metrics: { takes: '[名称]', summary: '内置指标及其别名', examples: ['全部指标，按类别', '名称含“毛利”的指标'] },
      companies: { takes: '[名称]', summary: '内置公司及其名称', examples: ['全部公司，按代码', '按曾用名查找'] },
    },
    flags: {
      company: { takes: '名称', says: '只看这些公司：名称、曾用名或代码；以逗号分隔或重复使用' },
      metric: { takes: '指标', says: '只看这些指标：id 或中文名（gross-margin、毛利率）' },
      period: { takes: '期间', says: '只看这些期间：2022FY、2023Q1、2022-12-31、2024年上半年，或年份' },
      role: { takes: '主体', says: '只看这些主体：headline（披露主体）、peer（同行）、detail（明细）' },
      segment: { takes: '分部', says: '只看这些分部：维度（产品）、成员、维度:成员，或 whole（公司整体）' },
      format: { takes: '格式', says: '输出格式；缺省在终端为 table，在管道为 csv' },
      csv: { takes: '', says: '同 --format csv' },
      output: { takes: '文件', says: '写入文件；格式由扩展名 .csv .xlsx .json .ndjson .md .txt 决定' },
      page: { takes: '文件', says: '写入网页文件（.html）' },
      textOutput: { takes: '文件', says: '写入文件' },
      bom: { takes: '', says: 'CSV 以 BOM 开头，便于 Excel 打开' },
      all: { takes: '', says: '全部列出：其余数据，或每一处未读出之处' },
      long: { takes: '', says: '长表：每个数据一行，附披露位置' },
      explain: { takes: '', says: '在表下列出每个数据的来源或推算过程' },
      noDerived: { takes: '', says: '不列推算值' },
      color: { takes: '', says: '非终端也输出颜色' },
      noColor: { takes: '', says: '不输出颜色（同环境变量 NO_COLOR）' },
      vocabulary: { takes: '文件', says: '补充指标和公司的 JSON 文件' },
      lang: { takes: '语言', says: '界面语言；缺省随系统语言，数据不受影响' },
    },
    version: '显示版本号',
    help: '显示帮助',
    helpCommand: '显示命令的帮助',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：', 'Examples:': '示例：' },
    usage: { options: '[选项]', command: '[命令]' },
    choices: (choices) => `（可用 ${choices.join('、')}）`,
    sentence: (summary) => `${summary}。`,
    exitCodes: '退出码：0 有数据，1 无数据，2 有错误（可读部分照常输出）；check：0 未发现问题，1 发现问题。',
    wrong: {
      unknownOption: ([option]) => `未知选项 ${option}`,
      unknownCommand: ([command]) => `未知命令 ${command}`,
      missingArgument: ([argument]) => `缺少参数“${argument}”`,
      optionMissingArgument: ([option]) => `选项 ${option} 缺少取值`,
      invalidArgument: ([option, given], allowed) => `选项 ${option} 的取值 ${given} 无效，可用 ${allowed.join('、')}`,
      conflictingOption: ([one, other]) => `选项 ${one} 与 ${other} 不能同时使用`,
      excessArguments: ([command, most, got]) => `${command} 的参数过多：至多 ${most} 个，给出 ${got} 个`,
    },
    told: (wrong, near) => `${wrong}${near.length > 0 ? `，是否指 ${near.join('、')}？` : '；'}命令和选项见 filings --help`,
  },
  en: {
    description: 'Reads the filings of Chinese listed companies and compares their figures, each with its receipt.',
    commands: {
      extract: {
        takes: '<paths...>',
        summary: 'key figures in a terminal, every fact in a pipe',
        examples: [
          'key figures of one filing',
          'and every figure of peers and segments',
          'each place a gross margin is printed',
          'fact records, one a line',
        ],
      },
      compare: {
        takes: '[paths...]',
        summary: 'companies × periods; default: the current folder',
        examples: [
          'a table a metric',
          'a spreadsheet: one row a company, one column a period',
          'the same with file, line and column of each figure',
          'two companies, one year',
          'with the receipts of each figure under the table',
        ],
      },
      check: {
        takes: '[paths...]',
        summary: 'what in the filings cannot be so; default: the current folder',
        examples: [
          'sums, growth, ratios, prints that disagree: each with its numbers and both receipts',
          'and what the later filing restates',
          'findings for machines; exit code 1 where there are any',
        ],
      },
      why: {
        takes: '<company> <metric> <period> [paths...]',
        summary: 'where a figure stands and what gave it its meaning, or how it is derived',
        examples: [
          'the passage, the heads above it, the other prints and why they lost',
          'the formula of a figure that is not printed, with its operands',
        ],
      },
      report: {
        takes: '[paths...]',
        summary: 'one page to show: comparison, key figures, audit, each number with its passage',
        examples: ['opens in any browser, needs no network, prints on A4', 'two metrics, in English'],
      },
      annotate: {
        takes: '<file>',
        summary: 'the filing as a page, each figure marked in its place',
        examples: [
          'figures, findings and what was not understood, in the text and in a list beside it',
          'with Chinese words, whatever the locale',
        ],
      },
      coverage: {
        takes: '<paths...>',
        summary: 'what was seen and not understood, by reason',
        examples: [
          'tables, cells and sentences that gave a fact, and why others did not',
          'each of the others with its line, its reason and its words',
        ],
      },
      text: {
        takes: '<paths...>',
        summary: 'the text that the lines and columns of receipts count in',
        examples: ['what was read of a Word document, PDF, archive or page', 'the line of a receipt', 'a member of an archive'],
      },
      metrics: {
        takes: '[name]',
        summary: 'the metrics that are known and their spellings',
        examples: ['all, by group', 'those with 毛利 in their names'],
      },
      companies: {
        takes: '[name]',
        summary: 'the companies that are known and their names',
        examples: ['all, by code', 'by a former name'],
      },
    },
    flags: {
      company: { takes: 'names', says: 'only these: name, former name or code; by commas or repeated' },
      metric: { takes: 'metrics', says: 'only these: id or Chinese label (gross-margin, 毛利率)' },
      period: { takes: 'periods', says: 'only these: 2022FY, 2023Q1, 2022-12-31, 2024年上半年, or a year' },
      role: { takes: 'roles', says: 'only these: headline, peer, detail' },
      segment: { takes: 'segments', says: 'only these: an axis (产品), a member, axis:member, or whole' },
      format: { takes: 'format', says: 'in a terminal a table, in a pipe csv' },
      csv: { takes: '', says: 'short for --format csv' },
      output: { takes: 'file', says: 'write to a file; .csv .xlsx .json .ndjson .md .txt tell the format' },
      page: { takes: 'file', says: 'write the page to a file (.html)' },
      textOutput: { takes: 'file', says: 'write to a file' },
      bom: { takes: '', says: 'begin CSV with a byte order mark, for Excel' },
      all: { takes: '', says: 'list everything: further figures, or each thing that was not understood' },
      long: { takes: '', says: 'tidy: one row a figure, with its place in the filing' },
      explain: { takes: '', says: 'print under the tables where each figure stands, or how it was derived' },
      noDerived: { takes: '', says: 'leave out figures that are derived from printed ones' },
      color: { takes: '', says: 'colour tables even where no terminal is seen' },
      noColor: { takes: '', says: 'never colour tables (as the variable NO_COLOR)' },
      vocabulary: { takes: 'file', says: 'JSON with further metrics and companies' },
      lang: { takes: 'language', says: 'language of legends, findings, help and messages; default: by the locale' },
    },
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print help for a command',
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Examples:': 'Examples:',
    },
    usage: { options: '[options]', command: '[command]' },
    choices: (choices) => ` (choices: ${choices.map((choice) => `"${choice}"`).join(', ')})`,
    sentence: (summary) => `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    exitCodes: 'Exit codes: 0 found, 1 nothing found, 2 an error (what could be read is still printed); check: 0 no finding, 1 findings.',
    wrong: {
      unknownOption: ([option]) => `unknown option '${option}'`,
      unknownCommand: ([command]) => `unknown command '${command}'`,
      missingArgument: ([argument]) => `missing required argument '${argument}'`,
      optionMissingArgument: ([option]) => `option '${option}' argument missing`,
      invalidArgument: ([option, given], allowed) => `option '${option}' argument '${given}' is invalid; one of ${allowed.join(', ')}`,
      conflictingOption: ([one, other]) => `option '${one}' cannot be used with option '${other}'`,
      excessArguments: ([command, most, got]) => `too many arguments for '${command}': at most ${most}, got ${got}`,
    },
    told: (wrong, near) =>
      `${wrong}${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''} (filings --help lists commands and options)`,
  },
};
