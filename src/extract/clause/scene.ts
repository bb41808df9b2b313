import type { Segment } from '../../fact.ts';
import type { Paragraph } from '../../filing/filing.ts';
import type { Passage } from '../../filing/passage.ts';
import type { PeriodContext, PeriodMention } from '../../language/period.ts';
import type { Filer } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type Away, underMember } from './away.ts';
import type { Frame } from './frame.ts';
import type { Label } from './label.ts';
import type { Head, MetricMark } from './subject.ts';

/** What every sentence of a filing leans on. */
export interface SentenceContext {
  filer: Filer;
  vocabulary: Vocabulary;
  periods: PeriodContext;
  /** The period figures belong to where a filing about one period names none; null for a filing about several. */
  period: string | null;
}

/** What is being spoken of: set by a clause that names a metric, taken up by those that follow. */
export interface Spoken extends Head {
  metrics: MetricMark[];
  /** Where its clause begins. */
  at: number;
  /** 亏损 stands behind the metric: 收窄 makes it better, 扩大 worse. */
  loss: boolean;
  /** The metric as printed ends in growth: 单体创收增速. */
  grows: boolean;
  /** The metric is printed as 收入 or 销售收入, which is said of a shop as of a company. */
  plain: boolean;
  /** The level before was a loss: 从亏损1亿元…. */
  lost: boolean;
  /** Levels read last, to prove 下降幅度近10%. */
  before: string | null;
  after: string | null;
}

/** What a sentence has said so far. */
export interface Scene {
  passage: Passage;
  context: SentenceContext;
  /** Headings above, outermost first. */
  section: readonly string[];
  company: string | null;
  /** The periods said last at the head of a clause; null where the sentence has said none. */
  periods: PeriodMention | null;
  /** Those of the sentences before it in the paragraph. */
  inherited: PeriodMention | null;
  /** What is handed on to the sentence behind this one. */
  handed: PeriodMention | null;
  /** The period said first, at the head of the sentence. */
  head: PeriodMention | null;
  since: PeriodMention | null;
  /** 去年同期 or 同比 was said in the paragraph: a level without a period that another follows is of then. */
  compared: boolean;
  adjustment: Segment | null;
  /** 收入的区域结构方面: what follows names regions only. */
  topic: { spoken: Spoken; axis: string } | null;
  spoken: Spoken | null;
  /** The levels the sentence gave one after another: 实现收入1.84亿元、净利润2944万元,同比分别增长…. */
  series: Spoken[];
  /** 分地区看: the axis of whatever members follow. */
  axis: string | null;
  /** The period a level before was said to be of: 由2020年的X降至Y;…由X升至Y. */
  earlier: string | null;
  /** What the company was said to work on: 推动金融行业的业务拓展, the figures behind which may be of that. */
  pursued: Segment[];
  /** 海外市场方面: what follows is of there only. */
  abroad: boolean;
  /** The noun phrase a clause without a metric opened with: 地方政府和公检法司类客户由于…, */
  opening: Segment[];
  /** The subject of a metric was not understood: the next metric may be its too. */
  obscured: boolean;
  /** 预计: the rest of the sentence is a forecast. */
  forecast: boolean;
  /** The sentence has named a company. */
  named: boolean;
  /** A clause has spoken of something that is no metric; a direction behind it may be of that. */
  strayed: boolean;
  /** Who was spoken of last is not the company as a whole: a bare metric may be of them. */
  away: Away;
  /** A clause has given an earlier metric for a period of its own (,2022年为61.12%): of which a new metric is, nobody says. */
  contrasted: boolean;
  /** The sentence's first words are lost: nothing before it is known to be meant. */
  lost: boolean;
}

/** A new sentence in a paragraph: the filer speaks of itself (or of whom the paragraph's label names), of the period spoken of last. */
export function sceneOf(before: Scene | null, { passage, section }: Paragraph, context: SentenceContext, label: Label | null): Scene {
  return {
    passage,
    section,
    context,
    company: label !== null && label.segment.length === 0 ? null : context.filer.name,
    periods: null,
    inherited: before?.lost ? null : (before?.handed ?? null),
    handed: before?.lost ? null : (before?.handed ?? null),
    head: null,
    since: null,
    compared: before !== null && !before.lost && before.compared,
    adjustment: null,
    topic: null,
    axis: null,
    earlier: null,
    pursued: [],
    spoken: null,
    series: [],
    abroad: false,
    opening: label?.segment ?? [],
    obscured: false,
    forecast: false,
    named: false,
    strayed: false,
    away: before === null ? underMember(section) : before.away,
    contrasted: false,
    lost: false,
  };
}

/** A semicolon: what was spoken of is spoken of no longer, though the sentence, its period and its company go on. */
export function part(scene: Scene): void {
  scene.spoken = null;
  scene.series = [];
  scene.opening = [];
  scene.pursued = [];
  scene.obscured = false;
}

/** Periods and companies at the head of a clause hold for the rest of the sentence: 2022年末,发行人…, 其中,北信源…. */
export function heedHead(frame: Frame, scene: Scene, text: string): void {
  let companies: string[] = [];
  let from = false;
  for (const word of frame.words) {
    const mark = word.mark;
    if (word.letter === 'f') {
      from = true;
      continue;
    }
    // 由2020年的X下降至…: the period is the old level's alone; 自2020年上市以来 is the sentence's.
    if (from && word.letter !== 'S') break;
    if (mark?.kind === 'period' && 'PUS'.includes(word.letter)) {
      scene.since = word.letter === 'S' ? mark.mention : null;
      if (word.letter !== 'S') {
        scene.head ??= mark.mention;
        scene.periods = mark.mention;
      }
    } else if (mark?.kind === 'company') companies = [...companies, mark.name];
    else if (word.letter === 't' && companies.length > 0 && /^[和与及同]$/.test(text.slice(word.from, word.to))) continue;
    else if (!'caiFk'.includes(word.letter)) break;
  }
  if (companies.length > 0) scene.obscured = false;
  if (companies.length === 1) scene.company = companies[0]!;
  else if (companies.length > 1) scene.company = null;
  if (companies.length > 0) scene.away = scene.company === scene.context.filer.name ? null : 'stranger';
}

/** The company a figure without one of its own is of; [] where it may be anybody's. */
export function companiesOf(spoken: Spoken, scene: Scene): string[] {
  if (spoken.companies.length > 0) return spoken.companies;
  if (scene.company === null || scene.obscured) return [];
  // 共设有7个线上店铺,报告期内实现销售收入…: behind other things, bare 收入 is theirs; 营业收入 would be the company's.
  if (scene.strayed && spoken.segment.length === 0 && spoken.members.length === 0 && spoken.period?.kind !== 'comparable' && spoken.plain)
    return [];
  return [scene.company];
}
