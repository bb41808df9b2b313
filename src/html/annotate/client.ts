import type { Marks } from './marks.ts';
import type { Packed, PackedEntry } from './pack.ts';
import type { VirtualList } from './virtual-list.ts';

/** What the script of the page says. */
export interface ClientWords {
  all: string;
  /** `{n}` and `{all}` stand for numbers. */
  shown: string;
  none: string;
  line: string;
  light: string;
  dark: string;
  close: string;
}

/** Functions that stand in the page beside this one. */
export interface ClientParts {
  listOf: (box: HTMLElement, height: number, draw: (row: number) => HTMLElement) => VirtualList;
  marksIn: (text: HTMLElement, lists: Packed['lists']) => Marks;
  readings: (packed: Packed, lead: (list: number, index: number, span: number) => void) => (list: number, index: number) => HTMLElement;
}

/**
 * The script of an annotated filing: a reading where the pointer or the focus is, a list beside the text, filters, keys.
 * Runs in the page: it stands there as its own source, so it knows nothing but its arguments, and what it writes is text, never markup.
 */
export function client({ pool, lists }: Packed, words: ClientWords, { listOf, marksIn, readings }: ClientParts): void {
  const find = <T extends HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
  const text = find('#text');
  const panel = find('#panel');
  const rowsBox = find('#rows');
  const search = find<HTMLInputElement>('#search');
  const filtersBox = find('#filters');
  const shownBox = find('#shown');
  const card = find('#card');
  const detail = find('#detail');
  const tabs = [...document.querySelectorAll<HTMLButtonElement>('[data-list]')];

  const make = (name: string, className = '', words = ''): HTMLElement => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = words;
    return element;
  };
  const word = (place: number): string => pool[place]!;
  const entryOf = (list: number, index: number): PackedEntry => lists[list]!.entries[index]!;

  const { inOrder, placesOf, marksOf } = marksIn(text, lists);

  let current = 0;
  let chosen: { list: number; index: number } | null = null;
  let lit: HTMLElement[] = [];
  let rows: readonly number[] = [];
  const haystacks: string[][] = lists.map(() => []);
  const wanted: number[][] = lists.map(({ filters }) => filters.map(() => -1));

  const haystack = (list: number, index: number): string => {
    const known = haystacks[list]![index];
    if (known !== undefined) return known;
    const [line, , , head, value, sub, , reading] = entryOf(list, index);
    const all = [head, value, sub, ...reading.filter((_, i) => i % 2 === 1)].map(word);
    return (haystacks[list]![index] = `${line} ${all.join(' ')}`.toLowerCase());
  };

  const readingOf = readings({ pool, lists }, (to, at, span) => choose(to, at, { span, focus: true }));

  const hideCard = (): void => {
    card.hidden = true;
  };
  /** Shows the readings of a mark beside it, within the window. */
  const showCard = (mark: HTMLElement): void => {
    card.replaceChildren(...placesOf(mark).map(({ list, index }) => readingOf(list, index)));
    const [from] = mark.getClientRects();
    if (!from) return;
    card.hidden = false;
    const { width, height } = card.getBoundingClientRect();
    const below = from.bottom + 6 + height <= innerHeight || from.top < height + 6;
    card.style.left = `${Math.max(8, Math.min(from.left, innerWidth - width - 8))}px`;
    card.style.top = `${below ? Math.min(from.bottom + 6, Math.max(8, innerHeight - height - 8)) : from.top - height - 6}px`;
  };

  const draw = (index: number): HTMLElement => {
    const [line, tone, sign, head, value, sub] = entryOf(current, index);
    const row = make('div', `row ${word(tone)}`);
    row.id = `row-${index}`;
    row.dataset.row = String(index);
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(chosen?.list === current && chosen.index === index));
    row.append(
      make('b', '', word(head)),
      make('span', 'num', `${word(sign)}${word(value)}`),
      make('small', '', word(sub)),
      make('small', 'num', words.line.replace('{n}', String(line))),
    );
    return row;
  };
  const list = listOf(rowsBox, 54, draw);

  const matches = (index: number, query: readonly string[]): boolean => {
    const facets = entryOf(current, index)[6];
    return (
      wanted[current]!.every((value, i) => value < 0 || facets[i] === value) &&
      query.every((each) => haystack(current, index).includes(each))
    );
  };

  /** Narrows the list, and the marks of its kind with it. */
  const narrow = (): void => {
    const { entries, letter } = lists[current]!;
    const query = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isNarrowed = query.length > 0 || wanted[current]!.some((value) => value >= 0);
    rows = entries.map((_, index) => index).filter((index) => matches(index, query));
    shownBox.textContent =
      rows.length === 0
        ? words.none
        : words.shown.replace('{n}', rows.length.toLocaleString()).replace('{all}', entries.length.toLocaleString());
    const kept = new Set(rows);
    text.classList.toggle('narrowed', isNarrowed);
    for (const mark of inOrder)
      mark.classList.toggle(
        'out',
        isNarrowed && !placesOf(mark).some(({ list, index }) => lists[list]!.letter === letter && kept.has(index)),
      );
    list.show(rows);
    if (chosen?.list === current) reveal(chosen.index);
  };
  const reveal = (index: number): void => {
    const at = rows.indexOf(index);
    if (at >= 0) list.reveal(at);
    rowsBox.setAttribute('aria-activedescendant', at >= 0 ? `row-${index}` : '');
  };

  /** The filters of the list that is shown. */
  const drawFilters = (): void => {
    filtersBox.replaceChildren(
      ...lists[current]!.filters.flatMap(({ label, values }, i) => {
        if (values.length < 2) return [];
        const select = make('select') as HTMLSelectElement;
        select.setAttribute('aria-label', label);
        select.append(new Option(`${label} · ${words.all}`, '-1'), ...values.map((value, k) => new Option(value, String(k))));
        select.value = String(wanted[current]![i]);
        select.classList.toggle('on', select.value !== '-1');
        select.addEventListener('change', () => {
          wanted[current]![i] = Number(select.value);
          select.classList.toggle('on', select.value !== '-1');
          narrow();
        });
        return [select];
      }),
    );
  };
  const turnTo = (to: number): void => {
    current = to;
    for (const tab of tabs) tab.setAttribute('aria-pressed', String(Number(tab.dataset.list) === to));
    drawFilters();
    narrow();
  };

  const light = (found: HTMLElement[], one: HTMLElement | undefined): void => {
    for (const mark of lit) mark.classList.remove('lit', 'one');
    lit = found;
    for (const mark of lit) mark.classList.add('lit');
    one?.classList.add('one');
  };

  /** One mark at a time is a stop of the tab key. */
  const stopAt = (mark: HTMLElement): void => {
    for (const other of text.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    mark.tabIndex = 0;
    mark.setAttribute('role', 'button');
  };
  const bring = (mark: HTMLElement): void => {
    const view = { block: 'center', inline: 'nearest' } as const;
    mark.scrollIntoView(view);
    // What was laid out on the way has another height than was thought.
    requestAnimationFrame(() => mark.scrollIntoView(view));
  };

  /** Selects an entry in the list and lights it in the text. */
  const choose = (to: number, index: number, { span, mark, focus }: { span?: number; mark?: HTMLElement; focus?: boolean } = {}): void => {
    chosen = { list: to, index };
    if (to !== current) turnTo(to);
    const all = marksOf(to, index);
    const one = mark ?? (span === undefined ? all[0] : (marksOf(to, index, span)[0] ?? all[0]));
    light(all, one);
    if (one && !mark) bring(one);
    if (one) stopAt(one);
    if (focus) one?.focus({ preventScroll: true });
    detail.replaceChildren(readingOf(to, index));
    detail.scrollTop = 0;
    panel.classList.add('chosen');
    // The list is as high as what is told below it lets it be.
    list.paint();
    reveal(index);
  };
  const forget = (): void => {
    chosen = null;
    light([], undefined);
    detail.replaceChildren();
    panel.classList.remove('chosen');
    list.paint();
  };

  /** To the next or the one before among those listed, from what is chosen or else from what is seen. */
  const step = (by: 1 | -1, focus: boolean): void => {
    if (rows.length === 0) return;
    let at = chosen?.list === current ? rows.indexOf(chosen.index) : -1;
    if (at < 0) {
      const after = rows.findIndex((index) => (marksOf(current, index)[0]?.getBoundingClientRect().top ?? -1) >= 0);
      at = by > 0 ? (after < 0 ? rows.length : after) - 1 : after < 0 ? rows.length : after;
    }
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    choose(current, rows[next]!, { focus });
  };

  /** The figure of a mark before what else is said of its place. */
  const chooseMark = (mark: HTMLElement): void => {
    const places = placesOf(mark);
    const best = places.find((each) => each.list === current && rows.includes(each.index)) ?? places[0]!;
    // The same mark again: the next of its readings.
    const again = chosen ? places.findIndex((each) => each.list === chosen!.list && each.index === chosen!.index) : -1;
    const { list, index } = again >= 0 && mark.classList.contains('one') ? places[(again + 1) % places.length]! : best;
    choose(list, index, { mark });
  };

  const markAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('#text [data-e]') : null;

  text.addEventListener('pointerover', (event) => {
    const mark = event.pointerType === 'mouse' ? markAt(event.target) : null;
    if (mark) showCard(mark);
    else hideCard();
  });
  text.addEventListener('pointerleave', hideCard);
  addEventListener('scroll', hideCard, { passive: true, capture: true });
  text.addEventListener('focusin', (event) => {
    const mark = markAt(event.target);
    if (mark?.matches(':focus-visible')) requestAnimationFrame(() => requestAnimationFrame(() => showCard(mark)));
  });
  text.addEventListener('focusout', hideCard);
  text.addEventListener('click', (event) => {
    const mark = markAt(event.target);
    if (mark) {
      chooseMark(mark);
      stopAt(mark);
      mark.focus({ preventScroll: true });
      // It is told beside the list now.
      hideCard();
      return;
    }
    // The sign of a finding stands in the margin.
    const line = event.target instanceof HTMLElement ? event.target : null;
    if (line?.dataset.g && event.clientX - line.getBoundingClientRect().left < 72)
      choose(
        lists.findIndex(({ letter }) => letter === 'g'),
        Number(line.dataset.g),
      );
  });
  text.addEventListener('keydown', (event) => {
    const mark = markAt(event.target);
    if (!mark) return;
    if (event.key === 'Enter' || event.key === ' ') {
      chooseMark(mark);
      showCard(mark);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1, true);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1, true);
    else return;
    event.preventDefault();
  });

  rowsBox.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!row) return;
    choose(current, Number(row.dataset.row));
    open(false);
  });
  rowsBox.addEventListener('keydown', (event) => {
    const at = chosen?.list === current ? rows.indexOf(chosen.index) : -1;
    const page = Math.max(1, Math.floor(rowsBox.clientHeight / 54) - 1);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const by = steps[event.key];
    if (by !== undefined && rows.length > 0) {
      choose(current, rows[Math.max(0, Math.min(rows.length - 1, at + by))]!);
      event.preventDefault();
    } else if (event.key === 'Enter' && chosen) {
      lit[0]?.focus({ preventScroll: true });
      if (lit[0]) bring(lit[0]);
      event.preventDefault();
    }
  });

  const handle = find<HTMLButtonElement>('#handle');
  /** Where there is no room beside the text the list is a sheet below it. */
  const open = (wide: boolean): void => {
    panel.classList.toggle('open', wide && handle.getClientRects().length > 0);
    handle.setAttribute('aria-expanded', String(wide));
  };
  handle.addEventListener('click', () => open(!panel.classList.contains('open')));
  find('#close').addEventListener('click', forget);

  let waiting = 0;
  const settle = (): void => {
    cancelAnimationFrame(waiting);
    waiting = 0;
    narrow();
  };
  search.addEventListener('input', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(settle);
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      // Who types fast is ahead of the list.
      if (waiting !== 0) settle();
      rowsBox.focus();
      if (rows.length > 0) choose(current, rows[0]!);
      event.preventDefault();
    }
  });
  for (const tab of tabs)
    tab.addEventListener('click', () => {
      turnTo(Number(tab.dataset.list));
      if (tab.closest('header')) open(true);
    });

  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') {
      if (!card.hidden) hideCard();
      else if (typing) (event.target as HTMLElement).blur();
      else if (panel.classList.contains('open')) open(false);
      else forget();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      open(true);
      search.focus();
      search.select();
    } else if (event.key === 'n') step(1, true);
    else if (event.key === 'p') step(-1, true);
    else return;
    event.preventDefault();
  });

  const root = document.documentElement;
  const theme = find<HTMLButtonElement>('#theme');
  const isDark = (): boolean => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  const nameTheme = (): void => {
    theme.textContent = isDark() ? words.light : words.dark;
  };
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    nameTheme();
  });
  nameTheme();

  turnTo(
    Math.max(
      0,
      lists.findIndex(({ entries }) => entries.length > 0),
    ),
  );
  const first = inOrder.find((mark) => mark.localName === 'mark');
  if (first) stopAt(first);
}
