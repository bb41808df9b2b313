import type { Metric } from '../metric.ts';

/** Revenue, cost, margins, orders, collections and how revenue is made up (利润表 above the line; 主营业务 notes). */
export const revenue: readonly Metric[] = [
  {
    id: 'revenue', label: '营业收入', english: 'Revenue', unit: 'CNY', nature: 'flow', group: 'revenue', tier: 'core', main: 'main-revenue',
    aliases: ['营业收入[总额|合计|金额|规模]', '营业总收入', '营收[规模]', '收入[总额|合计|金额|规模]', '销售收入', '收入(万元)'],
    tableOnly: ['收入{构成|结构|分类}[情况]', '{销售额|销售金额}[(元)|(万元)]'],
    parts: [{ words: '前五名客户合计销售金额', member: '前五名客户合计', axis: '客户' }],
    vetoes: [
      '{利息|手续费及佣金|投资|租金|租赁|补贴|补助|其他业务|营业外|递延|预收|财务|资产处置|非营业|其他|薪酬|保费|合同|政府补助|应税|不征税|理财|分红|股利|赔偿|人均可支配|可支配}收入',
      '收入{确认|来源|构成|结构|成本|分成|相关|准则|质量|端|利润|增速|增长率|类型|区间|预测|测算|的确认|确认政策|及利润|和利润|与利润|与成本|和成本|及成本}', '与收益相关', '计入营业外收入',
      '扣除与主营业务无关的业务收入', '与主营业务无关的业务收入', '营业收入扣除[项目|金额|后金额|后的金额]',
    ],
  },
  {
    id: 'main-revenue', label: '主营业务收入', english: 'Revenue from main business', unit: 'CNY', nature: 'flow', group: 'revenue', tier: 'core',
    aliases: ['主营业务收入[合计|总额|金额|规模]', '主营收入'],
    tableOnly: ['主营业务收入{构成|结构|分类}[情况]'],
    vetoes: ['主营业务收入{构成|结构|来源|确认|占比情况}'],
  },
  { id: 'operating-cost', label: '营业成本', english: 'Operating cost', unit: 'CNY', nature: 'flow', group: 'revenue', tier: 'core', main: 'main-cost', aliases: ['营业成本[合计|总额|金额]'], tableOnly: ['成本', '成本合计', '营业成本{构成|结构}[情况]'], vetoes: ['营业成本{构成|比上年|结构}'] },
  { id: 'main-cost', label: '主营业务成本', english: 'Cost of main business', unit: 'CNY', nature: 'flow', group: 'revenue', tier: 'core', aliases: ['主营业务成本[合计|总额]', '主营成本'], tableOnly: ['主营业务成本[的]{构成|结构|构成要素|要素构成|要素}'], vetoes: ['主营业务成本{构成|结构|要素}'] },
  { id: 'gross-profit', label: '毛利', english: 'Gross profit', unit: 'CNY', nature: 'flow', group: 'revenue', tier: 'core', aliases: ['毛利[总额|额|合计]', '综合毛利', '营业毛利'], vetoes: ['{高|低}毛利', '毛利{双优|水平|考核|贡献}', '主营业务毛利'], formula: { kind: 'difference', of: 'revenue', less: 'operating-cost' } },
  {
    id: 'gross-margin', label: '毛利率', english: 'Gross margin', unit: 'ratio', nature: 'flow', group: 'revenue', tier: 'core', main: 'main-gross-margin',
    aliases: ['[综合|整体|产品综合|销售|产品]毛利率[水平]', '毛利率(%)', '销售毛利率', '营业毛利率'],
    vetoes: ['毛利率{波动|变动|变化}{情况|原因|分析|趋势}', '[净]毛利率{较|更}{高|低}'],
    formula: { kind: 'margin', revenue: 'revenue', cost: 'operating-cost' },
  },
  { id: 'main-gross-margin', label: '主营业务毛利率', english: 'Gross margin of main business', unit: 'ratio', nature: 'flow', group: 'revenue', tier: 'core', aliases: ['主营业务[综合]毛利率', '主营毛利率'], formula: { kind: 'margin', revenue: 'main-revenue', cost: 'main-cost' } },
  {
    id: 'revenue-share', label: '收入占比', english: 'Share of revenue', unit: 'ratio', nature: 'flow', group: 'revenue', tier: 'core', formula: { kind: 'share', of: ['revenue', 'main-revenue'] },
    aliases: [
      '收入占比', '[主营业务|营业|营]收入[的]占比', '营收占比', '占[当期|公司|发行人]{主营业务收入|营业收入|总收入|营业总收入|收入|营收}{的比例|的比重|比例|比重|比|的占比|占比}', '占{主营业务收入|营业收入|收入}总额的{比例|比重}', '占总营收的{比例|比重}',
      '占[公司|当期|本期]年度销售总额[的]{比例|比重|占比|百分比}', '创收占营收{比重|比例}', '在[公司|发行人]收入结构中的占比', '收入比重', '收入比例', '占收入比', '占[公司]总营收的占比', '占[公司]{产品类收入|服务收入}的{比例|比重}',
    ],
    parts: [{ words: '前五名客户合计销售金额占年度销售总额比例', member: '前五名客户合计', axis: '客户' }],
    vetoes: ['前五名客户销售额中关联方销售额占年度销售总额[的]比例', '收入占比{情况|较高|较低|提升|变动|增加}'],
  },
  { id: 'new-orders', label: '新签订单', english: 'New orders', unit: 'CNY', nature: 'flow', group: 'revenue', tier: 'extended', aliases: ['新签{订单|合同}[金额|额|总额]', '累计实现订单金额', '订单金额', '新增订单[金额|额]'] },
  { id: 'order-backlog', label: '在手订单', english: 'Order backlog', unit: 'CNY', nature: 'stock', group: 'revenue', tier: 'core', aliases: ['在手订单[金额|规模|总额|余额]', '尚未履行完毕的{履约义务|合同}[所对应的收入]金额'], vetoes: ['在手订单{价格|或|及|情况|单价|充足|等}'] },
  { id: 'cash-collections', label: '销售回款', english: 'Cash collected from sales', unit: 'CNY', nature: 'flow', group: 'profit', tier: 'core', aliases: ['销售回款[金额|总额]', '回款[金额|总额]', '实现{收款|回款}', '整体回款', '回款整体'], vetoes: ['期后回款', '回款{问题|举措|管理|机制|能力|目标|业绩|进展|工作|项|情况|较好|率|周期|季|风险|效率|方面|与|和毛利|及毛利}', '{应收账款|应收款|货款}[的][期后]回款', '人均回款', '客户回款', '预期回款'] },
  { id: 'revenue-per-capita', label: '人均创收', english: 'Revenue per head', unit: 'CNY/person', nature: 'flow', group: 'other', tier: 'extended', aliases: ['人均创收', '人均{营收|收入|营业收入}'] },
  { id: 'cash-collections-per-capita', label: '人均回款', english: 'Collections per head', unit: 'CNY/person', nature: 'flow', group: 'other', tier: 'extended', aliases: ['人均回款'] },
  { id: 'revenue-per-customer', label: '单客收入', english: 'Revenue per customer', unit: 'CNY', nature: 'flow', group: 'other', tier: 'extended', aliases: ['单客收入', '单体创收[增速]', '单个客户平均收入', '平均单个客户收入', '客户平均收入'] },
  { id: 'customer-count', label: '客户数量', english: 'Customers', unit: 'count', nature: 'flow', group: 'other', tier: 'extended', aliases: ['客户{家数|数量|总数}'], tableOnly: ['家数'] },
  { id: 'market-share', label: '市场份额', english: 'Market share', unit: 'ratio', nature: 'flow', group: 'other', tier: 'core', aliases: ['市场份额', '市场占有率', '市占率'] },
];
