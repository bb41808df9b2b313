import Big from 'big.js';
import type { Fact, Unit } from '../fact.ts';

/** How numbers of one row or block are printed: one unit, one precision. */
export interface Scale {
  /** 亿元, 万元, 元, %, pp, 次 … */
  unit: string;
  /** Base units are divided by ten to this power: 8 for 亿元, -2 for %. */
  power: number;
  decimals: number;
}

/**
 * The scale for values of one unit (base units, decimal strings): 亿元 where the typical value (the median) reaches a hundred million 元 and none would
 * round to nothing, 万元 where it reaches ten thousand; percent for ratios.
 */
export function scaleFor(unit: Unit, values: readonly string[]): Scale {
  switch (unit) {
    case 'ratio':
      return { unit: '%', power: -2, decimals: 2 };
    case 'pp':
      return { unit: 'pp', power: 0, decimals: 2 };
    case 'times':
      return { unit: '次', power: 0, decimals: 2 };
    case 'persons':
      return { unit: '人', power: 0, decimals: decimalsOf(values, 0) };
    case 'count':
      return { unit: '个', power: 0, decimals: decimalsOf(values, 0) };
    case 'CNY/share':
      return { unit: '元/股', power: 0, decimals: decimalsOf(values, 0, 4) };
    case 'CNY':
    case 'CNY/person': {
      const per = unit === 'CNY/person' ? '/人' : '';
      const sizes = values.map((value) => Math.abs(Number(value))).sort((a, b) => a - b);
      const typical = sizes[sizes.length >> 1] ?? 0;
      const smallest = sizes.find((size) => size > 0) ?? 0;
      if (typical >= 1e8 && smallest >= 1e6) return { unit: `亿元${per}`, power: 8, decimals: 2 };
      if (typical >= 1e4) return { unit: `万元${per}`, power: 4, decimals: decimalsOf(values, 4) > 0 ? 2 : 0 };
      return { unit: `元${per}`, power: 0, decimals: decimalsOf(values, 0) };
    }
  }
}

/** Decimals that lose nothing of the values, up to `most`. */
function decimalsOf(values: readonly string[], power: number, limit = 2): number {
  return values.reduce((most, value) => {
    const plain = new Big(value).times(new Big(10).pow(-power)).toFixed();
    const point = plain.indexOf('.');
    return Math.max(most, point < 0 ? 0 : Math.min(limit, plain.length - point - 1));
  }, 0);
}

/** A value in base units, printed by a scale: ('1783000000', 亿元) → '17.83', ('-0.2817', %) → '-28.17'; thousands grouped by commas, half away from zero. */
export function printed(value: string, scale: Scale): string {
  const fixed = new Big(value).times(new Big(10).pow(-scale.power)).toFixed(scale.decimals, Big.roundHalfUp);
  const negative = fixed.startsWith('-') && /[1-9]/.test(fixed);
  const [whole, fraction] = fixed.replace('-', '').split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${negative ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * A derived value as far as its digits are certain: rounded to a digit that is not less than the width of what it may be. 1,740,543,991.5 with a width of
 * 3,469,429 is 17.4 亿元, and 174,100 万元.
 */
export function certain(value: string, width: string, scale: Scale): string {
  const unit = new Big(10).pow(scale.power);
  const wide = new Big(width).div(unit);
  // 0.0347 → 10^-1, 0.1 → 10^-1.
  const place = wide.eq(0) ? -scale.decimals : wide.e + (wide.eq(new Big(10).pow(wide.e)) ? 0 : 1);
  const decimals = Math.max(0, Math.min(scale.decimals, -place));
  const rounded = new Big(value).div(unit).round(Math.max(-place, -15), Big.roundHalfUp).times(unit);
  return printed(decimals < scale.decimals ? rounded.toFixed() : value, { ...scale, decimals });
}

/** The same with every digit of the value: ('644205500', 亿元) → '6.442055'. */
export function exact(value: string, scale: Scale): string {
  return printed(value, { ...scale, decimals: decimalsOf([value], scale.power, Infinity) });
}

/** A figure in a table: a print by the scale, a derived one as far as it is certain. */
export function figureText(fact: Pick<Fact, 'origin' | 'value' | 'step'>, scale: Scale): string {
  return fact.origin === 'derived' ? certain(fact.value, fact.step!, scale) : printed(fact.value, scale);
}

/** The same with its sign always printed, for changes: '+12.38', '-28.17', '0.00'. */
export function signed(value: string, scale: Scale): string {
  const text = printed(value, scale);
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`;
}
