import { readFileSync } from 'node:fs';
import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { reply } from './drawn.ts';

const grouped = (cents: number): string => (cents / 100).toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');
const percent = (top: number, bottom: number): string => `${new Big(top).times(100).div(bottom).toFixed(2, Big.roundHalfUp)}%`;

/** A table as a converter prints it: columns flush right, two spaces and more between them. */
function table(caption: string, unit: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0);
  const widths = head.map((text, c) => Math.max(width(text), ...rows.map((row) => width(row[c]!))) + 4);
  const line = (cells: readonly string[]): string =>
    cells.map((text, c) => (c === 0 ? text + ' '.repeat(widths[c]! - width(text)) : ' '.repeat(widths[c]! - width(text)) + text)).join('');
  return ['', caption, `${' '.repeat(60)}单位:${unit}`, ...[head, ...rows].map((row) => `    ${line(row)}`), ''].join('\n');
}

const PRODUCTS = ['网络安全产品', '密码应用产品', '信息安全服务', '系统集成业务', '其他产品及服务'];
const total = (parts: readonly number[]): number => parts.reduce((sum, each) => sum + each, 0);

/** A reply with three tables whose figures are consistent. */
const filing = fc
  .record({
    unit: fc.constantFrom('元', '万元'),
    now: fc.array(fc.integer({ min: 1_000_000, max: 99_999_999 }), { minLength: 3, maxLength: 5 }),
    change: fc.array(fc.integer({ min: -60, max: 150 }), { minLength: 5, maxLength: 5 }),
    cost: fc.array(fc.integer({ min: 15, max: 90 }), { minLength: 5, maxLength: 5 }),
    stray: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 10, maxLength: 10 }),
  })
  .map(({ unit, now, change, cost, stray }) => {
    const then = now.map((each, i) => Math.round((each * 100) / (100 + change[i]!)) + stray[i]!);
    const costs = now.map((each, i) => Math.round((each * cost[i]!) / 100) + (stray[5 + i]! % 997));
    const names = [...PRODUCTS.slice(0, now.length), '合计'];
    const with_ = (parts: readonly number[]): number[] => [...parts, total(parts)];
    const [a, b, c] = [with_(now), with_(then), with_(costs)];
    const [wholeNow, wholeThen] = [a.at(-1)!, b.at(-1)!];
    return reply(
      [
        '报告期内,公司收入的构成及变动情况如下。',
        table(
          '    报告期内,公司主营业务收入构成情况如下:',
          unit,
          ['项目', '2022 年金额', '占比', '2021 年金额', '占比'],
          names.map((name, i) => [name, grouped(a[i]!), percent(a[i]!, wholeNow), grouped(b[i]!), percent(b[i]!, wholeThen)]),
        ),
        table(
          '    报告期内,公司收入变动情况如下:',
          unit,
          ['项目', '2022 年', '2021 年', '变动额', '变动幅度'],
          names.map((name, i) => [name, grouped(a[i]!), grouped(b[i]!), grouped(a[i]! - b[i]!), percent(a[i]! - b[i]!, b[i]!)]),
        ),
        table(
          '    2022 年,公司收入、成本及毛利率情况如下:',
          unit,
          ['项目', '收入', '成本', '毛利', '毛利率'],
          names.map((name, i) => [name, grouped(a[i]!), grouped(c[i]!), grouped(a[i]! - c[i]!), percent(a[i]! - c[i]!, a[i]!)]),
        ),
        '公司的收入随业务发展而变动,与同行业公司一致。',
      ].join('\n'),
    );
  });

/** Places of the digits of all numbers in the rows of the tables. */
function digitsOf(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (/^ {4}\S+ .*\d\.\d\d/.test(line)) for (let i = 0; i < line.length; i++) if (/\d/.test(line[i]!)) places.push(at + i);
    at += line.length + 1;
  }
  return places;
}

describe('a filing of consistent figures', () => {
  test('has no finding', () => {
    fc.assert(
      fc.property(filing, (text) => {
        expect(audit({ file: 'reply.txt', text })!.findings).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  test('with one digit changed it has one that names the number, for 95 of 100 digits', () => {
    let changed = 0;
    let named = 0;
    fc.assert(
      fc.property(
        filing,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 })), { minLength: 12, maxLength: 12 }),
        (text, changes) => {
          const places = digitsOf(text);
          for (const [n, by] of changes) {
            const at = places[n % places.length]!;
            const digit = String((Number(text[at]) + by) % 10);
            // A number does not begin with 0 but before its point.
            if (digit === '0' && !/[\d,.]/.test(text[at - 1]!) && text[at + 1] !== '.') continue;
            changed++;
            const wrong = text.slice(0, at) + digit + text.slice(at + 1);
            const line = wrong.slice(0, at).split('\n').length;
            const column = at - wrong.lastIndexOf('\n', at - 1);
            const { findings } = audit({ file: 'reply.txt', text: wrong })!;
            const names = findings.some(({ receipts }) =>
              receipts.some((print) => print.line === line && print.column <= column && column < print.column + print.printed.length),
            );
            if (names) named++;
          }
        },
      ),
      { numRuns: 30, seed: 11 },
    );
    expect(changed).toBeGreaterThan(300);
    expect(named / changed).toBeGreaterThanOrEqual(0.95);
  });
});

test('a text that is no filing', () => expect(audit({ file: 'notes.txt', text: '今天天气很好。' })).toBeNull());

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: fc.constantFrom(...' \n|-%.,0123456789合计收入率占比变动年') }), (text) => {
      audit({ file: 'any.txt', text: reply(text) });
    }),
  );
});

test('a text too long to be read whole is audited window by window, each finding at its place in the file', () => {
  const text = readFileSync(new URL('slips.txt', import.meta.url), 'utf8');
  const whole = audit({ file: 'slips.txt', text })!;
  const cut = audit({ file: 'slips.txt', text: `${text}\n${'说明。\n'.repeat(200)}` }, undefined, undefined, { long: 0, length: 1200 })!;
  expect(cut.findings).toEqual(whole.findings);
  const below = audit(
    { file: 'slips.txt', text: `${text.split('\n').slice(0, 3).join('\n')}\n${'说明。\n'.repeat(400)}${text}` },
    undefined,
    undefined,
    {
      long: 0,
      length: 1200,
    },
  )!;
  expect(below.findings.map(({ check, line, column }) => [check, line, column])).toEqual(
    whole.findings.map(({ check, line, column }) => [check, line + 403, column]),
  );
});
