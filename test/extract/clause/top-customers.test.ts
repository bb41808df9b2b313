import { expect, test } from 'vitest';
import { readBack } from '../../spec/annotate.ts';

function reads(source: string): void {
  const { expected, found } = readBack(source);
  expect(found).toEqual(expected);
}

test('parts of what the largest customers bought are not parts of what the company sold', () =>
  reads(
    '上半年公司{revenue 2024H1 CNY 220000000 [客户:前十大客户]:前十大客户合计实现收入2.20亿元}。从业务模式看,经销收入合计1.36亿元,其中直销收入合计0.84亿元。',
  ));

test('before them, parts of the company', () => reads('上半年公司{revenue 2024H1 CNY 840000000 [销售模式:直销]:直销收入8.40亿元}。'));
