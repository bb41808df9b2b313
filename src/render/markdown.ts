import { harmless } from './harmless.ts';
import type { Table } from './table.ts';

/** A table as GitHub's Markdown, nothing cut; a heading over rows is a row of its own. What would end a cell or open a tag is escaped. */
export function markdown({ head, align, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = `| ${align.map((side) => (side === 'left' ? '---' : '---:')).join(' | ')} |`;
  const lines = rows.map((row) =>
    'group' in row
      ? line([row.group, ...head.slice(1).map(() => '')])
      : line(row.map((cell) => (typeof cell === 'string' ? cell : cell.text).trim())),
  );
  return `${[line(head), rule, ...lines].join('\n')}\n`;
}

/** Lines of a legend as a list; those that are indented below the one above. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `${line.startsWith('  ') ? '  ' : ''}- ${escaped(line.trimStart())}\n`).join('');
}

/** Text of a filing within a line of Markdown: it ends no cell, opens no tag, link or code, and stays in its line. */
export function escaped(cell: string): string {
  return harmless(cell).replace(/[\\|`*_<>[\]]/g, (character) =>
    character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`,
  );
}
