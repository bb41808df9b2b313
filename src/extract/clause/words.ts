import { lexicon } from '../../vocabulary/lexicon.ts';

/**
 * The small words between a metric and its figure, by what they do. One letter each, so that a clause becomes a short
 * string and a construct a pattern over it:
 *
 *   营业收入 较 去年同期 大幅 增长 了 约 28.17%
 *      M     t    C      a    u   z  h   Q
 *
 * Nothing else may stand between a metric and a figure: what the table does not hold makes the clause unreadable, and
 * then nothing is read from it.
 */
export const LETTERS = {
  conjunction: 'c',
  adverb: 'a',
  /** 同比 */
  yearOnYear: 'y',
  /** 较 比 与 */
  than: 't',
  /** 相比, behind what is compared with */
  compared: 's',
  up: 'u',
  down: 'd',
  /** 增幅, 增速, 增长率: how far it went, as a noun; what 为 brings behind it is the size, not where it arrived. */
  rise: '1',
  /** 降幅, 跌幅 */
  fall: '2',
  /** A loss that shrinks: 收窄, 减亏. */
  narrow: 'n',
  /** A loss that grows: 增亏. */
  widen: 'w',
  /** 幅度, 率, 额: makes a noun of a change word. */
  extent: 'x',
  /** 达, 达到, 合计 */
  be: 'b',
  /** 为, 成: level or change, as what stands before it says. */
  become: 'j',
  hedge: 'h',
  /** 分别, 依次 */
  each: 'e',
  /** 由, 从 */
  from: 'f',
  /** 至, 到 */
  to: 'o',
  of: 'D',
  /** 余额, 金额, 水平: more of the metric's own name. */
  tail: 'l',
  loss: 'L',
  verb: 'v',
  /** 其 */
  its: 'i',
  /** 了 */
  done: 'z',
  /** 累计 */
  cumulative: 'k',
  /** 预计, 测算 */
  forecast: 'F',
  /** 持平, 稳定 */
  flat: '=',
  /** 在: leads a share (占比在80%以上), and a threshold of money (收入在300万以上), which is no figure. */
  within: 'g',
  /** 平均值, as in 计提比例的平均值. */
  mean: 'A',
} as const;

export type WordKind = keyof typeof LETTERS;

const WORDS: Readonly<Record<WordKind, string>> = {
  conjunction:
    '尽管 但 但是 虽然 虽 且 而 并 并且 同时 其中 其中: 此外 另外 另 即 则 因而 因此 故 所以 不过 和 及 与 以及 、 进而 导致 进而导致 使得 致使 也 还 一是 二是 三是 以 报告期内: 同期 截至 截止 截至于 截止至 答: 回答: 回复: 注: “ ”',
  adverb:
    '均 均已 已 已经 仍 实际 整体 总体 大幅 大幅度 小幅 小幅度 略 略有 略微 微 稍 明显 显著 进一步 持续 稳步 快速 较大 较大幅度 较大幅度的 较快 有所 继续 逐年 逐步 相应 的确 确 再 又 更 更是 平均 人民币 迅速 急剧 全部 单独 全年 共同 实质 实质性 基本 当期 约略 也 都 有 呈 呈现 出现 实现了 实现 分季度 逐季 逆势 强劲 双双 一定 一定幅度 一定的 一定程度 一定程度的 较为 比较 十分 非常 亦 有了 有较大 有较大幅度 有较大幅度的',
  yearOnYear: '同比',
  than: '较 比 相对 相对于 相比 相较 相较于 较之 相比于 与 同 和 对比',
  compared: '相比 相比较 比较 比',
  up: '增长 增加 上升 升高 提升 提高 上涨 攀升 上浮 增 升 涨 扩大 走高 回升 净增 净增加 多增 上扬 改善 好转',
  down: '下降 减少 降低 下滑 回落 下跌 降 减 跌 缩减 收缩 缩小 走低 下行 下调 压缩 少',
  rise: '增幅 涨幅 升幅 增速 增长率 增加率 增长幅度 上升幅度 增加幅度 提升幅度 增长比例 增加比例 增加额 增长额',
  fall: '降幅 跌幅 减幅 下降幅度 减少幅度 降低幅度 下滑幅度 下降比例 减少比例 减少额 下降额',
  narrow: '收窄 缩窄 减亏 亏损收窄 亏损减少',
  widen: '增亏 亏损扩大 亏损增加',
  extent: '幅度 的幅度 比例 的比例 率 额 金额 比率 速度 幅 比重 幅度约',
  be: '达 达到 达到了 高达 系 是 : 有 共 共计 合计 总计 只有 仅 仅有 只 保持在 维持在 稳定在 约达 已达 已达到 突破了 仅达 可达',
  become: '为 成 成为 约为 仅为 则为 变为 均为 皆为 为: 是为 合计为 共计为',
  hedge: '约 大约 近 接近 将近 超过 超 超出 逾 不足 不到 不超过 低于 高于 不低于 至少 突破 左右 上下 以上 以内 以下 余 约略 多',
  each: '分别 依次 各 各自 分别约 分别达',
  from: '由 从 自',
  to: '至 到 至约',
  of: '的 之',
  tail: '盈利 余额 金额 总额 水平 规模 数量 数 总数 合计数 总量 数额 占比 人数 净额 情况',
  loss: '亏损 亏损额 亏损程度 亏损幅度 亏损金额 亏损规模',
  verb: '实现 完成 取得 录得 投入 发生 计提 确认 支出 产生 收到 获得 获取 计入 计入当期损益的 形成 创造 贡献 归集 签订 拥有 本期 全年 当年 当期 期间 单季 单季度 累计实现 合计实现 共实现 今年 实现的 产生的 发生的 投入的 拥有的 合并 全口径 总体 主要 年内 全部 所有 主要系 主要是 主要由于 系 合并口径 合并报表 财务数据显示 经审计 经审计的 未经审计 未经审计的',
  its: '其 其的 该公司',
  done: '了',
  cumulative: '累计 累计已 已累计',
  forecast: '预计 预测 测算 预期 预计将 初步预计 预计可 将 将会',
  within: '在',
  mean: '平均值 平均数 均值 平均水平 算术平均值',
  flat: '持平 基本持平 保持稳定 较为稳定 基本稳定 保持平稳 相对稳定 基本保持稳定 基本一致 变化不大 变动不大',
};

/** Which of two meanings of a word counts where it stands in both rows is settled by order: later rows win. */
const ORDER: readonly WordKind[] = [
  'verb',
  'adverb',
  'conjunction',
  'tail',
  'hedge',
  'compared',
  'be',
  'become',
  'each',
  'extent',
  'to',
  'of',
  'its',
  'done',
  'cumulative',
  'forecast',
  'than',
  'yearOnYear',
  'from',
  'loss',
  'narrow',
  'widen',
  'up',
  'down',
  'rise',
  'fall',
  'flat',
  'mean',
  'within',
];

function* entries(): Generator<[string, WordKind]> {
  const seen = new Map<string, WordKind>();
  for (const kind of ORDER) for (const word of WORDS[kind].split(' ')) seen.set(word, kind);
  yield* seen;
}

/** The longest of these words at a place of a text. */
export const words = lexicon(entries());
