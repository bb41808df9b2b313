import { expect, test } from 'vitest';
import { labelOf } from '../../../src/extract/clause/label.ts';

test('a business, another entity, or no label', () => {
  expect(labelOf('冷冻设备业务:全年收入增长。')).toEqual({ segment: [{ axis: '产品', member: '冷冻设备业务' }] });
  expect(labelOf('达因药业:坚持主业。')).toEqual({ segment: [] });
  expect(labelOf('公司:坚持主业。')).toBeNull();
  expect(labelOf('具体情况如下:坚持主业。')).toBeNull();
});
