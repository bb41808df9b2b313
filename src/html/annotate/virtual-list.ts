/** A list of which only what is seen is in the page. */
export interface VirtualList {
  /** Shows these rows, by what `draw` calls them. */
  show(rows: readonly number[]): void;
  /** Brings the row at a place among those shown into sight. */
  reveal(place: number): void;
  /** Draws what is seen anew. */
  paint(): void;
}

/**
 * Rows of one height (CSS pixels) in a box that scrolls; thousands of them cost what a screen of them costs.
 * Runs in the page, so it knows nothing but its arguments.
 */
export function virtualList(box: HTMLElement, height: number, draw: (row: number) => HTMLElement): VirtualList {
  const beyond = 4;
  const sheet = document.createElement('div');
  sheet.setAttribute('role', 'presentation');
  box.append(sheet);
  let rows: readonly number[] = [];
  const paint = (): void => {
    const first = Math.max(0, Math.floor(box.scrollTop / height) - beyond);
    const last = Math.min(rows.length, Math.ceil((box.scrollTop + box.clientHeight) / height) + beyond);
    sheet.replaceChildren(
      ...rows.slice(first, last).map((row, i) => {
        const element = draw(row);
        element.style.top = `${(first + i) * height}px`;
        element.setAttribute('aria-setsize', String(rows.length));
        element.setAttribute('aria-posinset', String(first + i + 1));
        return element;
      }),
    );
  };
  box.addEventListener('scroll', paint, { passive: true });
  new ResizeObserver(paint).observe(box);
  return {
    show(next) {
      rows = next;
      sheet.style.height = `${rows.length * height}px`;
      box.scrollTop = 0;
      paint();
    },
    reveal(place) {
      const top = place * height;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
      paint();
    },
    paint,
  };
}
