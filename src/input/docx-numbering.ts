/** One level of a list: how it counts and what it prints, `%1、` or `（%2）`. */
interface Level {
  format: string;
  text: string;
  start: number;
}

/** The levels of a list by their index, from 0. */
type Levels = Map<number, Level>;

interface Numbered {
  numId: string;
  level: number;
}

/** The lists that a document's numbering part defines, by `numId`; several may share one count (`shares`). */
interface Lists {
  levels: Map<string, Levels>;
  /** `numId` → what counts for it: its abstract list. */
  shares: Map<string, string>;
}

const children = (element: Element | undefined, name: string): Element[] =>
  element ? (Array.from(element.childNodes) as unknown as Element[]).filter((child) => child.nodeName === name) : [];
const child = (element: Element | undefined, name: string): Element | undefined => children(element, name)[0];
const setting = (element: Element | undefined, name: string): string | null => child(element, name)?.getAttribute('w:val') ?? null;

/**
 * Writes the numbers of lists and headings into the paragraphs they are printed before. Word keeps them apart: 一、 is a count in a list that the paragraph, or
 * its style, belongs to (ECMA-376 part 1, 17.9), and readers of sections need to see it. Changes `document`.
 */
export function writeNumbers(document: Document, numbering: Document | null, styles: Document | null): void {
  if (numbering === null) return;
  const lists = listsOf(numbering);
  const byStyle = styles === null ? new Map<string, Numbered>() : numberedStyles(styles);
  const counts = new Map<string, number[]>();
  for (const paragraph of Array.from(document.getElementsByTagName('w:p'))) {
    const properties = child(paragraph, 'w:pPr');
    const style = setting(properties, 'w:pStyle');
    const inherited = style === null ? undefined : byStyle.get(style);
    const own = child(properties, 'w:numPr');
    if (!properties || (!own && !inherited)) continue;
    const numId = setting(own, 'w:numId') ?? inherited?.numId;
    const level = Number(setting(own, 'w:ilvl') ?? inherited?.level ?? 0);
    const levels = numId === undefined ? undefined : lists.levels.get(numId);
    // Taken out of its list, lest it be shown as an item of one.
    if (own) properties.removeChild(own);
    if (inherited) properties.appendChild(outOfLists(document));
    const counted = levels?.get(level);
    if (!levels || !counted || counted.format === 'bullet' || counted.format === 'none') continue;
    const key = lists.shares.get(numId!)!;
    let count = counts.get(key);
    if (!count) counts.set(key, (count = []));
    count.length = Math.min(count.length, level + 1);
    for (let i = 0; i <= level; i++) count[i] ??= (levels.get(i)?.start ?? 1) - (i === level ? 1 : 0);
    count[level]!++;
    const printed = counted.text.replace(/%([1-9])/g, (_, digit: string) =>
      numeral(count[Number(digit) - 1] ?? 1, levels.get(Number(digit) - 1)?.format ?? 'decimal'),
    );
    properties.parentNode!.insertBefore(runOf(document, printed), properties.nextSibling);
  }
}

function outOfLists(document: Document): Element {
  const properties = document.createElement('w:numPr');
  const none = document.createElement('w:numId');
  none.setAttribute('w:val', '0');
  properties.appendChild(none);
  return properties;
}

function runOf(document: Document, printed: string): Element {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  // A number whose text does not end it (第三节, 1.1, 1.) is parted from what follows, as Word parts it by a tab: 1. and 2023年 are not 1.2023年.
  text.appendChild(document.createTextNode(/[、)）]$/.test(printed) ? printed : `${printed} `));
  run.appendChild(text);
  return run;
}

function listsOf(numbering: Document): Lists {
  const abstract = new Map<string, Levels>();
  for (const element of Array.from(numbering.getElementsByTagName('w:abstractNum'))) {
    const levels: Levels = new Map();
    for (const level of children(element, 'w:lvl')) levels.set(Number(level.getAttribute('w:ilvl') ?? 0), levelOf(level));
    abstract.set(element.getAttribute('w:abstractNumId') ?? '', levels);
  }
  const lists: Lists = { levels: new Map(), shares: new Map() };
  for (const element of Array.from(numbering.getElementsByTagName('w:num'))) {
    const numId = element.getAttribute('w:numId') ?? '';
    const of = setting(element, 'w:abstractNumId') ?? '';
    const overrides = children(element, 'w:lvlOverride');
    const levels: Levels = new Map(abstract.get(of));
    for (const override of overrides) {
      const index = Number(override.getAttribute('w:ilvl') ?? 0);
      const level = child(override, 'w:lvl');
      const base = level ? levelOf(level) : levels.get(index);
      const start = setting(override, 'w:startOverride');
      if (base) levels.set(index, start === null ? base : { ...base, start: Number(start) });
    }
    lists.levels.set(numId, levels);
    // A list with a start of its own counts by itself.
    lists.shares.set(numId, overrides.length > 0 ? `num ${numId}` : `list ${of}`);
  }
  return lists;
}

function levelOf(level: Element): Level {
  return {
    format: setting(level, 'w:numFmt') ?? 'decimal',
    text: setting(level, 'w:lvlText') ?? '',
    start: Number(setting(level, 'w:start') ?? 1),
  };
}

/** Styles that put their paragraphs into a list, their own or that of the style they are based on. */
function numberedStyles(styles: Document): Map<string, Numbered> {
  const elements = new Map(
    Array.from(styles.getElementsByTagName('w:style')).map((style) => [style.getAttribute('w:styleId') ?? '', style]),
  );
  const found = new Map<string, Numbered>();
  for (const id of elements.keys()) {
    let numId: string | null = null;
    let level: string | null = null;
    let style = elements.get(id);
    // Styles based on each other in a circle are as many as there are styles at most.
    for (let steps = 0; style && numId === null && steps < 20; steps++) {
      const own = child(child(style, 'w:pPr'), 'w:numPr');
      numId = setting(own, 'w:numId');
      level ??= setting(own, 'w:ilvl');
      style = elements.get(setting(style, 'w:basedOn') ?? '');
    }
    if (numId !== null && numId !== '0') found.set(id, { numId, level: Number(level ?? 0) });
  }
  return found;
}

const CHINESE = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; beyond 999 in digits. */
function chinese(count: number): string {
  if (count < 1 || count > 999) return String(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const high = hundreds > 0 ? `${CHINESE[hundreds]}百${tens === 0 && ones > 0 ? '零' : ''}` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : CHINESE[tens]}十` : '';
  return high + middle + (ones > 0 ? CHINESE[ones] : '');
}

function letters(count: number): string {
  return String.fromCharCode(0x41 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  const signs: readonly [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(count, 399);
  let printed = '';
  for (const [value, sign] of signs) for (; left >= value; left -= value) printed += sign;
  return printed;
}

/** A count as its format prints it (ST_NumberFormat, 17.18.59). */
function numeral(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x2460 + count - 1) : String(count);
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    default:
      return String(count);
  }
}
