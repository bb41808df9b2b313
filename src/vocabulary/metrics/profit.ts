import type { Metric } from '../metric.ts';

const owners = '{母公司|上市公司|本公司|公司}';

/** The long names that 公开发行证券的公司信息披露解释性公告第1号 gives the items of 非经常性损益, of 2008 and of 2023. */
const nonRecurring = [
  ['除同公司正常经营业务相关的有效套期保值业务外,持有交易性金融资产、交易性金融负债产生的公允价值变动损益,以及处置交易性金融资产、交易性金融负债和可供出售金融资产取得的投资收益', '交易性金融资产公允价值变动及投资收益'],
  ['除同公司正常经营业务相关的有效套期保值业务外,非金融企业持有金融资产和金融负债产生的公允价值变动损益以及处置金融资产和金融负债产生的损益', '金融资产公允价值变动及处置损益'],
  ['除上述各项之外的其他营业外收入和支出', '其他营业外收入和支出'],
].map(([words, member]) => ({ words: words!, member: member! }));

/** Profit, cash flow, what the state adds, and the sums of the balance sheet (主要会计数据). */
export const profit: readonly Metric[] = [
  { id: 'operating-profit', undivided: true, label: '营业利润', english: 'Operating profit', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['营业利润'], vetoes: ['营业利润率'] },
  { id: 'profit-before-tax', undivided: true, label: '利润总额', english: 'Profit before tax', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['利润总额'], vetoes: ['占[当期]利润总额[的]{比例|比重|比}'] },
  { id: 'net-profit', undivided: true, label: '净利润', english: 'Net profit', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['净利润', '净亏损'], vetoes: ['净利润率', '净利润{测算|现金|差异|补偿|承诺}', '{被合并方|标的公司|子公司|合营企业|联营企业}[在合并前][实现]的净利润', '被合并方在合并前实现的净利润', '少数股东', '持续经营净利润', '终止经营净利润', '净利润为基础', '扣除非经常[性]损益前后[的]净利润', '净利润孰低'] },
  {
    id: 'net-profit-attributable', undivided: true, label: '归母净利润', english: 'Net profit attributable to owners', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core',
    aliases: ['归母净利[润]', `归属{上市公司|母公司}{股东|所有者}[的]净利润`, `归属于${owners}[普通股]{股东|所有者|股东所有者}的净利润`, '归属母公司[股东|所有者][的]净利润', '归属于母公司净利润', '归属于母公司股东净利润', '归属于上市公司净利润', '归属于母公司[的]净利润', `归属于${owners}股东的净利润`, '归母净亏损'],
    vetoes: [],
  },
  {
    id: 'net-profit-adjusted', undivided: true, label: '扣非归母净利润', english: 'Net profit before non-recurring items', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core',
    aliases: [
      '扣非[后][归母]净利[润]', '归母扣非净利[润]', '扣除非经常性损益{后|后的|的|}净利润',
      `扣除非经常性损益{后|后的|的|}归属于${owners}{股东|普通股股东|所有者}[的]净利润`, '扣除非经常性损益后,归属于上市公司股东的净利润', '扣除非经常性损益{后|后的|的|}归属[于]母公司[股东|所有者]{的|}净利润',
      `归属于${owners}{股东|普通股股东|所有者}[的]扣除非经常性损益{后的|的|后|}净利润`, `归属于${owners}{股东|所有者}的扣非[后]净利润`, '扣非后归属于{上市公司|母公司}{股东|所有者}的净利润',
      '归属于{母公司|上市公司}{股东|所有者}的净利润(扣除非经常性损益后)',
    ],
  },
  { id: 'operating-cash-flow', undivided: true, label: '经营活动现金流量净额', english: 'Operating cash flow', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['经营[活动|性][产生]的现金流量净额', '经营[活动|性]现金流[量]净额', '经营活动产生的现金流量净额', '经营活动现金流量净额', '经营性净现金流', '经营活动净现金流[量]'], vetoes: [] },
  { id: 'investing-cash-flow', undivided: true, label: '投资活动现金流量净额', english: 'Investing cash flow', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['投资活动产生的现金流量净额', '投资活动现金流[量]净额'] },
  { id: 'financing-cash-flow', undivided: true, label: '筹资活动现金流量净额', english: 'Financing cash flow', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['筹资活动产生的现金流量净额', '筹资活动现金流[量]净额'] },
  {
    id: 'government-grants', narrowedBy: ['营业外收入', '其他收益'], label: '政府补助', english: 'Government grants', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', parts: [{ words: '增值税即征即退', member: '增值税即征即退' }, { words: '计入当期损益的政府补助,', member: '非经常性损益', axis: '口径', open: true }, { words: '计入当期损益的政府补助(与', member: '非经常性损益', axis: '口径', open: true }], aliases: ['政府补助[金额|总额|合计|小计]', '计入当期损益的政府补助[金额]'], tableOnly: ['政府补助{明细|情况|项目}'], vetoes: ['政府补助{目的|的补助|具有|的可|项目|及税|款|相关|政策|情况|主要|存在|对|是否|明细|收入}', '与{资产|收益}相关的政府补助', '计入递延收益的政府补助', '政府补助[的]{补助|补贴}'] },
  { id: 'government-grants-ratio', parts: ['增值税即征即退', '其他政府补助'].map((member) => ({ words: `${member}占利润总额的比例`, member })), label: '政府补助占利润总额比例', english: 'Grants to profit before tax', unit: 'ratio', nature: 'flow', group: 'other', tier: 'extended', aliases: ['政府补助[金额]占[当期]利润总额的{比例|比重}'], formula: { kind: 'ratio', numerator: 'government-grants', denominator: 'profit-before-tax' } },
  { id: 'non-recurring-items', label: '非经常性损益', english: 'Non-recurring items', unit: 'CNY', nature: 'flow', group: 'other', tier: 'extended', parts: nonRecurring, aliases: ['非经常性损益[合计|净额]'], tableOnly: ['非经常[性]损益{明细|明细表|明细情况}'], vetoes: ['扣除非经常性损益', '非经常性损益总额', '非经常性损益{明细|划分|的|项目|影响|是否|列报|情况}'] },
  { id: 'non-operating-income', apart: true, label: '营业外收入', english: 'Non-operating income', unit: 'CNY', nature: 'flow', group: 'other', tier: 'extended', aliases: ['营业外收入[合计][(a)]', '加:营业外收入'], vetoes: ['营业外收入{和|及|情况|明细}'] },
  { id: 'non-operating-expense', apart: true, label: '营业外支出', english: 'Non-operating expense', unit: 'CNY', nature: 'flow', group: 'other', tier: 'extended', aliases: ['营业外支出[合计][(b)]', '减:营业外支出'], vetoes: ['营业外支出{情况|明细}'] },
  { id: 'non-operating-net', label: '营业外收支净额', english: 'Non-operating net', unit: 'CNY', nature: 'flow', group: 'other', tier: 'extended', aliases: ['营业外收入和支出净额[(a-b)]', '营业外收支净额'] },
  { id: 'total-assets', undivided: true, label: '资产总额', english: 'Total assets', unit: 'CNY', nature: 'stock', group: 'profit', tier: 'core', aliases: ['资产总{额|计}[(元)]', '总资产[(元)]'], vetoes: ['占{总资产|资产总额}[的]{比例|比重}', '总资产{收益率|周转率|报酬率}', '负债和所有者权益', '负债和股东权益', '以公允价值计量的资产总额'] },
  { id: 'net-assets-attributable', undivided: true, label: '归母净资产', english: 'Equity attributable to owners', unit: 'CNY', nature: 'stock', group: 'profit', tier: 'core', aliases: [`归属于${owners}{股东|所有者}的{净资产|所有者权益|股东权益|权益}[合计]`, '归属于母公司普通股股东的净资产', '归属于母公司[的]{所有者权益|股东权益}[合计]', '归母净资产', '归属于母公司[股东|所有者]权益合计'], vetoes: [] },
  { id: 'eps-basic', undivided: true, label: '基本每股收益', english: 'Basic EPS', unit: 'CNY/share', nature: 'flow', group: 'profit', tier: 'core', aliases: ['基本每股收益[(元/股)|(元)]'], vetoes: ['扣除非经常性损益后的基本每股收益[(元/股)]', '扣非[后]基本每股收益'] },
  { id: 'roe-weighted', undivided: true, label: '加权平均净资产收益率', english: 'Weighted ROE', unit: 'ratio', nature: 'flow', group: 'profit', tier: 'core', aliases: ['加权平均净资产收益率[(%)]'], vetoes: ['扣除非经常性损益后的加权平均净资产收益率[(%)]', '扣非[后]加权平均净资产收益率[(%)]'] },
  { id: 'investment-property', label: '投资性房地产', english: 'Investment property', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['投资性房地产'] },
  { id: 'fixed-assets', label: '固定资产', english: 'Fixed assets', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['固定资产', '固定资产[账面]{价值|净值|净额}'], vetoes: ['固定资产{折旧|投资|等|清理|原值|减值|、|处置}', '购建固定资产'] },
  { id: 'construction-in-progress', label: '在建工程', english: 'Construction in progress', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['在建工程'], vetoes: ['在建工程{减值|转入|项目}'] },
  { id: 'intangible-assets', label: '无形资产', english: 'Intangible assets', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['无形资产'], vetoes: ['无形资产{摊销|减值|等|处置|原值}', '确认为无形资产'] },
  { id: 'development-expenditure', label: '开发支出', english: 'Development expenditure', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['开发支出'], vetoes: ['开发支出资本化'] },
  { id: 'long-term-deferred-expense', label: '长期待摊费用', english: 'Long-term deferred expense', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['长期待摊费用'], vetoes: ['长期待摊费用摊销'] },
  { id: 'other-noncurrent-assets', label: '其他非流动资产', english: 'Other non-current assets', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['其他非流动资产'], vetoes: ['其他非流动资产{减值|处置}'] },
  { id: 'long-term-assets', label: '长期资产', english: 'Long-term assets', unit: 'CNY', nature: 'stock', group: 'other', tier: 'extended', aliases: ['长期资产{合计|小计}'], tableOnly: ['长期资产{情况|构成|明细}'] },
  { id: 'asset-share', label: '资产占比', english: 'Share of total assets', unit: 'ratio', nature: 'stock', group: 'other', tier: 'extended', formula: { kind: 'share', of: ['total-assets'] }, aliases: ['占{资产总额|总资产}[的]{比例|比重}[(%)]'] },
  { id: 'cash-dividend', undivided: true, label: '现金分红', english: 'Cash dividend', unit: 'CNY', nature: 'flow', group: 'other', tier: 'extended', aliases: ['现金分红[金额|总额][(含税)|(万元、含税)]', '分红金额[(含税)|(万元、含税)]'], vetoes: ['现金分红{比例|政策|方案}', '现金分红总额(含其他方式)', '以其他方式[(如回购股份)]现金分红[的]金额'] },
  { id: 'dividend-per-share', undivided: true, label: '每股派现', english: 'Dividend per share', unit: 'CNY/share', nature: 'flow', group: 'other', tier: 'extended', aliases: ['每股派现', '每股现金分红'] },
];
