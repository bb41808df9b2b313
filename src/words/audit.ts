import type { Slip } from '../audit/explain.ts';
import type { Words } from './lang.ts';

/** A print in words: its characters, and the line it stands on. */
interface At {
  text: string;
  line: number;
}

/** What would mend a finding: the print, what it should be, and the slip that makes the one of the other. */
export interface Mend {
  printed: string;
  meant: string;
  slip: Slip | null;
}

/** The sentences of findings. Labels, periods and numbers come as they are printed. */
export interface AuditWords {
  /** A formula with its numbers, what it gives, and what is printed. */
  equals(label: string, formula: string, meant: string, printed: string): string;
  /** An identity of the statements with its numbers put in, as a formula. */
  identity(identity: string, numbers: string): string;
  /** What is printed against what follows, which is told already. */
  printed(label: string, told: string, printed: string): string;
  /** The change from `then` to `now`, and its size. */
  growth(now: string, then: string, meant: string): string;
  /** A printed change against two levels that stand elsewhere; of a fall the size may be printed without its sign. */
  change(name: string, now: string, then: string, period: string, meant: Change, printed: Change): string;
  /** Terms of a sum that are not named. */
  further(parts: number): string;
  meanOf(first: string, last: string): string;
  quarters(sum: string): string;
  /** A share of a whole that is known only by the other rows. */
  shareOf(label: string, part: string, low: string, high: string, meant: string, printed: string): string;
  mean(label: string, parts: readonly string[], meant: string, printed: string): string;
  meanWithout(label: string, printed: string, left: string, parts: readonly string[], meant: string): string;
  /** A sum of parts, and the whole that stands in another table. */
  elsewhereWhole(label: string, sum: string, total: string, place: string, printed: string): string;
  /** One figure, printed more than once; `taken`: another figure that one of the prints is. */
  prints(name: string, prints: readonly At[], taken: (At & { print: string; name: string }) | null): string;
  elsewhere(label: string, printed: string, place: string, other: string): string;
  besideCount(label: string, printed: string, place: string, other: string): string;
  sameRow(label: string, printed: string, place: string, other: string, same: readonly string[]): string;
  exceeds(name: string, printed: string, whole: string, other: string): string;
  copied(printed: string, one: string, other: string): string;
  noDay(date: string): string;
  noQuarterEnd(date: string, others: readonly string[]): string;
  /** 均大幅上升, but for some, and one company's figures. */
  everyone(name: string, said: string, but: readonly string[], company: string, now: string, then: string, period: string): string;
  /** 有所上升, and the figures. */
  contradicted(name: string, said: string, now: string, then: string, period: string): string;
  doubled(said: string, number: string): string;
  twice(said: string, first: string, second: string): string;
  restated(name: string, now: string, before: string): string;
  /** What two filings of a company print both. */
  overlap(company: string, earlier: string, later: string, compared: number, agreed: number, restated: number): string;
  holds(mends: readonly Mend[]): string;
  /** What a receipt is of, where the filing has no words for it. */
  receipts: Readonly<Record<'date' | 'head', string>>;
}

/** The size of a change as it is printed, and whether words alone make it a fall. */
interface Change {
  text: string;
  falls: boolean;
}

const SLIPS: Words<Readonly<Record<Slip, string>>> = {
  zh: { digit: '一位数字不同', swapped: '相邻两位颠倒', dropped: '多或少一位', sign: '正负号相反' },
  en: { digit: 'one digit', swapped: 'two digits swapped', dropped: 'a digit too few or too many', sign: 'the sign' },
};

export const AUDIT_WORDS: Words<AuditWords> = {
  zh: {
    equals: (label, formula, meant, printed) => `${label}：${formula} = ${meant}，披露为 ${printed}`,
    identity: (identity, numbers) => `${identity}，即 ${numbers}`,
    printed: (label, told, printed) => `${label}：${told}，披露为 ${printed}`,
    growth: (now, then, meant) => `${now} 较 ${then} 变动 ${meant}`,
    change: (name, now, then, period, meant, printed) =>
      `${name}：${now} 较 ${period} 的 ${then} ${meant.falls ? '下降' : '变动'} ${meant.text}，披露为${printed.falls ? '下降' : ''} ${printed.text}`,
    further: (parts) => ` + …（共 ${parts} 项）`,
    meanOf: (first, last) => `${first} 与 ${last} 的均值`,
    quarters: (sum) => `四个季度之和 ${sum}`,
    shareOf: (label, part, low, high, meant, printed) =>
      `${label}：按其余各行推算，整体应在 ${low} 至 ${high} 之间，${part} 占 ${meant}，披露为 ${printed}`,
    mean: (label, parts, meant, printed) => `${label}：${parts.join('、')} 的均值为 ${meant}，披露为 ${printed}`,
    meanWithout: (label, printed, left, parts, meant) =>
      `${label}：${printed} 为剔除${left}后的均值；${parts.join('、')} 的均值为 ${meant}`,
    elsewhereWhole: (label, sum, total, place, printed) => `${label}：${sum} = ${total}，另一处（${place}）为 ${printed}`,
    prints: (name, prints, taken) =>
      `${name}：${prints.map(({ text, line }) => `${text}（第 ${line} 行）`).join('、')}${taken ? `；${taken.text} 实为${taken.name} ${taken.print}（第 ${taken.line} 行）` : ''}`,
    elsewhere: (label, printed, place, other) => `${label}：${printed}；另一处（${place}）为 ${other}`,
    besideCount: (label, printed, place, other) => `${label}：${printed}；另一处（${place}）家数相同，金额为 ${other}`,
    sameRow: (label, printed, place, other, same) =>
      `${label}：${printed}；另一处同一行（${place}）为 ${other}，其余 ${same.join('、')} 与此处相同`,
    exceeds: (name, printed, whole, other) => `${name}：${printed} 为${whole}的一部分，却大于${whole} ${other}`,
    copied: (printed, one, other) => `${printed} 同时披露为 ${one} 与 ${other}`,
    noDay: (date) => `${date} 不是有效日期`,
    noQuarterEnd: (date, others) => `${date} 不是季度末，同行的 ${others.join('、')} 均为季度末`,
    everyone: (name, said, but, company, now, then, period) =>
      `${name}：文字称“${said}”${but.length > 0 ? `（除${but.join('、')}外）` : ''}，而${company}为 ${now}，${period} 为 ${then}`,
    contradicted: (name, said, now, then, period) => `${name}：文字称“${said}”，而数值为 ${now}，${period} 为 ${then}`,
    doubled: (said, number) => `${said} ${number}：降幅为负即为上升`,
    twice: (said, first, second) => `${said}出现两次，金额分别为 ${first} 和 ${second}：其一应属另一时点`,
    restated: (name, now, before) => `${name}：${now}，此前披露为 ${before}`,
    overlap: (company, earlier, later, compared, agreed, restated) =>
      `${company}：${earlier} 与 ${later} 均披露的数据 ${compared} 项，一致 ${agreed} 项，重述 ${restated} 项`,
    holds: (mends) =>
      mends
        .map(
          ({ printed, meant, slip }, i) =>
            `${i === 0 ? '若' : '或'} ${printed} 实为 ${meant}${slip ? `（${SLIPS.zh[slip]}）` : ''}${i === 0 ? '，则相符' : ''}`,
        )
        .join('；'),
    receipts: { date: '日期', head: '表头' },
  },
  en: {
    equals: (label, formula, meant, printed) => `${label}: ${formula} = ${meant}, printed ${printed}`,
    identity: (identity, numbers) => `${identity}: ${numbers}`,
    printed: (label, told, printed) => `${label}: ${told}, printed ${printed}`,
    growth: (now, then, meant) => `${now} against ${then} = ${meant}`,
    change: (name, now, then, period, meant, printed) =>
      `${name}: ${now} against ${then} (${period}) is ${meant.falls ? 'a fall of ' : ''}${meant.text}, printed ${printed.falls ? 'a fall of ' : ''}${printed.text}`,
    further: (parts) => ` + … (${parts} parts)`,
    meanOf: (first, last) => `mean of ${first} and ${last}`,
    quarters: (sum) => `the quarters ${sum}`,
    shareOf: (label, part, low, high, meant, printed) =>
      `${label}: ${part} is ${meant} of what the other rows are shares of (${low} to ${high}), printed ${printed}`,
    mean: (label, parts, meant, printed) => `${label}: the mean of ${parts.join(', ')} is ${meant}, printed ${printed}`,
    meanWithout: (label, printed, left, parts, meant) =>
      `${label}: ${printed} is the mean without ${left}; the mean of ${parts.join(', ')} is ${meant}`,
    elsewhereWhole: (label, sum, total, place, printed) => `${label}: ${sum} = ${total}, elsewhere (${place}) ${printed}`,
    prints: (name, prints, taken) =>
      `${name}: ${prints.map(({ text, line }) => `${text} (line ${line})`).join(', ')}${taken ? `; ${taken.text} is ${taken.name} ${taken.print} (line ${taken.line})` : ''}`,
    elsewhere: (label, printed, place, other) => `${label}: ${printed}; elsewhere (${place}) ${other}`,
    besideCount: (label, printed, place, other) => `${label}: ${printed}; elsewhere (${place}) ${other}, beside the same count`,
    sameRow: (label, printed, place, other, same) =>
      `${label}: ${printed}; the same row elsewhere (${place}) has ${other}, and ${same.join(', ')} as here`,
    exceeds: (name, printed, whole, other) => `${name}: ${printed} exceeds ${whole} ${other}, of which it is a part`,
    copied: (printed, one, other) => `${printed} is printed for ${one} and for ${other}`,
    noDay: (date) => `${date} is no day of the calendar`,
    noQuarterEnd: (date, others) => `${date} is no end of a quarter, and ${others.join(', ')} beside it are`,
    everyone: (name, said, but, company, now, then, period) =>
      `${name}: ${said}${but.length > 0 ? ` (but ${but.join('、')})` : ''}, and ${company} has ${now} against ${then} (${period})`,
    contradicted: (name, said, now, then, period) => `${name}: ${said}, and it is ${now} against ${then} (${period})`,
    doubled: (said, number) => `${said} ${number}: a fall by less than nothing is a rise`,
    twice: (said, first, second) => `${said} is printed twice with two amounts, ${first} and ${second}: one of them is of the other end`,
    restated: (name, now, before) => `${name}: ${now}, in the filing before ${before}`,
    overlap: (company, earlier, later, compared, agreed, restated) =>
      `${company}: ${earlier} and ${later} both print ${compared} figures; ${agreed} ${agreed === 1 ? 'agrees' : 'agree'}, ${restated} ${restated === 1 ? 'is' : 'are'} restated`,
    holds: (mends) =>
      mends
        .map(
          ({ printed, meant, slip }, i) => `${i === 0 ? 'holds' : 'or'} if ${printed} were ${meant}${slip ? ` (${SLIPS.en[slip]})` : ''}`,
        )
        .join(', '),
    receipts: { date: 'date', head: 'head of a table' },
  },
};
