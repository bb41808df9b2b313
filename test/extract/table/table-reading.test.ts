import { expect, test } from 'vitest';
import { readings } from './readings.ts';

/** What is read of a row of a table to the cent, in 元 or 万元. */
const read = (cell: string, unit: string): string[] =>
  readings(`<p>公司营业收入按产品分类如下:</p><p>单位:${unit}</p>
<table><tr><td>产品</td><td>2022年</td><td>2021年</td></tr>
<tr><td>水泵</td><td>5,695,281.12</td><td>4,271,460.84</td></tr>
<tr><td>阀门</td><td>1,042,718.40</td><td>834,174.72</td></tr>
<tr><td>管件</td><td>${cell}</td><td>7,065,200.00</td></tr></table>`).filter((reading) => reading.includes('管件'));

const BEFORE = '中孚信息 revenue 产品:管件 2021FY';

test('a digit among amounts to the cent is what was left of one', () => {
  expect(read('8', '元')).toEqual([`${BEFORE} 7065200`]);
  expect(read('997,440.00', '元')).toEqual(['中孚信息 revenue 产品:管件 2022FY 997440', `${BEFORE} 7065200`]);
});

test('all but the last digit is as little in 元; in 万元 a zero may have been left out', () => {
  expect(read('997,440.3', '元')).toEqual([`${BEFORE} 7065200`]);
  expect(read('997,440.3', '万元')).toEqual(['中孚信息 revenue 产品:管件 2022FY 9974403000', `${BEFORE} 70652000000`]);
});
