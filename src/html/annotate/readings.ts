import type { Packed } from './pack.ts';

/**
 * Gives what an entry was read as, with links to what it rests on; a click on one asks to `lead` there. Runs in the page, so it knows nothing but its arguments, and
 * what it writes is text, never markup.
 */
export function readings(
  { pool, lists }: Packed,
  lead: (list: number, index: number, span: number) => void,
): (list: number, index: number) => HTMLElement {
  const word = (place: number): string => pool[place]!;
  const make = (name: string, className = '', words = ''): HTMLElement => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = words;
    return element;
  };
  return (list, index) => {
    const [, tone, sign, head, value, , , reading, links] = lists[list]!.entries[index]!;
    const box = make('div', `reading ${word(tone)}`);
    const title = make('p', 'title');
    title.append(make('b', '', word(head)), make('span', 'num', `${word(sign)}${word(value)}`));
    const told = make('dl');
    for (let k = 0; k < reading.length; k += 2) told.append(make('dt', '', word(reading[k]!)), make('dd', '', word(reading[k + 1]!)));
    for (let k = 0; k < links.length; k += 5) {
      const [label, words, to, at, span] = links.slice(k, k + 5) as [number, number, number, number, number];
      const link = make('button', 'link', word(words)) as HTMLButtonElement;
      link.type = 'button';
      link.addEventListener('click', () => lead(to, at, span));
      const there = make('dd');
      there.append(link);
      told.append(make('dt', '', k > 0 && links[k - 5] === label ? '' : word(label)), there);
    }
    box.append(title, told);
    return box;
  };
}
