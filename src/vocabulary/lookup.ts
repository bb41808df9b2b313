import { spellings } from './alias.ts';
import type { Company } from './company.ts';
import type { Metric } from './metric.ts';
import type { Vocabulary } from './vocabulary.ts';

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** A metric by id, Chinese label, English name or any of its spellings; undefined where none fits. */
export function findMetric(name: string, vocabulary: Vocabulary): Metric | undefined {
  const wanted = fold(name);
  return (
    vocabulary.metrics.find(({ id, label, english }) => id === wanted || fold(label) === wanted || fold(english) === wanted) ??
    vocabulary.metrics.find(({ aliases }) => aliases.some((alias) => spellings(alias).some((word) => fold(word) === wanted)))
  );
}

/** Companies by code, short name (also a former one), legal name, or a part of these of two characters or more: 盛邦 finds 盛邦安全. */
export function findCompanies(name: string, vocabulary: Vocabulary): Company[] {
  const wanted = fold(name);
  const spelled = (company: Company): string[] => [company.code, ...company.names.map((entry) => entry.name), ...company.aliases].map(fold);
  const exact = vocabulary.companies.filter((company) => spelled(company).includes(wanted));
  if (exact.length || wanted.length < 2) return exact;
  return vocabulary.companies.filter((company) => spelled(company).some((word) => word.includes(wanted)));
}

/** Edit distance of two short words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** The words of `known` nearest to `name`, best first, at most three; for the answer to an unknown one. */
export function nearest(name: string, known: readonly string[]): string[] {
  const wanted = fold(name);
  return known
    .map((word) => ({
      word,
      far:
        fold(word).includes(wanted) || wanted.includes(fold(word))
          ? 0.5
          : distance(wanted, fold(word)) / Math.max(wanted.length, word.length),
    }))
    .filter(({ far }) => far < 0.7)
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}

/** Ids and labels of the metrics nearest to an unknown name. */
export function nearestMetrics(name: string, vocabulary: Vocabulary): string[] {
  const near = nearest(
    name,
    vocabulary.metrics.flatMap(({ id, label }) => [id, label]),
  );
  return near;
}
