/** The cuts filings make through a company, and the words by which a member or a table's label column gives its axis away. */
export interface Axis {
  axis: string;
  /** A label column with this head holds members of the axis: 客户类型 → 客户. */
  heads: readonly string[];
  /** A member that ends so: 金融行业 → 行业. */
  endings: readonly string[];
}

/** In order: the first that fits wins. */
export const axes: readonly Axis[] = [
  { axis: '账龄', heads: ['账龄'], endings: ['年以内', '年以上', '至2年', '至3年', '至4年', '至5年', '-2年', '-3年', '-4年', '-5年', '1年', '个月以内'] },
  { axis: '收入区间', heads: ['收入区间', '收入规模', '金额区间', '客户规模'], endings: ['万以上', '万以下', '万元以上', '万元以下', '万级以上客户', '以上客户', '万元'] },
  { axis: '销售模式', heads: ['销售模式', '销售渠道', '模式', '分销售模式', '分渠道'], endings: ['直销', '经销', '渠道', '代销', '模式', '直销客户', '经销客户', '渠道客户', '用户销售', '直接销售', '渠道销售', '代理销售'] },
  { axis: '地区', heads: ['地区', '区域', '分地区', '分区域', '国家或地区', '销售区域'], endings: ['地区', '境内', '境外', '国内', '国外', '海外', '省', '华东', '华北', '华南', '华中', '西南', '西北', '东北'] },
  { axis: '行业', heads: ['行业', '分行业', '下游行业', '应用领域', '下游领域'], endings: ['行业', '运营商', '能源', '教育', '医疗', '金融', '政府', '领域', '央国企', '事业单位'] },
  { axis: '客户', heads: ['客户', '客户类型', '客户名称', '客户类别'], endings: ['客户', '类客户', '公检法司', '机关', '单位'] },
  { axis: '订单', heads: ['订单号', '合同编号', '合同号'], endings: [] },
  { axis: '存货类别', heads: ['存货类别', '存货种类'], endings: ['原材料', '半成品', '产成品', '库存商品', '委托加工物资', '合同履约成本', '在产品', '发出商品', '周转材料', '低值易耗品', '自制半成品'] },
  { axis: '产品', heads: ['产品', '产品类别', '产品名称', '产品类型', '分产品', '业务类型', '业务类别', '业务板块', '服务类型'], endings: ['产品', '服务', '系统', '软件', '平台', '硬件', '设备', '模块', '解决方案', '集成', '及其他', '业务', '业', '芯片'] },
];

/** The endings by their last character, in the order of their axes. */
const byLast = new Map<string, { ending: string; axis: string }[]>();
for (const { axis, endings } of axes)
  for (const ending of endings) {
    const last = ending.at(-1)!;
    const list = byLast.get(last);
    if (list) list.push({ ending, axis });
    else byLast.set(last, [{ ending, axis }]);
  }

/** The axis of a member, by the head of its label column first, by how it ends otherwise; 项目 where neither tells. */
export function axisOf(member: string, head?: string): string {
  if (head) for (const { axis, heads } of axes) if (heads.includes(head)) return axis;
  return byLast.get(member.at(-1) ?? '')?.find(({ ending }) => member.endsWith(ending))?.axis ?? '项目';
}
