import { expect, test } from 'vitest';
import { behindSignatures } from '../../src/filing/signatures.ts';

test('a title behind the signatures is read without them', () => {
  expect(behindSignatures('法定代表人:甲某主管会计工作负责人:乙某会计机构负责人:丙某4、母公司利润表')).toBe('4、母公司利润表'.slice(2));
  expect(behindSignatures('会计机构负责人:丙某')).toBe('会计机构负责人:丙某');
  expect(behindSignatures('4、母公司利润表')).toBe('4、母公司利润表');
});
