import type { Words } from './lang.ts';

/** What is said while files are read, and at the end. */
export interface ProgressWords {
  /** Of an estimate, in seconds. */
  left: (seconds: number) => string;
  /** Files that were filings, files that were left out, seconds it took. */
  end: (filings: number, skipped: number, seconds: number) => string;
}

/** Hours and minutes of a number of seconds; below a minute the seconds, and with a few minutes as well where `exact`. */
function parts(seconds: number, exact: boolean): { hours: number; minutes: number; seconds: number } {
  const whole = Math.round(seconds);
  const minutes = exact ? Math.floor(whole / 60) : whole < 60 ? 0 : Math.round(whole / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: exact || whole < 60 ? whole % 60 : 0 };
}

const said =
  (units: readonly [string, string, string], between: string) =>
  (seconds: number, exact: boolean): string => {
    const told = parts(seconds, exact);
    const numbers = [told.hours, told.minutes, told.hours > 0 ? 0 : told.seconds];
    const words = numbers.flatMap((number, i) => (number > 0 ? [`${number}${units[i]}`] : []));
    return words.length > 0 ? words.join(between) : `0${units[2]}`;
  };

const zh = said(['小时', '分', '秒'], '');
const en = said([' h', ' min', ' s'], ' ');

export const PROGRESS_WORDS: Words<ProgressWords> = {
  zh: {
    left: (seconds) => `约剩${zh(seconds, false)}`,
    end: (filings, skipped, seconds) => `${filings} 份文件${skipped > 0 ? `，跳过 ${skipped} 个` : ''}，用时${zh(seconds, true)}`,
  },
  en: {
    left: (seconds) => `~${en(seconds, false)} left`,
    end: (filings, skipped, seconds) =>
      `${filings} filing${filings === 1 ? '' : 's'}${skipped > 0 ? `, ${skipped} skipped` : ''}, ${en(seconds, true)}`,
  },
};
