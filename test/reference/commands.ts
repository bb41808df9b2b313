import { FLAGS, type FlagName } from '../../src/cli/flags.ts';
import { COMMANDS } from '../../src/cli/program.ts';
import { HELP_WORDS } from '../../src/words/help.ts';
import type { LANGS } from '../../src/words/lang.ts';
import { table } from './table.ts';

const { en, zh } = HELP_WORDS;

/** `src/cli/README.md`: every command and option, in English and in Chinese, from their declarations. */
export function commandReference(): string {
  const chapters = COMMANDS.map(({ name, flags, examples }) => {
    const [english, chinese] = [en.commands[name], zh.commands[name]];
    return [
      `## ${name}\n\n${en.sentence(english.summary)}  \n${zh.sentence(chinese.summary)}`,
      `\`\`\`\nfilings ${name} [options] ${english.takes}\nfilings ${name} [选项] ${chinese.takes}\n\`\`\``,
      table(
        ['option', '', '选项说明'],
        flags.map((flag) => [
          flagText(flag),
          `${en.flags[flag].says}${choicesOf(flag, 'en')}`,
          `${zh.flags[flag].says}${choicesOf(flag, 'zh')}`,
        ]),
      ),
      table(
        ['example', '', '示例说明'],
        examples.map((line, i) => [`\`${line}\``, english.examples[i]!, chinese.examples[i]!]),
      ),
    ].join('\n\n');
  });
  return `${[
    '# Commands · 命令',
    '<!-- Written by `npm run readme` from program.ts, flags.ts and words/help.ts; edit those. -->',
    `${en.description}  \n${zh.description}`,
    table(
      ['command', '', '命令说明'],
      COMMANDS.map(({ name }) => [`[\`${name}\`](#${name})`, en.commands[name].summary, zh.commands[name].summary]),
    ),
    `${en.exitCodes}  \n${zh.exitCodes}`,
    ...chapters,
  ].join('\n\n')}\n`;
}

/** `-o, --output <file>`. */
function flagText(flag: FlagName): string {
  return `\`${FLAGS[flag](en.flags[flag]).flags}\``;
}

function choicesOf(flag: FlagName, lang: (typeof LANGS)[number]): string {
  const { argChoices } = FLAGS[flag](HELP_WORDS[lang].flags[flag]);
  return argChoices ? HELP_WORDS[lang].choices(argChoices) : '';
}
