import { spellings } from './alias.ts';
import type { Company } from './company.ts';
import type { Metric } from './metric.ts';
import type { Vocabulary } from './vocabulary.ts';

const UNITS = ['CNY', 'ratio', 'pp', 'times', 'persons', 'count', 'CNY/share', 'CNY/person'];

/**
 * The vocabulary with a user's own words on top: `{ "metrics": [...], "companies": [...] }`, entries as in the built-in
 * files. A metric or company whose id or code is known replaces the known one.
 * @throws TypeError that names the entry, what was expected and what was found.
 */
export function extend(base: Vocabulary, own: unknown): Vocabulary {
  if (typeof own !== 'object' || own === null) throw new TypeError('a vocabulary is an object with "metrics" and "companies", each a list');
  const { metrics = [], companies = [] } = own as { metrics?: unknown; companies?: unknown };
  if (!Array.isArray(metrics) || !Array.isArray(companies)) throw new TypeError('"metrics" and "companies" must be lists');
  const added = metrics.map(metricOf);
  const named = companies.map(companyOf);
  const extended: Vocabulary = {
    metrics: [
      ...base.metrics.map((metric) => added.find(({ id }) => id === metric.id) ?? metric),
      ...added.filter(({ id }) => !base.metrics.some((metric) => metric.id === id)),
    ],
    companies: [
      ...base.companies.map((company) => named.find(({ code }) => code === company.code) ?? company),
      ...named.filter(({ code }) => !base.companies.some((company) => company.code === code)),
    ],
  };
  const faults = faultsOf(extended);
  if (faults.length > 0) throw new TypeError(faults[0]!);
  return extended;
}

function metricOf(entry: unknown, index: number): Metric {
  const metric = entry as Partial<Metric>;
  const where = `metrics[${index}]${metric?.id ? ` (${metric.id})` : ''}`;
  if (typeof metric?.id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(metric.id))
    throw new TypeError(`${where}: "id" must be lower-case words joined by "-", as gross-margin`);
  if (typeof metric.label !== 'string') throw new TypeError(`${where}: "label" must be the metric's Chinese name`);
  if (!Array.isArray(metric.aliases) || metric.aliases.some((alias) => typeof alias !== 'string'))
    throw new TypeError(`${where}: "aliases" must be a list of spellings`);
  if (!UNITS.includes(metric.unit as string))
    throw new TypeError(`${where}: "unit" must be one of ${UNITS.join(' ')}, not ${JSON.stringify(metric.unit)}`);
  if (metric.nature !== 'flow' && metric.nature !== 'stock')
    throw new TypeError(`${where}: "nature" must be "flow" (over a period) or "stock" (at a date)`);
  return {
    ...(metric as Metric),
    english: metric.english ?? metric.label,
    group: metric.group ?? 'other',
    tier: metric.tier ?? 'extended',
  };
}

function companyOf(entry: unknown, index: number): Company {
  const company = entry as Partial<Company>;
  const where = `companies[${index}]`;
  if (typeof company?.code !== 'string' || !/^\d{6}$/.test(company.code))
    throw new TypeError(`${where}: "code" must be the stock code, six digits in quotes`);
  if (!Array.isArray(company.names) || company.names.length === 0 || company.names.some(({ name }) => typeof name !== 'string'))
    throw new TypeError(`${where} (${company.code}): "names" must be a list of { "name", "from" }, oldest first`);
  return { ...(company as Company), aliases: company.aliases ?? [] };
}

/** What is wrong with a vocabulary, in words; [] where nothing is: ids that repeat, formulas of metrics unknown, one spelling for two metrics. */
export function faultsOf(vocabulary: Vocabulary): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { id } of vocabulary.metrics) {
    if (ids.has(id)) faults.push(`metric ${id} is defined twice`);
    ids.add(id);
  }
  for (const metric of vocabulary.metrics) {
    for (const operand of operands(metric))
      if (!ids.has(operand)) faults.push(`metric ${metric.id}: its formula speaks of ${operand}, which is no metric`);
    if (metric.main && !ids.has(metric.main)) faults.push(`metric ${metric.id}: "main" names ${metric.main}, which is no metric`);
    for (const alias of [...metric.aliases, ...(metric.tableOnly ?? [])]) {
      for (const word of spellings(alias)) {
        const owner = owners.get(word);
        if (owner && owner !== metric.id) faults.push(`"${word}" is a spelling of both ${owner} and ${metric.id}`);
        owners.set(word, metric.id);
      }
    }
  }
  return faults;
}

function operands({ formula }: Metric): readonly string[] {
  switch (formula?.kind) {
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'share':
    case 'sum':
      return formula.of;
    case 'margin':
      return [formula.revenue, formula.cost];
    case 'difference':
      return [formula.of, formula.less];
    case 'turnover':
      return [formula.flow, formula.balance];
    case undefined:
      return [];
  }
}
