import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { dates } from '../../src/audit/dates.ts';
import { AUDIT_WORDS } from '../../src/words/audit.ts';
import { drawn } from '../table/drawn.ts';
import { reply } from './drawn.ts';

const found = (body: string) =>
  audit({ file: 'reply.txt', text: reply(body) })!.findings.map(({ check, identity }) => `${check}: ${identity}`);

describe('days', () => {
  test('a head whose other days end quarters', () => {
    const heads = '    项目      2023-03-31      2022-12-21      2021-12-31      2020-12-31\n';
    expect(dates(drawn(heads), AUDIT_WORDS.en)).toMatchObject([{ check: 'date', holds: 'holds if 2022-12-21 were 2022-12-31' }]);
    expect(dates(drawn(heads.replace('12-21', '12-31')), AUDIT_WORDS.en)).toEqual([]);
    expect(dates(drawn('公司于2023年3月21日、2022年12月31日和2021年12月31日签署协议。\n'), AUDIT_WORDS.en)).toEqual([]);
  });

  test('no day of the calendar', () => {
    expect(dates(drawn('截至2022年2月30日,公司共有员工七百人。\n'), AUDIT_WORDS.en)).toMatchObject([
      { identity: '2022年2月30日 is no day of the calendar' },
    ]);
  });
});

describe('words against numbers', () => {
  test('a fall by less than nothing', () => {
    expect(found('2022年度收入较上年营业收入降幅达-4.49%。')).toEqual(['words: 降幅达 -4.49%: a fall by less than nothing is a rise']);
    expect(found('2022年度收入同比下降4.49%,预计下降5%-10%。')).toEqual([]);
  });

  test('one end of the year named twice', () => {
    expect(found('固定资产期初余额为17977万元,期初余额为18404万元,无重大变化。')).toHaveLength(1);
    expect(found('固定资产期初余额为17977万元,期末余额为18404万元,无重大变化。')).toEqual([]);
  });

  test('逐年上升 of what falls', () => {
    const said = (last: string): string =>
      `报告期内,2020年、2021年和2022年公司毛利率分别为61.10%、64.12%和${last},逐年上升,主要系产品结构变化所致。`;
    expect(found(said('66.10%'))).toEqual([]);
    expect(found(said('62.10%'))).toEqual(['words: 中孚信息 毛利率 2022FY: 逐年上升, and it is 62.10% against 64.12% (2021FY)']);
  });
});
