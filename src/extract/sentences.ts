import type { Finding } from '../fact.ts';
import type { Filing, Paragraph } from '../filing/filing.ts';
import { type PeriodMention, periodMentions } from '../language/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { awayBehind } from './clause/away.ts';
import { readClause } from './clause/clause.ts';
import { cutAgain, isShareOfMember } from './clause/cut-heading.ts';
import { handedOn, UNTOLD } from './clause/handed.ts';
import { type Label, labelOf } from './clause/label.ts';
import { marksOf } from './clause/marks.ts';
import { type Scene, type SentenceContext, sceneOf } from './clause/scene.ts';
import { clausesOf, sentencesOf } from './clause/split.ts';
import { withoutTheirParts } from './clause/top-customers.ts';

/** Forms that report on one period, so that a figure without a period is of that one. */
const SINGLE = new Set([
  'ir-minutes',
  'assessment',
  'annual-report',
  'interim-report',
  'quarterly-report',
  'supervision-report',
  'forecast',
]);

/**
 * The figures a filing states in sentences, in the order they are printed. A regulator's and an investor's questions give none.
 * What cannot be proven — whose figure, of what, when — is left out.
 */
export function sentenceFindings(filing: Filing, vocabulary: Vocabulary): Finding[] {
  const { cover } = filing;
  const single = SINGLE.has(cover.form);
  const reporting = cover.reportingPeriods;
  const context: SentenceContext = {
    filer: { name: cover.company, code: cover.code, aliases: cover.fullName === null ? [] : [cover.fullName] },
    vocabulary,
    periods: { current: cover.period, reporting, date: cover.date },
    period: single && reporting.length <= 1 ? cover.period : null,
  };
  const found: Finding[] = [];
  for (const paragraph of filing.paragraphs)
    if (!paragraph.question) for (const finding of paragraphFindings(paragraph, context)) found.push(finding);
  return found;
}

/** Where figures are conditions and promises: targets of an incentive plan, thresholds of an accounting policy, pledges of a seller. */
const RULES =
  /业绩考核|考核目标|考核指标|考核年度|解锁|解除限售|行权条件|业绩承诺|承诺净利润|承诺期|补偿义务|判断依据|金额标准|重要性水平|重要性标准|单项金额重大|发行条件|上市标准|上市条件|敏感性|募投项目|募集资金投资项目|(?:经营|业绩|增长|收入|利润|年度|预算)目标|目标(?:为|是|值|:)|为基数|力争/;

/** 若收入下降5个百分点,则净利润将减少…: what would be, as in an analysis of sensitivity or of 摊薄即期回报. 若剔除…: what is, otherwise counted. */
const SUPPOSED = /^[^,。;若假如倘]{0,6}(?:如果|假如|假设|假定|倘若|若(?!干))(?!剔除|扣除|不考虑|不计|不含|不包括|还原|按)/;

/** Whether what is said below a heading, or in a sentence, is a condition or a promise. */
export const isRule = (words: string): boolean => RULES.test(words);

const NONE: Finding[] = [];

/** What a sentence must hold to be worth reading: a figure with a unit, or a word of direction. */
const FIGURE = /\d ?(?:%|个?百分点|个?亿|[余多]?[百千]?万|[余多]?元|倍|次|人|名|家|户)|\d\.\d/;
const DIRECTION = /上升|下降|增长|增加|减少|提升|提高|降低|下滑|回落|改善|持平|稳定|减亏|收窄|扩大/;
/** A period this near to the head of a sentence is what the sentence is about, and those behind it. */
const HEAD = 6;

/** The figures of one paragraph. */
export function paragraphFindings(paragraph: Paragraph, context: SentenceContext): Finding[] {
  const { text } = paragraph.passage;
  // A filing over several periods tells directions of all of them; what is worth keeping there has a figure.
  const directions = context.period !== null;
  const worth = (words: string): boolean => FIGURE.test(words) || (directions && DIRECTION.test(words));
  if (!worth(text)) return NONE;
  if (paragraph.section.length > 0 && isRule(paragraph.section[paragraph.section.length - 1]!)) return NONE;
  let known: readonly PeriodMention[] | null = null;
  const periods = (from: number, to: number): readonly PeriodMention[] =>
    within((known ??= periodMentions(text, context.periods)), from, to);
  const found: Finding[] = [];
  const label = labelOf(text);
  let scene: Scene | null = null;
  let cut = paragraph.cut === true;
  const passed: Passed[] = [];
  for (const { from, to } of sentencesOf(text)) {
    const sentence = text.slice(from, to);
    const marks = worth(sentence) ? marksOf(sentence, from, context.vocabulary, context.filer, directions, periods) : [];
    const rule = marks.length > 0 && (isRule(sentence) || SUPPOSED.test(sentence));
    if (marks.length === 0 || rule) {
      passed.push({ from, to, rule });
      cut = false;
      continue;
    }
    for (const range of passed.splice(0)) scene = passedBy(scene, periods(range.from, range.to)[0], range, paragraph, context, label);
    scene = sceneOf(scene, paragraph, context, label);
    const said = periods(from, to);
    const clauses = clausesOf(text, from, to, marks);
    const last = clauses.findLastIndex((clause) =>
      clause.marks.some(({ kind }) => kind === 'quantity' || (directions && kind === 'metric')),
    );
    // Behind the last figure, or the last metric of which a direction may be said, nothing is left to be read.
    for (const clause of clauses.slice(0, last + 1)) {
      // The clause whose beginning is lost may be anybody's.
      if (cut) {
        cut = false;
        scene.lost = true;
      } else for (const finding of readClause(clause, scene)) found.push(finding);
    }
    scene.handed = handedOn(scene, said);
  }
  const member = found.length > 0 ? cutAgain(paragraph.section) : null;
  return withoutTheirParts(member === null ? found : found.filter((finding) => !isShareOfMember(finding, member)));
}

/** A sentence that was not read; `rule` where that is since its figures are targets. */
interface Passed {
  from: number;
  to: number;
  rule: boolean;
}

/** A sentence without figures leaves the period it opened with to those behind it; `first` is the first it names. */
function passedBy(
  scene: Scene | null,
  first: PeriodMention | undefined,
  range: Passed,
  paragraph: Paragraph,
  context: SentenceContext,
  label: Label | null,
): Scene {
  const next = sceneOf(scene, paragraph, context, label);
  next.away = awayBehind(paragraph.passage.text.slice(range.from, range.to), next.away, context);
  // 公司2024年经营目标:…。研发费用率40%。: a target still, or a report?
  if (range.rule) next.handed = UNTOLD;
  else if (first !== undefined && first.from <= range.from + HEAD && (first.kind === 'said' || first.kind === 'unknown'))
    next.handed = first;
  return next;
}

/** Those of the mentions, which are in order, that lie between two offsets. */
function within(mentions: readonly PeriodMention[], from: number, to: number): readonly PeriodMention[] {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < mentions.length && mentions[end]!.to <= to) end++;
  return mentions.slice(low, end);
}
