import { sentenceFindings } from '../../src/extract/sentences.ts';
import type { Finding, Segment } from '../../src/fact.ts';
import { documentOf } from '../../src/filing/document.ts';
import type { Cover, Filing } from '../../src/filing/filing.ts';
import { paragraphs } from '../../src/filing/prose.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';

/**
 * A test is a document with its figures marked:
 *
 *   公司完成{revenue 2024H1 CNY 1783000000:营业收入17.83亿元},同比下降{revenue 2024H1 change-ratio -0.2817:28.17%}。
 *
 * Inside the braces: metric, period, kind (or the unit, for a level), value; then, in any order, @company for another than the
 * filer, [轴:成员|轴:成员], vs=base, approx, forecast, about, at-least, at-most, low, high, detail. Behind the colon stands the
 * text; the figure is its end. What is not marked must not be found.
 */
export interface Annotated {
  /** The text without its marks. */
  text: string;
  /** What must be found, one line each, in order. */
  facts: string[];
}

const MARK = /\{([^{}]*?):([^{}:]*)\}/g;
const UNITS = new Set(['CNY', 'ratio', 'pp', 'times', 'persons', 'count', 'CNY/share', 'CNY/person']);

/** Splits an annotated text into the text and what is to be found in it. */
export function annotated(source: string, filer: string): Annotated {
  const facts: { at: number; line: string }[] = [];
  let text = '';
  let from = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(source); match !== null; match = MARK.exec(source)) {
    text += source.slice(from, match.index);
    from = MARK.lastIndex;
    // A segment holds a colon of its own: 地区:海外 stands in brackets before the last colon.
    const inner = `${match[1]}:${match[2]}`;
    const cut = inner.lastIndexOf(':');
    const words = match[2]!;
    text += words;
    facts.push({ at: text.length, line: lineOf(inner.slice(0, cut), filer) });
  }
  text += source.slice(from);
  return { text, facts: facts.map(({ at, line }) => `${at} ${line}`) };
}

function lineOf(mark: string, filer: string): string {
  const segment = /\[([^\]]*)\]/.exec(mark)?.[1] ?? '';
  const [metric, period, kind, value, ...more] = mark
    .replace(/\[[^\]]*\]/, '')
    .trim()
    .split(/\s+/);
  const company = more.find((word) => word.startsWith('@'))?.slice(1) ?? filer;
  const versus = more.find((word) => word.startsWith('vs='))?.slice(3) ?? '';
  const rest = more.filter((word) => !word.startsWith('@') && !word.startsWith('vs=')).sort();
  return [company, metric, period, UNITS.has(kind!) ? 'value' : kind, value, segment, versus, ...rest].join(' ').trim();
}

const segmentText = (segment: readonly Segment[]): string => segment.map(({ axis, member }) => `${axis}:${member}`).join('|');

function lineOfFinding(finding: Finding): string {
  const rest = [
    finding.basis === 'reported' ? '' : finding.basis,
    finding.bound ?? '',
    finding.role === 'detail' && finding.segment.length === 0 ? 'detail' : '',
  ]
    .filter((word) => word !== '')
    .sort();
  return [
    finding.company,
    finding.metric,
    finding.period,
    finding.kind,
    finding.value,
    segmentText(finding.segment),
    finding.versus ?? '',
    ...rest,
  ]
    .join(' ')
    .trim();
}

/** What is told of the filing a test's text comes from. */
export interface Setting extends Partial<Cover> {
  isTable?: (lineIndex: number) => boolean;
}

/** A filing of the given text; by default an investor-relations record of 奇安信 about 2024H1. */
export function filingOf(text: string, setting: Setting = {}): Filing {
  const { isTable, ...cover } = setting;
  const document = documentOf('test.txt', text);
  return {
    document,
    cover: {
      company: '奇安信',
      code: '688561',
      fullName: null,
      form: 'ir-minutes',
      date: null,
      title: '',
      period: '2024H1',
      reportingPeriods: [],
      ...cover,
    },
    firstLine: 1,
    paragraphs: paragraphs(document, isTable ?? (() => false)),
  };
}

/** A filing over several periods: an inquiry reply of 中孚信息 about 2020 to the first quarter of 2023. */
export const severalYears: Setting = {
  company: '中孚信息',
  code: '300659',
  form: 'inquiry-reply',
  period: null,
  reportingPeriods: ['2020FY', '2021FY', '2022FY', '2023Q1'],
};

/** Both sides of a test: what the annotations ask for and what is found, each as lines `end-offset company metric period kind value …`. */
export function readBack(source: string, setting: Setting = {}): { expected: string[]; found: string[] } {
  const filer = setting.company ?? '奇安信';
  const { text, facts } = annotated(source, filer);
  const findings = sentenceFindings(filingOf(text, setting), builtin);
  const order = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
  return { expected: facts.sort(order), found: findings.map((finding) => `${finding.to} ${lineOfFinding(finding)}`).sort(order) };
}
