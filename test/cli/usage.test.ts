import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { wrong } from '../../src/cli/usage.ts';
import { HELP_WORDS } from '../../src/words/help.ts';

const said = (code: string, message: string): (string | null)[] =>
  [HELP_WORDS.en, HELP_WORDS.zh].map((words) => wrong(new CommanderError(1, `commander.${code}`, message), words));

describe('what commander finds wrong', () => {
  test('on one line, with the names that may have been meant', () => {
    expect(said('unknownOption', "error: unknown option '--metrics'\n(Did you mean --metric?)")).toEqual([
      "unknown option '--metrics'; did you mean --metric? (filings --help lists commands and options)",
      '未知选项 --metrics，是否指 --metric？命令和选项见 filings --help',
    ]);
    expect(said('unknownCommand', "error: unknown command 'co'\n(Did you mean one of compare, coverage?)")).toEqual([
      "unknown command 'co'; did you mean compare, coverage? (filings --help lists commands and options)",
      '未知命令 co，是否指 compare、coverage？命令和选项见 filings --help',
    ]);
  });

  test('with the words that are allowed, and the counts', () => {
    expect(said('invalidArgument', "error: option '--format <f>' argument 'x' is invalid. Allowed choices are csv, json.")).toEqual([
      "option '--format <f>' argument 'x' is invalid; one of csv, json (filings --help lists commands and options)",
      '选项 --format <f> 的取值 x 无效，可用 csv、json；命令和选项见 filings --help',
    ]);
    expect(said('excessArguments', "error: too many arguments for 'metrics'. Expected 1 argument but got 2.")).toEqual([
      "too many arguments for 'metrics': at most 1, got 2 (filings --help lists commands and options)",
      'metrics 的参数过多：至多 1 个，给出 2 个；命令和选项见 filings --help',
    ]);
  });

  test('what has no words of ours stays as commander says it; help that was printed needs none', () => {
    expect(said('missingMandatoryOptionValue', "error: required option '--x' not specified")[0]).toMatch(
      /^required option '--x' not specified/,
    );
    expect(said('help', '(outputHelp)')).toEqual([null, null]);
  });
});
