import type { Receipts } from '../report/model.ts';

/**
 * Runs in the page, written into it as its own source: nothing outside the function may be used. Before the page is printed the places of all numbers are written
 * below each table, and tables that are too wide for paper are parted; afterwards all is as it was.
 */
export function preparePrint(): void {
  type Book = Receipts & { say: { places: string } };
  let book: Book | null = null;
  const read = (): Book => (book ??= JSON.parse(document.getElementById('receipts')!.textContent!) as Book);

  function make(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** 毛利率: 2020FY [4] 28:31; 2021FY [4] 28:38 … of a row that is printed. */
  function placesOf(table: HTMLTableElement): HTMLElement {
    const heads = [...table.tHead!.rows[0]!.cells].map((cell) => cell.textContent!);
    const list = make('div', 'places', make('p', 'soft', read().say.places));
    let level = '';
    for (const row of table.tBodies ? [...table.tBodies].flatMap((body) => [...body.rows]) : []) {
      const name = row.cells[0]!.textContent!;
      if (!row.classList.contains('under')) level = name;
      const told: string[] = [];
      for (const cell of row.cells) {
        const at = cell.querySelector<HTMLElement>('[data-f]')?.dataset.f;
        if (at === undefined) continue;
        const [, , print, , derived] = read().figures[Number(at)]!;
        const stood = print >= 0 ? read().prints[print]! : null;
        told.push(
          `${heads[cell.cellIndex]} ${stood ? `[${stood[2] + 1}] ${stood[3]}:${stood[4]}` : derived ? `ƒ ${read().words[derived[1]]}` : ''}`,
        );
      }
      if (told.length > 0)
        list.append(make('p', '', make('b', '', row.classList.contains('under') ? `${level}${name}` : name), ` ${told.join(' · ')}`));
    }
    return list;
  }
  /** Columns of periods that a sheet of A4 holds beside the names. */
  const most = 8;

  /** A table that is too wide for paper as several, as even as can be, each with the rows that have something in it. */
  function runsOf(table: HTMLTableElement): HTMLTableElement[] {
    const heads = [...table.tHead!.rows[0]!.cells];
    const numbers = heads.flatMap((head, i) => (head.classList.contains('n') && !head.classList.contains('moved') ? [i] : []));
    if (numbers.length <= most) return [];
    const runs = Math.ceil(numbers.length / most);
    const each = Math.ceil(numbers.length / runs);
    return Array.from({ length: runs }, (_, i) => {
      const own = new Set(numbers.slice(i * each, (i + 1) * each));
      const run = table.cloneNode(true) as HTMLTableElement;
      for (const row of [...run.rows]) {
        if (row.classList.contains('group')) continue;
        const cells = [...row.cells];
        if (row.parentElement !== run.tHead && !cells.some((cell, at) => own.has(at) && cell.textContent)) row.remove();
        cells.forEach((cell, at) => {
          if ((numbers.includes(at) && !own.has(at)) || (cell.classList.contains('moved') && i < runs - 1)) cell.remove();
        });
      }
      for (const body of [...run.tBodies]) if (!body.querySelector('tr:not(.group)')) body.remove();
      return run;
    });
  }

  addEventListener('beforeprint', () => {
    for (const table of document.querySelectorAll<HTMLTableElement>('main table')) {
      if (!table.querySelector('[data-f]')) continue;
      const runs = runsOf(table);
      if (runs.length > 0) {
        table.classList.add('split');
        table.after(make('div', 'runs', ...runs));
      }
      table.closest('section')!.append(placesOf(table));
    }
  });
  addEventListener('afterprint', () => {
    for (const each of document.querySelectorAll('.places, .runs')) each.remove();
    for (const table of document.querySelectorAll('table.split')) table.classList.remove('split');
  });
}
