import { columnOf } from '../compare/column.ts';
import { spelled } from '../compare/matrix.ts';
import type { Fact, Role } from '../fact.ts';
import { findCompanies, findMetric, nearest, nearestMetrics } from '../vocabulary/lookup.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { PEER_MEAN } from '../vocabulary/names.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Asked } from '../words/messages.ts';
import { Complaint } from './complaint.ts';
import type { Flags } from './flags.ts';
import { periodWanted } from './period-flag.ts';

/** The filters of a command line, understood. */
export interface Selection {
  /** Those of --metric, in its order; null without the flag. */
  metrics: Metric[] | null;
  /** Every filter; `compare` chooses metrics itself and leaves that one out. */
  takes(fact: Fact, besides?: 'metric'): boolean;
  /**
   * Call once all facts have been offered to `takes`.
   * @throws Complaint if a company or segment was asked for that neither the vocabulary nor any of the filings knows, with the nearest known.
   */
  settle(): void;
}

const ROLES: Readonly<Record<string, Role>> = {
  headline: 'headline',
  peer: 'peer',
  detail: 'detail',
  公司: 'headline',
  本公司: 'headline',
  同行: 'peer',
  可比公司: 'peer',
  明细: 'detail',
  分部: 'detail',
};
const WHOLE = new Set(['whole', '整体', '公司整体', '合计']);

/** @throws Complaint for a metric, period or role that is not known, with the nearest that are. */
export function select(flags: Flags, vocabulary: Vocabulary): Selection {
  const metrics =
    flags.metric?.map((name) => findMetric(name, vocabulary) ?? unknown('metric', name, nearestMetrics(name, vocabulary))) ?? null;
  const ids = metrics && new Set(metrics.map(({ id }) => id));
  const periods = flags.period?.map((text) => periodWanted(text) ?? unknown('period', text, []));
  const roles = flags.role && new Set(flags.role.map((name) => ROLES[name] ?? unknown('role', name, nearest(name, Object.keys(ROLES)))));
  const companies = flags.company?.map((name) => companyWanted(name, vocabulary));
  const segments = flags.segment?.map(segmentWanted);
  const seen = { companies: new Set<string>(), segments: new Set<string>() };

  return {
    metrics: metrics && [...new Set(metrics)],
    takes(fact, besides) {
      if (companies) seen.companies.add(fact.company);
      if (segments) for (const { axis, member } of fact.segment) seen.segments.add(axis).add(member);
      // Each is asked, so that every name that fits something is known to fit.
      const company = !companies || companies.filter((wanted) => wanted.fits(fact)).length > 0;
      const segment = !segments || segments.filter((wanted) => wanted.fits(fact)).length > 0;
      return (
        company &&
        segment &&
        (besides === 'metric' || !ids || ids.has(fact.metric)) &&
        (!roles || roles.has(fact.role)) &&
        (!periods || periods.some((fits) => fits(fact.period, columnOf(fact.period))))
      );
    },
    settle() {
      const known = [...seen.companies, ...vocabulary.companies.map(({ names }) => names.at(-1)!.name)];
      for (const wanted of companies ?? []) if (!wanted.known()) unknown('company', wanted.name, nearest(wanted.name, [...new Set(known)]));
      for (const wanted of segments ?? []) if (!wanted.known()) unknown('segment', wanted.name, nearest(wanted.name, [...seen.segments]));
    },
  };
}

/** One name of a flag: whether a fact is meant by it, and whether anything is. */
interface Wanted {
  name: string;
  fits(fact: Fact): boolean;
  known(): boolean;
}

/** Known companies by all their names and codes; others by their code, their name as the filing gives it, or a part of it of two characters or more. */
function companyWanted(name: string, vocabulary: Vocabulary): Wanted {
  const found = findCompanies(name, vocabulary);
  const codes = new Set(found.map(({ code }) => code));
  const names = new Set(found.flatMap((company) => company.names.map((each) => each.name)));
  let known = found.length > 0 || name === PEER_MEAN;
  return {
    name,
    fits(fact) {
      const fits =
        fact.company === name ||
        fact.code === name ||
        names.has(fact.company) ||
        (fact.code !== null && codes.has(fact.code)) ||
        (found.length === 0 && name.length > 1 && fact.company.includes(name));
      known ||= fits;
      return fits;
    },
    known: () => known,
  };
}

/** 产品 · 网络安全产品 · 产品:网络安全产品, or a part of a member; `whole` for the whole company. */
function segmentWanted(name: string): Wanted {
  const wanted = name.replace('：', ':');
  const whole = WHOLE.has(wanted);
  let known = whole;
  return {
    name,
    fits(fact) {
      const fits = whole
        ? fact.segment.length === 0
        : fact.segment.some((segment) => segment.axis === wanted || spelled([segment]).includes(wanted));
      known ||= fits;
      return fits;
    },
    known: () => known,
  };
}

/** @throws Complaint always; `near` are the names that are known and nearest to the one that is not. */
export function unknown(what: Asked, name: string, near: readonly string[]): never {
  throw new Complaint((words) => words.unknown[what](name, near));
}
