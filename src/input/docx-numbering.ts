import { numeral } from './docx-numeral.ts';
import { isOn, readXml } from './xml.ts';

/** One level of a list: how it counts and what it prints, `%1、` or `（%2）`. */
interface Level {
  format: string;
  text: string;
  start: number;
  /** Whether the numbers of the levels above are printed in digits within its own, 1.1 below 第一章 (w:isLgl, 17.9.4). */
  inDigits: boolean;
}

/** The levels of a list by their index, from 0. */
type Levels = Map<number, Level>;

/** The list that a paragraph or a style belongs to, and its level there, from 0. */
export interface Numbered {
  numId: string;
  level: number;
}

/** The lists that a document's numbering part defines, by `numId`; several may share one count (`shares`). */
interface Lists {
  levels: Map<string, Levels>;
  /** `numId` → what counts for it: its abstract list. */
  shares: Map<string, string>;
}

/** Lists have nine levels, from 0 (17.9.6). */
const DEEPEST = 8;

/** What is printed before the next paragraph of a list; '' where that is a bullet or nothing. */
export type Numbers = (of: Numbered) => string;

/**
 * Counts the lists and headings of a document, paragraph by paragraph in its order. Word keeps their numbers apart from the text: 一、 is a count in a list that the
 * paragraph, or its style, belongs to (ECMA-376 part 1, 17.9), and readers of sections need to see it. `numbering` is its numbering part. @throws as `readXml`
 */
export function numbersOf(numbering: Uint8Array | undefined): Numbers {
  if (numbering === undefined) return () => '';
  const lists = listsOf(numbering);
  const counts = new Map<string, number[]>();
  return ({ numId, level }) => {
    const levels = lists.levels.get(numId);
    const counted = levels?.get(level);
    if (!levels || !counted || !(level >= 0 && level <= DEEPEST) || counted.format === 'bullet' || counted.format === 'none') return '';
    const key = lists.shares.get(numId)!;
    let count = counts.get(key);
    if (!count) counts.set(key, (count = []));
    count.length = Math.min(count.length, level + 1);
    for (let i = 0; i <= level; i++) count[i] ??= (levels.get(i)?.start ?? 1) - (i === level ? 1 : 0);
    count[level]!++;
    const printed = counted.text.replace(/%([1-9])/g, (_, digit: string) =>
      numeral(count[Number(digit) - 1] ?? 1, counted.inDigits ? 'decimal' : (levels.get(Number(digit) - 1)?.format ?? 'decimal')),
    );
    // A number whose text does not end it (第三节, 1.1, 1.) is parted from what follows, as Word parts it by a tab: 1. and 2023年 are not 1.2023年.
    return /[、)）]$/.test(printed) ? printed : `${printed} `;
  };
}

function listsOf(numbering: Uint8Array): Lists {
  const abstract = new Map<string, Levels>();
  const lists: Lists = { levels: new Map(), shares: new Map() };
  let list: { id: string; levels: Levels } | null = null;
  let number: { numId: string; of: string; levels: Levels; overridden: boolean } | null = null;
  let override: { index: number; start: number | null } | null = null;
  let level: Level | null = null;
  let index = 0;
  readXml(numbering, {
    open(name, attribute) {
      const value = attribute('val');
      if (name === 'abstractNum') list = { id: attribute('abstractNumId') ?? '', levels: new Map() };
      else if (name === 'num') number = { numId: attribute('numId') ?? '', of: '', levels: new Map(), overridden: false };
      else if (name === 'abstractNumId' && number) {
        number.of = value ?? '';
        number.levels = new Map(abstract.get(number.of));
      } else if (name === 'lvlOverride') override = { index: Number(attribute('ilvl') ?? 0), start: null };
      else if (name === 'startOverride' && override) override.start = Number(value);
      else if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1, inDigits: false };
        index = Number(attribute('ilvl') ?? 0);
      } else if (level === null) return;
      else if (name === 'numFmt') level.format = value ?? 'decimal';
      else if (name === 'lvlText') level.text = value ?? '';
      else if (name === 'start') level.start = Number(value ?? 1);
      else if (name === 'isLgl') level.inDigits = isOn(attribute);
    },
    close(name) {
      if (name === 'lvl' && level) {
        if (override) number?.levels.set(override.index, level);
        else list?.levels.set(index, level);
        level = null;
      } else if (name === 'lvlOverride' && number && override) {
        const base = number.levels.get(override.index);
        if (base && override.start !== null) number.levels.set(override.index, { ...base, start: override.start });
        number.overridden = true;
        override = null;
      } else if (name === 'abstractNum' && list) {
        abstract.set(list.id, list.levels);
        list = null;
      } else if (name === 'num' && number) {
        lists.levels.set(number.numId, number.levels);
        // A list with a start of its own counts by itself.
        lists.shares.set(number.numId, number.overridden ? `num ${number.numId}` : `list ${number.of}`);
        number = null;
      }
    },
  });
  return lists;
}
