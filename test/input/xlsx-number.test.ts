import { describe, expect, test } from 'vitest';
import { shownNumber } from '../../src/input/xlsx-number.ts';

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('a number as its cell shows it', () => {
  test.each([
    [0.6112, '0.00%', '61.12%'],
    [64420.55, '#,##0.00', '64,420.55'],
    [1234567.891, '#,##0', '1,234,568'],
    [64420.55, 'General', '64420.55'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e21, 'General', '1000000000000000000000'],
    [1.005, '0.00', '1.01'],
    [2.675, '0.00', '2.68'],
    [-0.001, '0.00', '0.00'],
    [-123.456, '0.0', '-123.5'],
    [-123.456, ACCOUNTING, '-123.46'],
    [64420.55, ACCOUNTING, '64,420.55'],
    [0, ACCOUNTING, '-'],
    [-5.5, '#,##0.00_);(#,##0.00)', '(5.50)'],
    [-5.5, '#,##0.00;[Red]-#,##0.00', '-5.50'],
    [1234.5, '#,##0.00"万元"', '1,234.50万元'],
    [1234, '[$¥-804]#,##0.00', '¥1,234.00'],
    [0.5, '0%', '50%'],
    [21, '000000', '000021'],
    [0, '0;-0;;@', ''],
    [7, '0;-0;;@', '7'],
    [7, '0"a;b"', '7a;b'],
  ])('%d as %s', (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  test.each(['0.00,,', '#,##0,', '0!.0,"万"', '[DBNum1]General', '# ?/?', '0.00E+00', '[>100]0.0;0.00', 'yyyy"年"', '0.0 0.0'])(
    'not in a format that is not surely known: %s',
    (format) => {
      expect(shownNumber(1234567, format)).toBe(null);
    },
  );
});
