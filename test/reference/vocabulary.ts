import type { Check } from '../../src/audit/discrepancy.ts';
import { FORMULA_CHECKS } from '../../src/audit/formulas.ts';
import { IDENTITIES } from '../../src/vocabulary/identities.ts';
import { type Formula, GROUPS, type Metric } from '../../src/vocabulary/metric.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import { CHECK_WORDS } from '../../src/words/check.ts';
import { GROUP_WORDS } from '../../src/words/groups.ts';
import { table } from './table.ts';

const { metrics } = builtin;
const labelOf = (id: string): string => metrics.find((metric) => metric.id === id)?.label ?? id;

/** `src/vocabulary/README.md`: every metric by group, and the identities that `filings check` knows beside their formulas. */
export function vocabularyReference(): string {
  const groups = GROUPS.map((group) => ({ title: GROUP_WORDS.en[group], entries: metrics.filter((metric) => metric.group === group) }));
  return `${[
    '# Metrics · 指标',
    '<!-- Written by `npm run readme` from the entries in metrics/ and identities.ts; edit those. -->',
    `${metrics.length} metrics. \`[x]\` may be there or not, \`{x|y}\` is a choice, the longest spelling in the text wins; *flow* is measured over a period, *stock* at a date; *extended* metrics are listed below the key figures.  \n共 ${metrics.length} 个指标。写法中 \`[x]\` 可有可无，\`{x|y}\` 任选其一，取文中最长的写法；flow 为期间数，stock 为时点数；extended 指标列在主要数据之后。`,
    ...groups
      .filter(({ entries }) => entries.length > 0)
      .map(
        ({ title, entries }) =>
          `## ${title}\n\n${table(
            ['id', 'label 名称', 'English', 'unit 单位', 'nature 性质', 'formula 公式', 'check 核对', 'written as 写法'],
            entries.map((metric) => [
              `\`${metric.id}\`${metric.tier === 'extended' ? ' *extended*' : ''}`,
              metric.label,
              metric.english,
              metric.unit,
              metric.nature,
              metric.formula ? formulaText(metric.formula) : '',
              checksOf(metric),
              metric.aliases.map((alias) => `\`${alias}\``).join(' '),
            ]),
          )}`,
      ),
    `## ${CHECK_WORDS.en.checks.identity.name} ${CHECK_WORDS.zh.checks.identity.name}\n\nBeside the formulas above, in every table that has their lines.  \n除上述公式外，凡表中列有以下各行，均予核对。\n\n${IDENTITIES.map(({ words }) => `- ${words}`).join('\n')}`,
  ].join('\n\n')}\n`;
}

/** 研发费用 ÷ 营业收入 */
function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'ratio':
      return `${labelOf(formula.numerator)} ÷ ${labelOf(formula.denominator)}`;
    case 'margin':
      return `1 − ${labelOf(formula.cost)} ÷ ${labelOf(formula.revenue)}`;
    case 'difference':
      return `${labelOf(formula.of)} − ${labelOf(formula.less)}`;
    case 'sum':
      return formula.of.map(labelOf).join(' + ');
    case 'share':
      return `其中一部分 ÷ ${formula.of.map(labelOf).join(' / ')}`;
    case 'turnover':
      return `${labelOf(formula.flow)} ÷ 平均${labelOf(formula.balance)}`;
  }
}

/** What `filings check` holds its prints against: its formula, its change, its quarters, the whole it is of. */
function checksOf({ id, formula, nature, unit }: Metric): string {
  const money = unit === 'CNY';
  const checks: Check[] = formula && formula.kind !== 'share' ? [FORMULA_CHECKS[formula.kind]] : [];
  checks.push(unit === 'ratio' ? 'points' : 'growth');
  if (nature === 'flow' && money) checks.push('sum');
  if (money && metrics.some(({ main }) => main === id)) checks.push('identity');
  checks.push('agreement');
  const { en, zh } = CHECK_WORDS;
  return [...new Set(checks)].map((check) => `${en.checks[check].name} ${zh.checks[check].name}`).join(', ');
}
