import type { Unit } from '../fact.ts';

/** A unit word behind a number: 亿元, %, 个百分点, 万人. */
export interface UnitWord {
  /** Offset behind the word. */
  to: number;
  word: string;
  /** Null for what is counted in no unit of ours (平方米, 美元, 吨, 天): the number is not a bare one, and no figure either. */
  unit: Unit | null;
  /** Power of ten from the printed number to the base unit: 亿元 → 8, % → -2. */
  power: number;
}

/** Multipliers, longest first where one begins with another. */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

const NO_MULTIPLIERS: typeof MULTIPLIERS = [];

const PERSONS = '人名位';
const COUNTS = '家户项个件套台种款座间场只支笔条单枚辆份';
/** Behind 亿 or 万 without 元, these let it be money: 2.5亿, / 近6个亿左右 / 增至3亿的. Anything else (2亿用户) is counted, not paid. */
const ENDS_MONEY = ',.;:。、)(!?"”》」-~至到和及与左以之多余增下上的较同占;\n ';
/** A number before one of these is a date, a length of time, a place in a list or a name. */
const NOT_COUNTED = '年月日号期届天周时点分秒岁页级层楼章节条款';

/** The word behind a number that ends at `at`; null for a bare number. Up to two spaces may stand between. */
export function unitWord(text: string, at: number, end: number): UnitWord | null {
  let from = at;
  while (from < end && from < at + 3 && text[from] === ' ') from++;
  if (from >= end) return null;
  const first = text[from]!;
  if (first === '%') return { to: from + 1, word: '%', unit: 'ratio', power: -2 };
  if (first === '‰') return { to: from + 1, word: '‰', unit: 'ratio', power: -3 };
  if (first.charCodeAt(0) < 0x80) return null;
  let place = from;
  // 余 and 多 stand inside: 10余亿元, 120余位.
  if (first === '余' || first === '多') place++;
  if (text.startsWith('个百分点', place)) return found(text, from, place + 4, 'pp', 0);
  if (text.startsWith('百分点', place)) return found(text, from, place + 3, 'pp', 0);
  if (text.startsWith('个基点', place)) return found(text, from, place + 3, 'pp', -2);
  const byHundredMillion = text.startsWith('个亿', place);
  if (byHundredMillion) place++;
  let power = 0;
  for (const [word, value] of '万亿千百十'.includes(text[place] ?? ' ') ? MULTIPLIERS : NO_MULTIPLIERS) {
    if (text.startsWith(word, place)) {
      power = value;
      place += word.length;
      if (text[place] === '余' || text[place] === '多') place++;
      break;
    }
  }
  return counted(text, from, place, end, power);
}

/** What stands behind the multiplier: 元, 元/股, 人, 家 … or nothing. */
function counted(text: string, from: number, place: number, end: number, power: number): UnitWord | null {
  const next = place < end ? text[place]! : '';
  if (next === '元') return money(text, from, place + 1, end, power);
  if (text.startsWith('人民币', place)) return found(text, from, place + (text[place + 3] === '元' ? 4 : 3), 'CNY', power);
  if (text.startsWith('人次', place)) return found(text, from, place + 2, 'count', power);
  if (next !== '' && PERSONS.includes(next)) {
    return text.startsWith('人/', place) ? found(text, from, place + 2, null, 0) : found(text, from, place + 1, 'persons', power);
  }
  if (next === '次' || next === '倍') return found(text, from, place + 1, 'times', power);
  if (next === '股') return found(text, from, place + 1, 'count', power);
  if (
    text.startsWith('个月', place) ||
    text.startsWith('个工作日', place) ||
    text.startsWith('个季度', place) ||
    text.startsWith('个交易日', place)
  )
    return found(text, from, place + 2, null, 0);
  if (next !== '' && NOT_COUNTED.includes(next)) return found(text, from, place + 1, null, 0);
  if (next !== '' && COUNTS.includes(next)) return found(text, from, place + 1, 'count', power);
  if (power === 0) {
    // A bare number; but 平方米, 吨 and the like make it none of our figures.
    return next !== '' && foreign(text, place) ? found(text, from, place + 1, null, 0) : null;
  }
  if (power >= 4 && (next === '' || ENDS_MONEY.includes(next))) return found(text, from, place, 'CNY', power);
  return found(text, from, place, null, 0);
}

const FOREIGN = [
  '平方',
  '立方',
  '吨',
  '千瓦',
  '兆瓦',
  '公里',
  '米',
  '克',
  '升',
  '美元',
  '港元',
  '港币',
  '欧元',
  '日元',
  '英镑',
  '万美',
  '亿美',
  '美金',
];

function foreign(text: string, place: number): boolean {
  return FOREIGN.some((word) => text.startsWith(word, place));
}

/** 元, 元/股, 元/人; 元/平方米 and 元/套 are prices, not figures of the company. */
function money(text: string, from: number, place: number, end: number, power: number): UnitWord {
  if (place < end && (text[place] === '/' || text[place] === '每')) {
    const per = text[place + 1];
    if (per === '股') return found(text, from, place + 2, 'CNY/share', power);
    if (per === '人') return found(text, from, place + 2, 'CNY/person', power);
    if (text[place] === '/') return found(text, from, place + 2, null, 0);
  }
  return found(text, from, place, 'CNY', power);
}

function found(text: string, from: number, to: number, unit: Unit | null, power: number): UnitWord {
  return { to, word: text.slice(from, to), unit, power };
}

/** What 单位 above a table says of its bare numbers. */
export interface TableUnit {
  /** Power of ten from a printed amount to 元: 万元 → 4. Absent where no money is named. */
  money?: number;
  /** True where bare numbers of share and ratio columns are percents (单位:万元,%). */
  percent: boolean;
  /** The one unit of a table that is not about money: 人 → persons, 万元/人 → CNY/person. */
  other?: Unit;
  /** Power of ten that goes with `other`: 万元/人 → 4. */
  otherPower?: number;
}

/**
 * Reads what follows 单位: (万元 · 万元,% · 元 币种:人民币 · 人民币万元 · 人 · 万元/人); the word 单位 itself may stand in front.
 * Null where no unit is named, or several of money (元/万元).
 */
export function tableUnit(text: string): TableUnit | null {
  const compact = text.replaceAll(' ', '');
  const start = compact.indexOf('单位');
  const words = start < 0 ? compact : compact.slice(start + 2).replace(/^[::]/, '');
  const unit: TableUnit = { percent: words.includes('%') || words.includes('百分比') };
  let known = unit.percent;
  for (const part of words.split(/[,、;()]|币种:?|和|或/, 12)) {
    const word = part.replace('人民币', '');
    const amount = /^(十亿|亿|千万|百万|十万|万|千|百)?元(?:\/(股|人))?/.exec(word);
    if (amount) {
      const power = MULTIPLIERS.find(([name]) => name === amount[1])?.[1] ?? 0;
      // 元/万元 says neither; nor does 万元/平方米.
      if (word[amount[0].length] === '/') {
        // 万元、家、万元/家: what one customer brings; the amounts are in 万元 all the same.
        if (unit.money === power && /^\/(?:家|户)$/.test(word.slice(amount[0].length))) continue;
        return null;
      }
      if (amount[2]) {
        unit.other = amount[2] === '股' ? 'CNY/share' : 'CNY/person';
        unit.otherPower = power;
      } else if (unit.money !== undefined && unit.money !== power) return null;
      else unit.money = power;
      known = true;
    } else if (word.startsWith('元') || (word === '' && part === '人民币')) {
      unit.money ??= 0;
      known = true;
    } else if (word === '人' || word === '名' || word === '万人') {
      unit.other ??= 'persons';
      unit.otherPower ??= word === '万人' ? 4 : 0;
      known = true;
    } else if (word === '次' || word === '倍') {
      unit.other ??= 'times';
      unit.otherPower ??= 0;
      known = true;
    } else if (word === '家' || word === '户' || word === '个' || word === '项') {
      unit.other ??= 'count';
      unit.otherPower ??= 0;
      known = true;
    }
  }
  return known ? unit : null;
}
