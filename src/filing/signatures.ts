/** A number behind the signatures under a statement: 会计机构负责人:王某4、母公司利润表. */
const NUMBER = /负责人[:：].{0,40}?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.]/g;

/** The title that a converter ran into the signatures of the statement before, without them; any other line as it is. `line` is compact. */
export function behindSignatures(line: string): string {
  if (!line.includes('负责人')) return line;
  let end = 0;
  for (const match of line.matchAll(NUMBER)) end = match.index + match[0].length;
  return line.slice(end);
}
