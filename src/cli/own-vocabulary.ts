import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Decoded, decode } from '../input/encoding.ts';
import { reason } from '../input/reason.ts';
import { AliasFault, spellings } from '../vocabulary/alias.ts';
import type { Company } from '../vocabulary/company.ts';
import { GROUPS, type Metric } from '../vocabulary/metric.ts';
import { builtin, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { MessageWords } from '../words/messages.ts';
import { Complaint } from './complaint.ts';

/**
 * The built-in vocabulary, or with a file that and the file's own: `{"metrics": [{"id", "label", "unit", "nature", "aliases", …}], "companies": [{"code",
 * "names": [{"name", "from"?}], "aliases"?}]}`. An entry with a known id or code takes the place of the built-in one.
 *
 * @throws Complaint naming the entry and what is wrong with it.
 */
export function vocabularyFrom(file: string | undefined, cwd: string): Vocabulary {
  if (file === undefined) return builtin;
  const wrong: Wrong = (what) => new Complaint((words) => words.vocabulary.at(file, what(words.vocabulary, words)));
  let decoded: Decoded;
  let given: unknown;
  try {
    decoded = decode(readFileSync(resolve(cwd, file)));
    given = 'text' in decoded ? JSON.parse(decoded.text) : null;
  } catch (error) {
    throw wrong((words, all) => (error instanceof SyntaxError ? words.noJson(error.message) : reason(error, all)));
  }
  if ('notText' in decoded) {
    const { notText } = decoded;
    throw wrong((words, all) => words.notText(all.unread(notText)));
  }
  if (!isRecord(given)) throw wrong(({ shape }) => shape);
  const metrics = listOf(given.metrics, 'metrics', wrong).map((entry, i) => metricOf(entry, `metrics[${i}]`, wrong));
  const companies = listOf(given.companies, 'companies', wrong).map((entry, i) => companyOf(entry, `companies[${i}]`, wrong));
  return {
    metrics: [...builtin.metrics.filter(({ id }) => !metrics.some((own) => own.id === id)), ...metrics],
    companies: [...builtin.companies.filter(({ code }) => !companies.some((own) => own.code === code)), ...companies],
  };
}

/** What is wrong with the file, as a complaint that names it. */
type Wrong = (what: (words: MessageWords['vocabulary'], all: MessageWords) => string) => Complaint;

const UNITS = ['CNY', 'ratio', 'pp', 'times', 'persons', 'count', 'CNY/share', 'CNY/person'] as const;

function metricOf(entry: unknown, at: string, wrong: Wrong): Metric {
  if (!isRecord(entry)) throw wrong((words) => words.noObject(at));
  const id = textOf(entry.id, `${at}.id`, wrong);
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(id)) throw wrong((words) => words.id(`${at}.id`, JSON.stringify(id)));
  const label = textOf(entry.label, `${at}.label`, wrong);
  const aliases = entry.aliases === undefined ? [label] : textsOf(entry.aliases, `${at}.aliases`, wrong);
  for (const alias of aliases) {
    try {
      spellings(alias);
    } catch (error) {
      if (!(error instanceof AliasFault)) throw error;
      throw wrong((words) => words.alias(at, words[error.fault](JSON.stringify(alias), error.number)));
    }
  }
  return {
    id,
    label,
    english: entry.english === undefined ? id : textOf(entry.english, `${at}.english`, wrong),
    unit: oneOf(entry.unit, UNITS, `${at}.unit`, wrong),
    nature: oneOf(entry.nature, ['flow', 'stock'] as const, `${at}.nature`, wrong),
    group: entry.group === undefined ? 'other' : oneOf(entry.group, GROUPS, `${at}.group`, wrong),
    aliases,
    tier: entry.tier === undefined ? 'core' : oneOf(entry.tier, ['core', 'extended'] as const, `${at}.tier`, wrong),
    ...(entry.vetoes === undefined ? {} : { vetoes: textsOf(entry.vetoes, `${at}.vetoes`, wrong) }),
    ...(entry.tableOnly === undefined ? {} : { tableOnly: textsOf(entry.tableOnly, `${at}.tableOnly`, wrong) }),
  };
}

function companyOf(entry: unknown, at: string, wrong: Wrong): Company {
  if (!isRecord(entry)) throw wrong((words) => words.noObject(at));
  const code = textOf(entry.code, `${at}.code`, wrong);
  if (!/^\d{6}$/.test(code)) throw wrong((words) => words.code(`${at}.code`, JSON.stringify(code)));
  const names = listOf(entry.names, `${at}.names`, wrong).map((each, i) => {
    if (typeof each === 'string') return { name: each };
    if (!isRecord(each)) throw wrong((words) => words.noName(`${at}.names[${i}]`));
    const name = textOf(each.name, `${at}.names[${i}].name`, wrong);
    return each.from === undefined ? { name } : { name, from: textOf(each.from, `${at}.names[${i}].from`, wrong) };
  });
  if (names.length === 0) throw wrong((words) => words.empty(`${at}.names`));
  return { code, names, aliases: entry.aliases === undefined ? [] : textsOf(entry.aliases, `${at}.aliases`, wrong) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, at: string, wrong: Wrong): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrong((words) => words.noList(at));
  return value;
}

function textOf(value: unknown, at: string, wrong: Wrong): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong((words) => words.missing(at));
  return value;
}

function textsOf(value: unknown, at: string, wrong: Wrong): string[] {
  return listOf(value, at, wrong).map((each, i) => textOf(each, `${at}[${i}]`, wrong));
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string, wrong: Wrong): T {
  if (!allowed.includes(value as T)) throw wrong((words) => words.oneOf(at, JSON.stringify(value) ?? null, allowed));
  return value as T;
}
