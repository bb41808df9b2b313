import type { FigureReceipt, FindingReceipt, Formula, Print, Receipts } from '../report/model.ts';
import type { PanelWords } from '../words/report.ts';

/**
 * Runs in the page, written into it as its own source: nothing outside the function may be used. Opens the receipt of a number in the panel, goes on from
 * there to the prints it names and back; moves among the numbers of a table by the arrow keys.
 */
export function openReceipts(): void {
  type Book = Receipts & { say: PanelWords };
  type View = () => Node[];
  const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
  const panel = find<HTMLDialogElement>('panel');
  const receipt = find('receipt');
  const back = find('back');
  let read: Book | null = null;
  // Read when it is first asked for: it is most of the page.
  const book = (): Book => (read ??= JSON.parse(find('receipts').textContent!) as Book);
  const word = (index: number | undefined): string => book().words[index ?? 0]!;

  function make(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function place([, , file, line, column, page]: Print): string {
    const { files, say } = book();
    return `${files[file]}:${line}:${column}${page > 0 ? ` (${say.page.replace('#', String(page))})` : ''}`;
  }

  /** Columns of a monospaced line: a Chinese character takes two. */
  const isWide = (character: string): boolean => character > '\u2e7f';
  /** Blank columns that are kept where all lines are blank. */
  const gap = 3;

  /** Characters that are blank in all lines at their columns, but for three of each run: 0 is dropped. */
  function squeezed(texts: readonly string[]): boolean[][] {
    const blank: boolean[] = [];
    const columns = texts.map((text) => {
      let at = 0;
      return [...text].map((character) => {
        const column = at;
        const wide = isWide(character) && !/\s/.test(character) ? 2 : 1;
        for (let i = 0; i < wide; i++, at++) blank[at] = blank[at] !== false && /\s/.test(character);
        return column;
      });
    });
    const kept: boolean[] = [];
    let run = gap;
    for (let i = 0; i < blank.length; i++) {
      run = blank[i] === false ? 0 : run + 1;
      kept[i] = run <= gap;
    }
    return columns.map((each) => each.map((column) => kept[column]!));
  }

  /** Lines with their numbers, the figures marked; … where lines are left out between two. `accused` is the print that is marked before others. */
  function passage(prints: readonly Print[], accused: Print | null): Node[] {
    const { lines, say } = book();
    const rows = new Map<number, { line: number; text: string; cut: number; marks: { from: number; to: number; main: boolean }[] }>();
    for (const print of prints) {
      print[6].forEach((at) => {
        const [line, text, cut] = lines[at]!;
        if (!rows.has(at)) rows.set(at, { line, text, cut, marks: [] });
      });
      for (const [at, from, to] of print[7]) rows.get(print[6][at]!)!.marks.push({ from, to, main: accused === null || print === accused });
    }
    // Of a line that is kept in several cuts, the marked ones.
    const all = [...rows.values()].sort((a, b) => a.line - b.line);
    const shown = all.filter(
      (row) => row.marks.length > 0 || !all.some((other) => other !== row && other.line === row.line && other.marks.length > 0),
    );
    if (shown.length === 0) return [make('p', 'soft', say.unkept)];
    const table = prints.some((print) => print[8] === 1);
    const keep = table ? squeezed(shown.map(({ text }) => text)) : null;
    const block = make('div', table ? 'passage table' : 'passage');
    let before = shown[0]!.line - 1;
    shown.forEach((row, i) => {
      if (table && row.line - before > 4) block.append(make('div', 'left-out', make('span', 'ln', ''), '⋯'));
      before = row.line;
      const words = make('span', 'words');
      if (row.cut & 1) words.append('…');
      const marks = row.marks.sort((a, b) => a.from - b.from);
      const put = (from: number, to: number): string => {
        const part = row.text.slice(from, to);
        if (!keep) return part;
        let k = [...row.text.slice(0, from)].length;
        return [...part].filter(() => keep[i]![k++]).join('');
      };
      let at = 0;
      for (const { from, to, main } of marks) {
        if (from < at) continue;
        words.append(put(at, from), make('mark', main ? '' : 'other', put(from, to)));
        at = to;
      }
      words.append(put(at, row.text.length));
      if (row.cut & 2) words.append('…');
      block.append(make('div', marks.length > 0 ? 'line here' : 'line', make('span', 'ln', String(row.line)), words));
    });
    const scroll = make('div', 'passage-scroll', block);
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'group');
    scroll.setAttribute('aria-label', say.passage);
    return [scroll];
  }

  const NAMES = ['row', 'column', 'unit', 'caption', 'section', 'label', 'proof', 'notes'] as const;

  /** A print in its passage, and the words that gave it its meaning. */
  function stands(print: Print): Node[] {
    const { say } = book();
    const about = make('dl', 'about');
    print[9].forEach((index, i) => {
      if (index > 0) about.append(make('dt', '', say.about[NAMES[i]!]), make('dd', '', word(index)));
    });
    return [make('p', 'place', place(print)), ...passage([print], null), ...(about.childNodes.length > 0 ? [about] : [])];
  }

  function heading(title: string, value: string): Node[] {
    const name = make('h2', '', title);
    name.id = 'panel-title';
    return [name, ...(value ? [make('p', 'value', value)] : [])];
  }

  /** A button that opens a print in the panel. */
  function step(label: (Node | string)[], view: View): HTMLElement {
    const button = make('button', 'step', ...label) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', () => go(view));
    return button;
  }

  function part(title: string, items: Node[]): Node[] {
    if (items.length === 0) return [];
    const list = make('ul', 'steps');
    for (const item of items) list.append(make('li', '', item));
    return [make('h3', '', title), list];
  }

  const printView =
    (at: number): View =>
    () => {
      const print = book().prints[at]!;
      return [...heading(word(print[0]), word(print[1])), ...stands(print)];
    };

  function printStep(at: number, ...before: (Node | string)[]): HTMLElement {
    const print = book().prints[at]!;
    return step([...before, make('b', 'num', word(print[1])), make('span', 'soft', ` ${place(print)}`)], printView(at));
  }

  function formula([, formulaWords, result, operands]: Formula): Node[] {
    const { say } = book();
    const items = operands.map((operand) => {
      if (typeof operand === 'number') return printStep(operand, make('span', 'name', word(book().prints[operand]![0])));
      return step(
        [make('span', 'name', word(operand[0])), make('b', 'num', `ƒ${word(operand[2])}`), make('span', 'soft', ` ${say.derived}`)],
        formulaView(operand),
      );
    });
    return [make('p', 'formula', `${word(formulaWords)} = ${word(result)}`), ...part(say.operands, items)];
  }

  const formulaView =
    (each: Formula): View =>
    () => [...heading(word(each[0]), `ƒ${word(each[2])}`), ...formula(each)];

  const figureView =
    ([title, value, print, others, derived, checks, findings]: FigureReceipt): View =>
    () => {
      const { say, prints } = book();
      const relations = ['agrees', 'range', 'restated', 'contradicts'] as const;
      return [
        ...heading(word(title), `${derived ? 'ƒ' : ''}${word(value)}`),
        ...(derived ? formula(derived) : stands(prints[print]!)),
        ...part(
          say.others,
          others.map(([relation, why, at]) => {
            const is = relations[relation]!;
            const item = printStep(at, make('span', `relation ${is}`, say.relations[is]));
            if (why) item.append(make('span', 'why', word(why)));
            return item;
          }),
        ),
        ...part(
          say.checks,
          checks.map(([agrees, words]) => make('span', agrees ? '' : 'differs', `${agrees ? say.agrees : say.differs}  ${word(words)}`)),
        ),
        ...part(
          say.findings,
          findings.map((at) => {
            const finding = book().findings[at]!;
            return step([make('b', '', `${word(finding[1])} `), word(finding[2])], findingView(finding));
          }),
        ),
      ];
    };

  /** A finding with its numbers in their passages, one a file. */
  const findingView =
    ([check, severity, identity, holds, at]: FindingReceipt): View =>
    () => {
      const { say, prints, files } = book();
      const all = at.map((each) => prints[each]!);
      const shown: Node[] = [];
      for (const file of new Set(all.map((print) => print[2])))
        shown.push(
          make('p', 'place', files[file]!),
          ...passage(
            all.filter((print) => print[2] === file),
            all[0]!,
          ),
        );
      return [
        ...heading(`${word(severity)} · ${word(check)}`, ''),
        make('p', 'formula', word(identity)),
        ...(holds ? [make('p', 'soft', word(holds))] : []),
        ...shown,
        ...part(
          say.numbers,
          at.map((each) => printStep(each, make('span', 'name', word(prints[each]![0])))),
        ),
      ];
    };

  const behind: View[] = [];
  function show(): void {
    back.hidden = behind.length < 2;
    receipt.replaceChildren(...behind.at(-1)!());
    panel.scrollTop = 0;
    for (const scroll of receipt.querySelectorAll<HTMLElement>('.passage-scroll')) {
      const mark = scroll.querySelector('mark');
      // No further than it takes, so that the label of the row stays in sight where it can.
      if (mark) scroll.scrollLeft = Math.max(0, mark.getBoundingClientRect().right - scroll.getBoundingClientRect().right + 16);
    }
  }
  function go(view: View): void {
    behind.push(view);
    show();
    receipt.focus({ preventScroll: true });
  }
  function open(view: View): void {
    behind.length = 0;
    behind.push(view);
    // The dialog gives the focus back to the number when it closes.
    panel.showModal();
    show();
    receipt.focus({ preventScroll: true });
  }

  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('[data-f],[data-x]');
    if (button?.dataset.f) open(figureView(book().figures[Number(button.dataset.f)]!));
    else if (button?.dataset.x) open(findingView(book().findings[Number(button.dataset.x)]!));
    else if (target === panel) panel.close();
  });
  find('close').addEventListener('click', () => panel.close());
  back.addEventListener('click', () => {
    behind.pop();
    show();
    receipt.focus({ preventScroll: true });
  });

  document.addEventListener('keydown', (event) => {
    const from = (event.target as Element).closest?.('td');
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!from || !by || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...from.closest('table')!.rows];
    let row = rows.indexOf(from.closest('tr')!);
    let column = from.cellIndex;
    for (;;) {
      row += by[0]!;
      column += by[1]!;
      if (!rows[row] || column < 0 || (by[1] !== 0 && column >= rows[row]!.cells.length)) return;
      const button = rows[row]!.cells[column]?.querySelector('button');
      if (!button) continue;
      event.preventDefault();
      button.focus();
      return;
    }
  });

  // A table that does not fit begins at its newest periods.
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      target.scrollLeft = target.scrollWidth;
      seen.unobserve(target);
    }
  });
  for (const scroll of document.querySelectorAll('main .scroll')) seen.observe(scroll);

  find('theme').addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
}
