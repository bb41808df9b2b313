import { expect, test } from 'vitest';
import { isQuestion, voiceOf } from '../../src/filing/question.ts';

test.each(['问:公司今年的目标?', '问题一:请问业务进展', '问题 1', 'Q1:毛利率', '问题3.关于存货', '投资者提问:如何看待'])(
  '%s asks',
  (line) => expect(voiceOf(line)).toBe('question'),
);
test.each(['答:公司上半年', '回复:', '回答:我们', '【公司回复】', 'A1:公司', '一、发行人补充说明', '## 【公司回复】'])(
  '%s answers',
  (line) => expect(voiceOf(line)).toBe('answer'),
);
test.each(['公司上半年完成收入', '问题在于需求不足', '2022年', '一、经营情况', '回复期限为十日'])('%s says neither', (line) =>
  expect(voiceOf(line)).toBeNull(),
);

test('a regulator gives itself away', () => {
  expect(isQuestion('根据申报材料:报告期内发行人收入增长,请发行人说明原因。')).toBe(true);
  expect(isQuestion('年报显示,公司实现营业收入5亿元。请公司补充披露原因。')).toBe(true);
  expect(isQuestion('公司邀请客户参观。')).toBe(false);
});
