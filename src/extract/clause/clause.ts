import type { Finding } from '../../fact.ts';
import type { PeriodMention } from '../../language/period.ts';
import { adjustmentOf } from './adjustment.ts';
import { heedBackground } from './background.ts';
import { directionOf } from './direction.ts';
import { runsOf } from './figures.ts';
import { type Frame, frameOf } from './frame.ts';
import { topicOf } from './member.ts';
import { readRun } from './run.ts';
import { companiesOf, heedHead, part, type Scene, type Spoken } from './scene.ts';
import type { Clause } from './split.ts';
import { speak } from './spoken.ts';

/** Nobody says so much between two commas; it is a table whose lines ran together. */
const LONGEST_CLAUSE = 200;
/** Behind so many figures that nobody understood, what follows is no sentence either. */
const MISREAD = 6;
/** A longer clause is no adjustment. */
const LONGEST_ADJUSTMENT = 60;

/** 答: 公司回复: who speaks is no subject. */
const SPEAKER = /^(?:公司|发行人)?(?:答|答复|回复|回答|说明|注\d?|A\d{0,3}|[一二三四五六七八九十]、|\d{1,2}、)$/;

/** 上市以来, 成立至今: a span whose beginning nobody names. */
const SINCE = /以来|至今|迄今/;
const SINCE_SOMETIME: PeriodMention = { from: 0, to: 0, flows: [], instant: false, kind: 'since' };

/** Reads one clause of the sentence, and leaves in the scene what the next one may lean on. */
export function readClause(clause: Clause, scene: Scene): Finding[] {
  const { text } = scene.passage;
  if (clause.parts) part(scene);
  const words = text.slice(clause.from, clause.to);
  if (words.length <= 6 && SPEAKER.test(words)) return [];
  const adjustment =
    words.length <= LONGEST_ADJUSTMENT
      ? adjustmentOf(
          words,
          clause.marks.some((mark) => mark.kind === 'company'),
        )
      : null;
  if (adjustment) {
    scene.adjustment = adjustment;
    return [];
  }
  const frame = frameOf(text, clause.from, clause.to, clause.marks);
  if (frame.words.length > LONGEST_CLAUSE) {
    scene.spoken = null;
    return [];
  }
  const { periods } = scene;
  heedHead(frame, scene, text);
  // 毛利率为67.25%,2022年为61.12%,研发费用率为…: the clause in the middle says its own figure's period, not that of what follows.
  if (scene.periods !== periods) scene.contrasted = !frame.letters.includes('M') && frame.letters.includes('Q');
  if (frame.letters.includes('?') && SINCE.test(words)) scene.since = SINCE_SOMETIME;
  if (frame.letters.includes('F')) scene.forecast = true;
  const found: Finding[] = [];
  let place = 0;
  let misread = 0;
  for (const run of runsOf(frame.words, text)) {
    const read = readRun(frame, place, run, clause, scene);
    for (const finding of read.findings) found.push(finding);
    // A figure nobody understood stays in front of what follows: 收入在100-300万的|客户数量 is no 客户数量.
    if (read.understood) place = run.end;
    else if (++misread > MISREAD) break;
  }
  for (const finding of closeClause(frame, place, clause, scene)) found.push(finding);
  if (frame.letters.includes('C') || frame.letters.includes('y')) scene.compared = true;
  if (frame.letters.includes('N')) scene.named = true;
  return found;
}

/** What a clause leaves behind its last figure: a metric to be spoken of, a topic, a direction without a figure. */
function closeClause(frame: Frame, place: number, clause: Clause, scene: Scene): Finding[] {
  if (!frame.letters.slice(place).includes('M')) {
    if (place === 0) heedBackground(frame, clause, scene);
    return [];
  }
  const said = speak(frame, place, frame.words.length, clause, scene);
  scene.spoken = said?.spoken ?? null;
  if (!said?.spoken || place > 0) return [];
  const axis = topicOf(scene.passage.text.slice(frame.words[said.behind]?.from ?? clause.to, clause.to));
  if (axis !== null) scene.topic = { spoken: said.spoken, axis };
  return directionOf(frame, said.behind, said.spoken, clause, scene.passage, directed(said.spoken, scene));
}

/** The period and company of a direction: the filer as a whole, in one period. */
function directed(spoken: Spoken, scene: Scene): { company: string; period: string } | null {
  const companies = companiesOf(spoken, scene);
  const company = companies[0];
  if (companies.length !== 1 || company !== scene.context.filer.name || (scene.strayed && spoken.companies.length === 0)) return null;
  if (scene.adjustment !== null || scene.since !== null) return null;
  const said = spoken.period ?? scene.periods ?? scene.inherited;
  const flows =
    said === null ? (scene.context.period === null || scene.lost ? [] : [scene.context.period]) : said.kind === 'said' ? said.flows : [];
  return flows.length === 1 ? { company, period: flows[0]! } : null;
}
