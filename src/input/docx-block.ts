/** A paragraph or a table of a document, as HTML. */
export interface Block {
  /** `p`, `h1` to `h6`, or `table`. */
  element: string;
  /** What stands in the element; of a table its rows, each with a line break behind it. */
  content: string;
}

/** A block as lines of a page. */
export function lineOf({ element, content }: Block): string {
  return `<${element}>${element === 'table' ? '\n' : ''}${content}</${element}>\n`;
}

/** The blocks of a cell: on the line of its row, unless a table is among them. */
export function cellOf(blocks: readonly Block[]): string {
  if (blocks.some(({ element }) => element === 'table')) return blocks.map(lineOf).join('');
  return blocks.map(({ content }) => content).join('<br />');
}

/** Text of a document, safe in an element of a page. No text ends a line. */
export function escaped(text: string): string {
  return text.replace(/[&<>\r\n]/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': ' ', '\n': ' ' };
