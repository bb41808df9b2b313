import { toFlow } from '../../language/period.ts';
import type { Grid } from '../../table/grid.ts';
import type { Context } from './context.ts';
import type { Draft } from './drafts.ts';
import { type FormTable, formDraft } from './form-draft.ts';

/** The notes' own words for it; those of 其他应收款 and 预付款项 have the same form. */
const CAPTION = /前五名.{0,6}应收账款|应收账款.{0,12}前五名/;
const OTHER = /其他应收|预付|应收票据|合同资产/;
const STUB = /^(?:单位|债务人|客户|欠款方|欠款人)(?:名称)?$/;
const BALANCE = /^(?:应收账款)?(?:期末|账面)?余额$/;

/**
 * 按欠款方归集的期末余额前五名的应收账款 (公开发行证券的公司信息披露编报规则第15号): what each of five customers owes, and all five; null
 * for every other table.
 *
 *      单位名称        应收账款期末余额      占应收账款期末余额合计数的比例      坏账准备期末余额
 *      甲公司              …                       …                         …
 */
export function debtorDrafts(grid: Grid, table: FormTable, context: Context): Draft[] | null {
  if (!CAPTION.test(grid.caption) || OTHER.test(grid.caption) || !STUB.test(grid.stub[0] ?? '')) return null;
  const { current } = context.periods;
  const metric = context.vocabulary.metrics.find(({ id }) => id === 'receivables');
  const column = grid.columns.findIndex(({ header }) => BALANCE.test(header.at(-1) ?? ''));
  if (current === null || !metric || column < 0) return null;
  const drafts: Draft[] = [];
  for (const row of grid.rows) {
    const label = row.labels[0] ?? '';
    const cell = row.cells[column];
    if (!cell || label.length < 2 || /^[\d.,%]+$/.test(label)) continue;
    const member = /^(?:合计|小计|总计)$/.test(label) ? '前五名合计' : label;
    const of = { metric, company: context.filer.name, segment: [{ axis: '客户', member }], role: 'detail' as const, flow: toFlow(current) };
    const draft = formDraft(cell, row, of, table);
    if (draft) drafts.push(draft);
  }
  return drafts;
}
