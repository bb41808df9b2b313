import type { Metric } from '../metric.ts';

/** A period expense and its share of 营业收入 go together: X, X率, X占营业收入的比例. */
const shareOf = (expense: string): string[] => [
  `${expense}率`, `${expense}占{营业收入|营收|收入|营业总收入|当期营业收入}[的]{比例|比重|比率|比}`, `${expense}率(%)`, `${expense}占比`,
];

/** 销售, 管理, 研发, 财务费用; what R&D costs, who does it, and what they are paid. */
export const expense: readonly Metric[] = [
  { id: 'rd-expense', label: '研发费用', english: 'R&D expense', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['研发费用[合计|总额|金额]'], vetoes: ['研发费用{资本化|归集|加计|中的|明细|大幅|构成|的归集|补贴|支出}', '研发费用(含', '其他研发费用', '计入研发费用'] },
  { id: 'rd-ratio', label: '研发费用率', english: 'R&D expense ratio', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'core', aliases: [...shareOf('研发费用')], formula: { kind: 'ratio', numerator: 'rd-expense', denominator: 'revenue' } },
  { id: 'rd-investment', label: '研发投入', english: 'R&D investment', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['研发投入[合计|总额|金额]', '研发总投入', '研发支出[合计|总额]'], vetoes: ['研发投入{情况|及|和|总额占|力度|资本化}', '高研发投入', '研发投入强度', '项目研发投入', '研发投入占比情况', '累计研发投入'] },
  { id: 'rd-investment-ratio', label: '研发投入占营业收入比例', english: 'R&D investment to revenue', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'core', aliases: ['研发{投入|支出}[总额|金额]占{营业收入|营收|当期营业收入}[的]{比例|比重}', '研发{投入|支出}合计占营业收入的{比例|比重}', '研发投入占营业总收入的{比例|比重}', '研发投入占营收比', '研发投入占比', '研发投入[总额]占营业收入比例(%)', '研发投入总额占营业收入比例(%)'], formula: { kind: 'ratio', numerator: 'rd-investment', denominator: 'revenue' } },
  { id: 'rd-capitalized', label: '资本化研发投入', english: 'Capitalised R&D', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['[本期]资本化研发{投入|支出}', '研发{投入|支出}资本化[的]金额(元)', '研发{投入|支出}资本化[的]金额', '资本化的研发{投入|支出}'] },
  { id: 'rd-capitalized-ratio', label: '研发投入资本化比重', english: 'Capitalised share of R&D', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'core', aliases: ['研发投入资本化的{比重|比例}[(%)]', '资本化研发{投入|支出}占研发投入[的]{比例|比重}', '研发{投入|支出}资本化{率|比例|比重}'], formula: { kind: 'ratio', numerator: 'rd-capitalized', denominator: 'rd-investment' } },
  { id: 'rd-staff', label: '研发人员数量', english: 'R&D staff', unit: 'persons', nature: 'stock', group: 'expense', tier: 'core', aliases: ['[公司]研发人员[的]{数量|人数|总数}[(人)]', '研发人员'], vetoes: ['研发人员{薪酬|工资|占|平均|的薪酬|及|规模|的扩充|人均|职工薪酬|工时|相关}', '计入研发费用的研发人员', '{加大|增加|引进}研发人员', '研发人员{数量|人数}占', '市场销售人员', '研发人员数量的变动', '研发人员平均数量'] },
  { id: 'rd-staff-share', label: '研发人员占比', english: 'R&D staff share', unit: 'ratio', nature: 'stock', group: 'expense', tier: 'core', aliases: ['研发人员[数量|人数]占[公司]{总人数|员工总数|员工总人数|职工总数}[的]{比例|比重}', '研发人员[数量]占比', '研发人员占比'], formula: { kind: 'ratio', numerator: 'rd-staff', denominator: 'employees' } },
  { id: 'rd-staff-average', label: '研发人员平均人数', english: 'Average R&D staff', unit: 'persons', nature: 'flow', group: 'expense', tier: 'extended', aliases: ['研发人员平均{人数|数量}'], tableOnly: ['平均人数'] },
  { id: 'rd-staff-payroll', label: '研发人员薪酬总额', english: 'Pay of R&D staff', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'extended', aliases: ['研发人员薪酬总额'], tableOnly: ['薪酬总额'] },
  { id: 'rd-pay-per-head', label: '研发人员平均薪酬', english: 'Pay per R&D head', unit: 'CNY/person', nature: 'flow', group: 'expense', tier: 'extended', aliases: ['研发人员{平均|人均}薪酬'], tableOnly: ['平均薪酬', '人均薪酬'] },
  { id: 'rd-payroll', label: '研发费用—职工薪酬', english: 'R&D payroll', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['研发费用{—|-|－|——|–}职工薪酬', '计入研发费用的职工薪酬', '研发费用中的职工薪酬'], item: { of: 'rd-expense', labels: ['职工薪酬', '职工薪酬费用', '直接人工', '人员人工', '人员人工费用', '工资薪酬', '工资及薪酬', '工薪', '人工费', '人工费用', '人员费用', '薪酬', '工资', '职工薪酬及福利', '研发人员薪酬', '研发人员职工薪酬', '研发人员工资'] } },
  { id: 'payroll', label: '职工薪酬总额', english: 'Payroll', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', accrued: '应付职工薪酬', aliases: ['职工薪酬总额'], vetoes: ['应付职工薪酬'] },
  { id: 'rd-payroll-share', label: '研发职工薪酬占比', english: 'R&D payroll share', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'extended', aliases: ['[发行人|公司]计入研发费用的职工薪酬占职工薪酬总额的{比例|比重}', '研发费用{—|-}职工薪酬占比'], formula: { kind: 'ratio', numerator: 'rd-payroll', denominator: 'payroll' } },
  { id: 'selling-expense', label: '销售费用', english: 'Selling expense', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['销售费用[合计|总额|金额]'], vetoes: ['销售费用{明细|构成|中}'] },
  { id: 'selling-ratio', label: '销售费用率', english: 'Selling expense ratio', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'core', aliases: [...shareOf('销售费用')], formula: { kind: 'ratio', numerator: 'selling-expense', denominator: 'revenue' } },
  { id: 'admin-expense', label: '管理费用', english: 'Administrative expense', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['管理费用[合计|总额|金额]'], vetoes: ['管理费用{明细|构成|中}'] },
  { id: 'admin-ratio', label: '管理费用率', english: 'Administrative expense ratio', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'core', aliases: [...shareOf('管理费用')], formula: { kind: 'ratio', numerator: 'admin-expense', denominator: 'revenue' } },
  { id: 'finance-expense', label: '财务费用', english: 'Finance expense', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['财务费用[合计|总额|金额|净额]'], vetoes: ['财务费用{明细|构成|中}'] },
  { id: 'period-expense', label: '期间费用合计', english: 'Period expenses', unit: 'CNY', nature: 'flow', group: 'expense', tier: 'core', aliases: ['期间费用[合计|总额|金额]', '三费[总]金额', '三费[合计|总额]', '四费[合计|总额]'], vetoes: ['期间费用{测算|占|水平|情况|中}'] },
  { id: 'period-expense-ratio', label: '期间费用率', english: 'Period expense ratio', unit: 'ratio', nature: 'flow', group: 'expense', tier: 'core', aliases: [...shareOf('期间费用'), '三费[费用]率', '三费费用率', '期间费用合计占{营业收入|收入}[的]{比例|比重}'], formula: { kind: 'ratio', numerator: 'period-expense', denominator: 'revenue' } },
  { id: 'sales-staff', label: '销售人员数量', english: 'Sales staff', unit: 'persons', nature: 'stock', group: 'other', tier: 'extended', aliases: ['营销体系人员数量', '销售人员{数量|人数}', '市场销售人员', '技术支持人员'], vetoes: ['销售人员{薪酬|在|的}'] },
  { id: 'employees', label: '员工总数', english: 'Employees', unit: 'persons', nature: 'stock', group: 'other', tier: 'extended', aliases: ['员工总{数|人数}', '员工人数', '在职员工总{数|人数}', '在职员工的数量合计[(人)]', '职工总数', '常驻人员数量'], vetoes: ['占员工总数'] },
];
