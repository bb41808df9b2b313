import { describe, expect, test } from 'vitest';
import { anaphor, membersOf, segmentOf, topicAxis } from '../../../src/extract/clause/member.ts';

describe('a member and its axis', () => {
  test.each([
    ['密码应用产品', '产品:密码应用产品'],
    ['“保密安全”领域的', '行业:保密安全领域'],
    ['企业级客户', '客户:企业级客户'],
    ['500万级以上客户', '收入区间:500万级以上客户'],
    ['1年以内的', '账龄:1年以内'],
    ['济南地区的', '地区:济南地区'],
    ['线上', '销售模式:线上'],
    ['信息安全服务的外购部分', '产品:信息安全服务|构成:外购部分'],
  ])('%s', (text, expected) =>
    expect(
      segmentOf(text)
        ?.map(({ axis, member }) => `${axis}:${member}`)
        .join('|'),
    ).toBe(expected),
  );

  test.each(['本项目', '子公司', '我国医药制造业', '网安行业', '公司股东的', '优化运营模式', '受宏观经济影响的产品', '的'])(
    '%s is none',
    (text) => expect(segmentOf(text)).toBeNull(),
  );
  test('where the topic says the axis, any name is a member', () =>
    expect(segmentOf('重庆', '地区')).toEqual([{ axis: '地区', member: '重庆' }]));
});

test('a list of members, all or none', () => {
  expect(membersOf('企业级客户、政府客户和公检法司')?.map(([first]) => first!.member)).toEqual(['企业级客户', '政府客户', '公检法司']);
  expect(membersOf('企业级客户、若干影响')).toBeNull();
});

test('该产品 under headings', () => {
  expect(anaphor('该产品', ['一、收入', '2、网络攻击阻断系统', '(1)收入变动分析'])).toEqual([{ axis: '产品', member: '网络攻击阻断系统' }]);
  expect(anaphor('该产品', ['一、经营情况'])).toBeNull();
});

test('topics', () => {
  expect(topicAxis('的区域结构方面')).toBe('地区');
  expect(topicAxis('方面')).toBeNull();
});
