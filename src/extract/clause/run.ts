import type { Finding } from '../../fact.ts';
import type { Reading } from './construct.ts';
import { constructs } from './constructs.ts';
import { figure, type Run } from './figures.ts';
import { stated } from './finding.ts';
import type { Frame } from './frame.ts';
import { segmentOf } from './member.ts';
import type { Scene, Spoken } from './scene.ts';
import type { Clause } from './split.ts';
import { bareShare, speak } from './spoken.ts';
import { fits } from './value.ts';

/** A profit named in words the vocabulary lacks is the company's all the same. */
const OWNERS = /归属|股东的|损益/;

/**
 * Reads one run of figures; `place` is the word behind the run before it. `understood` is false where the words in front of it
 * are no construct, so that whatever follows in the clause may depend on it.
 */
export function readRun(frame: Frame, place: number, run: Run, clause: Clause, scene: Scene): { findings: Finding[]; understood: boolean } {
  const { text } = scene.passage;
  const said = speak(frame, place, run.first, clause, scene);
  const carried = said === null;
  let behind = place;
  if (said !== null) {
    scene.spoken = said.spoken;
    behind = said.behind;
    // 我国医药制造业主营业务收入增长12.6%,利润总额增长9.5%: once a subject is not understood, what follows is its.
    if (said.spoken === null && !OWNERS.test(text.slice(frame.words[place]!.from, frame.words[run.first]!.from))) {
      scene.obscured = true;
      if (!scene.contrasted) scene.away ??= 'member';
    }
  } else if (frame.letters.slice(place, run.first).includes('V')) scene.spoken = null;
  else behind = takeUpTopic(frame, place, run, scene);
  let spoken = scene.spoken;
  if (spoken === null) return { findings: [], understood: false };
  if (carried) {
    const share = bareShare(frame.words.slice(0, run.first), behind, spoken, scene, text);
    if (share !== null) ({ spoken, behind } = share);
  }
  const letters = frame.letters.slice(behind, run.first);
  const between = frame.words.slice(behind, run.first);
  const resumed = carried && spoken === scene.spoken;
  for (const construct of constructs) {
    const reading = signed(letters, run, text) ?? grown(construct.read(letters, between, resumed), spoken);
    if (!reading || !fits(reading, spoken, run, letters.includes('g'))) continue;
    if (reading.kind === 'from' && !arrives(frame, run, clause, text)) continue;
    if (carried) {
      const company = between.find(({ letter }) => letter === 'N')?.mark;
      if (company?.kind === 'company') spoken = scene.spoken = { ...spoken, companies: [company.name] };
    }
    if (reading.kind === 'from') {
      spoken.before = figure(run.figures[0]!).value;
      spoken.lost = reading.loss;
    }
    if (reading.kind === 'to') spoken.after = figure(run.figures[0]!).value;
    const several = carried && reading.kind === 'change' && letters.includes('e') ? together(scene.series, run.figures.length) : null;
    const findings = stated(reading, several ?? spoken, run, between, clause, scene);
    if (!carried && reading.kind === 'level' && run.figures.length === 1 && spoken.metrics.length === 1) scene.series.push(spoken);
    else if (!carried || several !== null) scene.series = [];
    return { findings, understood: true };
  }
  // A figure nobody understood may be what the next clause speaks of.
  if (figure(run.figures[0]!).unit !== null) scene.spoken = null;
  return { findings: [], understood: false };
}

/** 同比+44.75%, 同比-20.1%: the sign is the direction. */
function signed(letters: string, run: Run, text: string): Reading | null {
  if (!letters.endsWith('y') || letters.length > 3 || run.figures.length > 1) return null;
  const sign = text[run.figures[0]!.from];
  return sign === '+' || sign === '-' ? { kind: 'change', at: null, sign: 1, base: null, loss: null, extent: false } : null;
}

/** 单体创收增速接近38%: where the metric's own words end in growth, its level is a change. */
function grown(reading: Reading | null, spoken: Spoken): Reading | null {
  if (reading?.kind !== 'level') return reading;
  return !spoken.grows ? reading : { kind: 'change', at: null, sign: 1, base: null, loss: null, extent: true };
}

/** Levels said one after another that a list of changes belongs to, figure by figure; null where they are not as many, or not of one subject. */
function together(series: readonly Spoken[], figures: number): Spoken | null {
  const first = series[0];
  if (first === undefined || series.length < 2 || series.length !== figures) return null;
  // Only the first may say the period; the others take it over.
  if (
    series
      .slice(1)
      .some(
        (spoken) =>
          spoken.period !== null ||
          JSON.stringify(spoken.segment) !== JSON.stringify(first.segment) ||
          JSON.stringify(spoken.companies) !== JSON.stringify(series[1]!.companies),
      )
  )
    return null;
  return { ...first, metrics: series.map((spoken) => spoken.metrics[0]!) };
}

/** 港澳地区同比增长…: under a topic a bare name takes the topic's metric. */
function takeUpTopic(frame: Frame, place: number, run: Run, scene: Scene): number {
  const { text } = scene.passage;
  let at = place;
  while (at < run.first && 'ca'.includes(frame.letters[at]!)) at++;
  if (scene.topic === null || frame.letters[at] !== '?') return place;
  const word = frame.words[at]!;
  const segment = segmentOf(text.slice(word.from, word.to), scene.topic.axis);
  scene.spoken = segment === null ? null : { ...scene.topic.spoken, segment, lost: false, before: null, after: null };
  return at + 1;
}

/** A level before is one only where a level after follows: 由X增长至Y, 较X增长了Z. */
function arrives(frame: Frame, run: Run, clause: Clause, text: string): boolean {
  const rest = frame.words
    .slice(run.end, run.end + 8)
    .map((word) => word.letter)
    .join('');
  if (/^[hca]*[udnw]?z?[ojudnwb]|^[hca]*[12]/.test(rest)) return true;
  return (
    rest.replace(/h/g, '') === '' &&
    /^,(?:并|再|而|进而)?(?:大幅|进一步|逐步|逐年)?(?:增|降|上升|下降|下滑|提升|提高|减少)/.test(text.slice(clause.to, clause.to + 10))
  );
}
