import type { Analysis } from '../../src/analyze.ts';
import type { Fact, Kind, Role } from '../../src/fact.ts';
import { documentOf } from '../../src/filing/document.ts';
import { findMetric } from '../../src/vocabulary/lookup.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { fact } from '../fact.ts';

/**
 * Tests of commands are about manners, not about reading Chinese: they read toy filings, of which each line says its fact.
 *
 *   # 中孚信息 300659 2023-07-01
 *   gross-margin 2022FY 0.6112
 *   gross-margin 2022FY 0.6271 启明星辰 002439
 *   gross-margin 2022FY 0.8319 - - 产品:网络安全产品
 *   gross-margin 2024H1 down
 */
export function analyze(source: { file: string; text: string }): Analysis {
  const [title, ...lines] = source.text.split(/\r?\n/);
  if (title?.startsWith('!')) throw new Error(title.slice(1));
  if (!title?.startsWith('# ')) return { filing: null, filings: [], facts: [] };
  const [company, code, date] = title.slice(2).split(' ') as [string, string, string?];
  const facts = lines.flatMap((line, i): Fact[] => {
    const [metric, period, value, peer = '-', peerCode = '-', segment] = line.split(' ');
    if (!metric || !period || !value) return [];
    const kind: Kind = /^(?:up|down)$/.test(value) ? 'direction' : 'value';
    const role: Role = segment ? 'detail' : peer === '-' ? 'headline' : 'peer';
    const [axis, member] = segment?.split(':') ?? [];
    return [
      fact({
        id: `${i + 2}`,
        file: source.file,
        line: i + 2,
        quote: line,
        printed: value,
        company: peer === '-' ? company : peer,
        code: peer === '-' ? code : peerCode === '-' ? null : peerCode,
        metric,
        label: metric,
        kind,
        period,
        value,
        unit: findMetric(metric, builtin)?.unit ?? 'CNY',
        step: '0.0001',
        role,
        segment: axis && member ? [{ axis, member }] : [],
      }),
    ];
  });
  const cover = {
    company,
    code,
    fullName: null,
    form: 'inquiry-reply' as const,
    date: date ?? null,
    title: '',
    period: null,
    reportingPeriods: [],
  };
  const filing = {
    document: documentOf(source.file, source.text),
    cover,
    paragraphs: [],
    firstLine: 1,
  };
  return { filing, filings: [filing], facts };
}
