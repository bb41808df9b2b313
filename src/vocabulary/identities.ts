/**
 * Identities of bookkeeping that define no metric of ours: what a line of a statement or a note is of the lines around it, in any table that has them
 * as rows or as columns. Labels are matched whole, without numbering, 加: and 减:, and what stands in brackets.
 */
export interface Identity {
  /** As an accountant says it. */
  words: string;
  whole: readonly string[];
  terms: readonly Term[];
}

export interface Term {
  labels: readonly string[];
  sign: 1 | -1;
  /** May be missing from the table: then it is 0. */
  optional?: true;
}

const plus = (...labels: string[]): Term => ({ labels, sign: 1 });
const minus = (...labels: string[]): Term => ({ labels, sign: -1 });
const maybe = (term: Term): Term => ({ ...term, optional: true });

const GROSS = ['账面余额', '账面原值', '余额', '原值', '应收账款余额', '应收账款账面余额', '存货账面余额', '存货余额'];
const PROVISION = ['坏账准备', '跌价准备', '减值准备', '存货跌价准备', '应收账款坏账准备', '存货跌价准备/合同履约成本减值准备'];

/** All of them; an entry is all it takes to check one more. */
export const IDENTITIES: readonly Identity[] = [
  // 企业会计准则第30号, 财务报表列报
  {
    words: '利润总额 = 营业利润 + 营业外收入 − 营业外支出',
    whole: ['利润总额'],
    terms: [plus('营业利润'), maybe(plus('营业外收入')), maybe(minus('营业外支出'))],
  },
  { words: '净利润 = 利润总额 − 所得税费用', whole: ['净利润'], terms: [plus('利润总额'), minus('所得税费用', '所得税')] },
  {
    words: '资产总计 = 流动资产合计 + 非流动资产合计',
    whole: ['资产总计', '资产合计'],
    terms: [plus('流动资产合计', '流动资产'), plus('非流动资产合计', '非流动资产')],
  },
  {
    words: '负债合计 = 流动负债合计 + 非流动负债合计',
    whole: ['负债合计'],
    terms: [plus('流动负债合计', '流动负债'), plus('非流动负债合计', '非流动负债')],
  },
  {
    words: '负债和所有者权益总计 = 负债合计 + 所有者权益合计',
    whole: ['负债和所有者权益总计', '负债和股东权益总计', '负债及股东权益总计', '负债和所有者权益合计'],
    terms: [plus('负债合计'), plus('所有者权益合计', '股东权益合计')],
  },
  {
    words: '资产总计 = 负债和所有者权益总计',
    whole: ['负债和所有者权益总计', '负债和股东权益总计', '负债及股东权益总计'],
    terms: [plus('资产总计')],
  },
  {
    words: '所有者权益合计 = 归属于母公司所有者权益合计 + 少数股东权益',
    whole: ['所有者权益合计', '股东权益合计'],
    terms: [plus('归属于母公司所有者权益合计', '归属于母公司股东权益合计', '归属于母公司所有者权益'), plus('少数股东权益')],
  },
  {
    words: '净利润 = 归属于母公司股东的净利润 + 少数股东损益',
    whole: ['净利润'],
    terms: [plus('归属于母公司股东的净利润', '归属于母公司所有者的净利润'), plus('少数股东损益')],
  },
  // 企业会计准则第31号, 现金流量表
  ...(['经营', '投资', '筹资'] as const).map(
    (kind): Identity => ({
      words: `${kind}活动产生的现金流量净额 = 现金流入小计 − 现金流出小计`,
      whole: [`${kind}活动产生的现金流量净额`],
      terms: [plus(`${kind}活动现金流入小计`), minus(`${kind}活动现金流出小计`)],
    }),
  ),
  {
    words: '现金及现金等价物净增加额 = 经营 + 投资 + 筹资活动产生的现金流量净额 + 汇率变动的影响',
    whole: ['现金及现金等价物净增加额'],
    terms: [
      plus('经营活动产生的现金流量净额'),
      plus('投资活动产生的现金流量净额'),
      plus('筹资活动产生的现金流量净额'),
      plus('汇率变动对现金及现金等价物的影响', '汇率变动对现金的影响'),
    ],
  },
  {
    words: '期末现金及现金等价物余额 = 期初余额 + 净增加额',
    whole: ['期末现金及现金等价物余额'],
    terms: [plus('期初现金及现金等价物余额'), plus('现金及现金等价物净增加额')],
  },
  // 附注
  { words: '账面价值 = 账面余额 − 准备', whole: ['账面价值', '账面净值', '净值', '净额'], terms: [plus(...GROSS), minus(...PROVISION)] },
  {
    words: '期末余额 = 期初余额 + 本期增加 − 本期减少',
    whole: ['期末余额', '期末数', '期末账面余额', '年末余额'],
    terms: [
      plus('期初余额', '期初数', '期初账面余额', '上年年末余额', '年初余额'),
      plus('本期增加', '本期增加金额', '本期增加额', '本年增加'),
      minus('本期减少', '本期减少金额', '本期减少额', '本年减少'),
    ],
  },
  {
    words: '毛利 = 收入 − 成本',
    whole: ['毛利', '毛利额', '营业毛利'],
    terms: [plus('收入', '营业收入', '销售收入'), minus('成本', '营业成本', '销售成本')],
  },
  { words: '差异 = 发函 − 回函', whole: ['差异金额', '差异'], terms: [plus('发函金额', '发函'), minus('回函金额', '回函')] },
];
