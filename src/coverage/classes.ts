import type { Coverage, Item, Reason } from './coverage.ts';

/** Things of one kind that gave no fact for one reason: how many, and the first of them. */
export interface Class {
  kind: Item['kind'];
  reason: Reason;
  count: number;
  line: number;
  text: string;
}

/** What was left of a file by kind and reason, the largest class first. */
export function classesOf(left: Coverage['left']): Class[] {
  const classes = new Map<string, Class>();
  for (const { kind, reason, line, text } of left) {
    const key = `${kind} ${reason}`;
    const known = classes.get(key);
    if (known) known.count++;
    else classes.set(key, { kind, reason, count: 1, line, text });
  }
  return [...classes.values()].sort((a, b) => b.count - a.count || a.line - b.line);
}
