import { describe, expect, test } from 'vitest';
import { partsOfWhole } from '../../../src/extract/recover/parts.ts';
import { level, paragraphOf, retellingOf, shown } from './told.ts';

const read = (text: string): string[] => {
  const { document, paragraph } = paragraphOf(text);
  const at = text.indexOf('945');
  const whole = level('sales-staff', '2023-03-31', '945', { unit: 'persons', step: '1', at });
  return shown(partsOfWhole(paragraph, retellingOf(document, [whole])));
};

describe('parts behind 其中', () => {
  test('that add up to the whole are parts of it', () => {
    expect(read('公司营销人员增至945人,其中,销售人员517人,技术支持人员428人;其他不变。')).toEqual([
      'sales-staff 销售人员 2023-03-31 517',
      'sales-staff 技术支持人员 2023-03-31 428',
    ]);
  });
  test('that do not add up, or are not all named, may be of anything', () => {
    expect(read('公司营销人员增至945人,其中,销售人员517人,技术支持人员429人。')).toEqual([]);
    expect(read('公司营销人员增至945人,其中,销售人员517人,428人。')).toEqual([]);
    expect(read('公司营销人员增至945人,另有,销售人员517人,技术支持人员428人。')).toEqual([]);
  });
});
