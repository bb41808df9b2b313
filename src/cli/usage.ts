import { type Command, type CommanderError, Help, type HelpConfiguration } from 'commander';
import { displayWidth, fold } from '../render/width.ts';
import { HELP_WORDS, type HelpWords } from '../words/help.ts';
import type { Lang } from '../words/lang.ts';

/** How help is laid out: commander measures and breaks by characters, of which Chinese ones take two columns. */
export function helpIn(lang: Lang): HelpConfiguration {
  const words = HELP_WORDS[lang];
  return {
    subcommandTerm: (command) =>
      `${command.name()} ${command.registeredArguments
        .map((each) => {
          const name = `${each.name()}${each.variadic ? '…' : ''}`;
          return each.required ? `<${name}>` : `[${name}]`;
        })
        .join(' ')}`,
    styleTitle: (title) => (title in words.titles ? words.titles[title as keyof typeof words.titles] : title),
    optionDescription: ({ description, argChoices }) => `${description}${argChoices ? words.choices(argChoices) : ''}`,
    displayWidth: (text) => displayWidth(text),
    ...(lang === 'zh'
      ? {
          minWidthToWrap: 20,
          boxWrap: (text: string, width: number): string => fold(text, width),
          // A full-width colon has its space within it.
          formatHelp: (command: Command, help: Help): string => Help.prototype.formatHelp.call(help, command, help).replace('： ', '：'),
        }
      : {}),
  };
}

/**
 * What commander found wrong, on one line; null where it has printed help instead. Its messages name things in quotes and tell the rest in English:
 *
 *   error: unknown option '--metrics'
 *   (Did you mean --metric?)
 */
export function wrong({ code, message }: CommanderError, words: HelpWords): string | null {
  const kind = code.replace('commander.', '');
  if (kind === 'help') return null;
  const listed = (pattern: RegExp): string[] => pattern.exec(message)?.[1]?.split(', ') ?? [];
  const numbers = /Expected (\d+) .{1,20} but got (\d+)/.exec(message)?.slice(1) ?? [];
  const given = [...[...message.matchAll(/'([^']*)'/g)].map(([, name]) => name!), ...numbers];
  const known = Object.entries(words.wrong).find(([each]) => each === kind)?.[1];
  const near = listed(/Did you mean (?:one of )?(.*?)\?\)/);
  return words.told(known ? known(given, listed(/Allowed choices are (.*?)\./)) : message.replace(/^error: /, ''), near);
}
