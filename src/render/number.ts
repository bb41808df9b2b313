import Big from 'big.js';
import type { Unit } from '../fact.ts';

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

/** The same with every digit of the value: ('644205500', 亿元) → '6.442055'. */
export function exact(value: string, scale: Scale): string {
  return printed(value, { ...scale, decimals: decimalsOf([value], scale.power, Infinity) });
}

/** The same with its sign always printed, for changes: '+12.38', '-28.17', '0.00'. */
export function signed(value: string, scale: Scale): string {
  const text = printed(value, scale);
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`;
}
