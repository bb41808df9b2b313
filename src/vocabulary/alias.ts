/** No metric is written in more ways; groups multiply. */
const MOST = 2000;

/** An alias that cannot be spelled out: a group is opened and not closed (`number`: where), or there are more spellings than `number`. */
export class AliasFault extends SyntaxError {
  constructor(
    readonly fault: 'unclosed' | 'tooMany',
    readonly alias: string,
    readonly number: number,
  ) {
    const what =
      fault === 'unclosed' ? `the group opened at ${number} is not closed` : `more than ${number} spellings; write several aliases`;
    super(`alias ${JSON.stringify(alias)}: ${what}`);
  }
}

/**
 * Spells an alias out. `[x]` may be missing, `[x|y]` and `{x|y}` choose, groups do not nest:
 *
 *   研发费用占{营业收入|营收}[的]比例 → 研发费用占营业收入比例, 研发费用占营业收入的比例, 研发费用占营收比例, …
 *
 * @throws AliasFault on an unclosed group, and on an alias of more than MOST spellings, naming the alias.
 */
export function spellings(alias: string): string[] {
  let spelled = [''];
  for (let i = 0; i < alias.length; ) {
    const open = groupFrom(alias, i);
    const rest = alias.slice(i, open);
    if (rest !== '') for (let k = 0; k < spelled.length; k++) spelled[k] += rest;
    if (open === alias.length) return spelled.length > 1 ? [...new Set(spelled)] : spelled;
    const optional = alias[open] === '[';
    const close = alias.indexOf(optional ? ']' : '}', open);
    if (close < 0) throw new AliasFault('unclosed', alias, open);
    const choices = alias.slice(open + 1, close).split('|');
    if (optional) choices.push('');
    const longer: string[] = [];
    for (const word of spelled) for (const choice of choices) longer.push(word + choice);
    if (longer.length > MOST) throw new AliasFault('tooMany', alias, MOST);
    spelled = longer;
    i = close + 1;
  }
  return [...new Set(spelled)];
}

/** Where the next group opens; the length of the alias where none does. */
function groupFrom(alias: string, from: number): number {
  for (let i = from; i < alias.length; i++) {
    const code = alias.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) return i;
  }
  return alias.length;
}
