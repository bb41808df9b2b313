import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage } from '../../src/render/passage.ts';
import { style } from '../../src/render/style.ts';
import { displayWidth } from '../../src/render/width.ts';

const plain = style(false);
/** Lines of a filing; the number stands between ‹ and ›. */
const draw = (width: number, ...lines: string[]): string =>
  passage(
    lines.map((drawn, i) => {
      const from = drawn.indexOf('‹');
      return { line: i + 9, text: drawn.replace(/[‹›]/g, ''), marks: from < 0 ? [] : [[from, drawn.indexOf('›') - 1] as const] };
    }),
    plain,
    width,
  );

describe('a passage with its number marked', () => {
  test('columns blank in all lines are drawn together, margins go', () => {
    expect(draw(80, '            项目              2022 年', '           毛利率              ‹61.12%›')).toBe(
      ['   9 │  项目    2022 年', '  10 │ 毛利率    61.12%', '     │           ^^^^^^', ''].join('\n'),
    );
  });

  test('a print on two lines is marked on both', () => {
    const lines = [
      { line: 3, text: '收入为 94,567.18', marks: [[4, 13] as const] },
      { line: 4, text: '万元。', marks: [[0, 2] as const] },
    ];
    expect(passage(lines, plain, 80)).toBe(
      ['  3 │ 收入为 94,567.18', '    │        ^^^^^^^^^', '  4 │ 万元。', '    │ ^^^^', ''].join('\n'),
    );
  });

  test('what is too wide is cut around the number', () => {
    const text = draw(40, `${'公司上半年经营情况良好,'.repeat(5)}收入‹17.83亿元›,${'其余从略,'.repeat(9)}`);
    expect(text).toContain('收入17.83亿元');
    expect(text).toMatch(/│ …[^\n]*…\n/);
  });

  test('a terminal obeys nothing in it', () => {
    expect(draw(80, 'a\u001b[31m‹1›')).not.toContain('\u001b');
  });

  test('law: no line is wider than the screen, and the carets are as wide as the number', () => {
    const text = fc.string({ unit: fc.constantFrom('收', '入', 'a', '1', ' ', '　', ' '), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.stringMatching(/^[1-9]{1,12}$/), text, fc.integer({ min: 40, max: 140 }), (before, number, behind, width) => {
        const drawn = draw(width, `${before}‹${number}›${behind}`).split('\n');
        for (const line of drawn) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(drawn[1]!.match(/\^+/)![0]).toHaveLength(number.length);
      }),
    );
  });
});
