import { describe, expect, test } from 'vitest';
import { readChange, readLevel } from '../../../src/extract/table/cell.ts';
import { findMetric } from '../../../src/vocabulary/lookup.ts';
import { builtin } from '../../../src/vocabulary/vocabulary.ts';

const metric = (id: string) => findMetric(id, builtin)!;
const tenThousand = { money: 4, percent: false };

describe('levels', () => {
  test.each([
    ['64,420.55', 'revenue', tenThousand, null, '644205500', '100'],
    ['-11,530.72', 'net-profit', tenThousand, null, '-115307200', '100'],
    ['61.12%', 'gross-margin', tenThousand, null, '0.6112', '0.0001'],
    ['20.84', 'gross-margin', { money: 4, percent: true }, null, '0.2084', '0.0001'],
    ['2.41', 'receivables-turnover', null, null, '2.41', '0.01'],
    ['1,166', 'rd-staff', tenThousand, null, '1166', '1'],
    ['1.25', 'revenue', tenThousand, '亿元', '125000000', '1000000'],
  ] as const)('%s of %s', (text, id, unit, headUnit, value, step) => {
    expect(readLevel(text, metric(id), unit, headUnit)).toMatchObject({ kind: 'value', value, step });
  });

  test.each([
    ['未披露', 'revenue', tenThousand],
    ['-', 'revenue', tenThousand],
    ['61.12%', 'revenue', tenThousand],
    ['64,420.55', 'revenue', null],
    ['64,420.55', 'gross-margin', tenThousand],
    ['济南首版次软件补贴收到200万元', 'government-grants', tenThousand],
  ] as const)('%s is no level of %s', (text, id, unit) => {
    expect(readLevel(text, metric(id), unit, null)).toBeNull();
  });
});

describe('changes', () => {
  test.each([
    ['-49.28%', 'revenue', 'change-ratio', '-0.4928'],
    ['下降3.02个百分点', 'gross-margin', 'change-pp', '-3.02'],
    ['-2.68%', 'gross-margin', 'change-pp', '-2.68'],
    ['亏损收窄57.33%', 'net-profit', 'loss-change-ratio', '-0.5733'],
    ['亏损增加21.97%', 'net-profit', 'loss-change-ratio', '0.2197'],
    ['-22.69个百分点', 'gross-margin', 'change-pp', '-22.69'],
  ] as const)('%s of %s', (text, id, kind, value) => {
    expect(readChange(text, metric(id), tenThousand, null)).toMatchObject({ kind, value });
  });

  test('an amount in a column of changes is not guessed at', () => {
    expect(readChange('1,234.56', metric('revenue'), tenThousand, null)).toBeNull();
  });
});
