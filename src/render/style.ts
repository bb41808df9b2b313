import { Chalk, type ChalkInstance } from 'chalk';

/** Text that leads to a place in a file where a reader clicks on it; the text itself stays what it is. */
export type Link = (text: string, place: { file: string; line?: number }) => string;

/** The few styles of our tables; each takes padded text, so that alignment does not depend on them. */
export interface Style {
  title: (text: string) => string;
  head: (text: string) => string;
  group: (text: string) => string;
  dim: (text: string) => string;
  /** Red is up and green is down, as on a Chinese screen; the sign or arrow says it as well. */
  up: (text: string) => string;
  down: (text: string) => string;
  mark: (text: string) => string;
  link: Link;
}

/** Styles for a terminal that shows colours, or styles that leave text alone; links only where they are handed in. chalk's own guess ignores NO_COLOR on a terminal, so it is not asked. */
export function style(color: boolean, link: Link = (text) => text): Style {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  return {
    title: chalk.bold,
    head: chalk.bold,
    group: chalk.cyan,
    dim: chalk.dim,
    up: chalk.red,
    down: chalk.green,
    mark: chalk.yellow,
    link,
  };
}
