import { headerPeriod, type PeriodContext } from '../../language/period.ts';
import type { Cell, Grid, Row } from '../../table/grid.ts';
import { isWithin } from './balance.ts';

/**
 * The form of 应收账款分类披露 (公开发行证券的公司信息披露编报规则第15号): two balances of five columns each, whose narrow heads come
 * out of converters over the wrong columns more often than not:
 *
 *                     期末余额                                  期初余额
 *            账面余额        坏账准备     账面        账面余额        坏账准备      账面
 *     类别                                 价值                                      价值
 *           金额   比例(%)  金额  计提比例            金额   比例(%)  金额  计提比例
 *
 * The columns are what their figures prove them to be: 账面余额 less 坏账准备 is 账面价值.
 */
const FORM = ['应收账款账面余额', '比例', '应收账款坏账准备', '应收账款坏账准备计提比例(%)', '应收账款账面价值'] as const;
const GROSS = 0;
const PROVISION = 2;
const RATIO = 3;
const NET = 4;

/** How a row of the form is called, to its last character: wrapped labels lose an end at times. */
const LABEL = /(?:准备|账款|款项|组合|合计|小计|总计)$/;

/**
 * The grid with the form's heads where its figures prove them, with no rows where it is such a table and neither words nor
 * figures tell the columns apart; else as it came.
 */
export function provisionForm(grid: Grid, title: Words, periods: PeriodContext): Grid {
  if (!isForm(grid, title)) return grid;
  const periodOf = (c: number): string[] =>
    grid.columns[c]!.header.flatMap((text) => text.match(PERIOD) ?? []).filter((text) => headerPeriod(text, periods)?.instant);
  const size = FORM.length;
  const groups = grid.columns.length / size;
  if (groups === 1 || groups === 2) {
    const starts = groups === 1 ? [0] : [0, size];
    const heads = told(starts.map((first) => new Set(FORM.flatMap((_, k) => periodOf(first + k)))));
    if (heads && starts.every((first) => isProven(grid.rows, first))) {
      return {
        ...grid,
        columns: grid.columns.map((_, c) => ({ header: [heads[Math.floor(c / size)]!, FORM[c % size]!] })),
        rows: grid.rows
          .filter(({ labels }) => LABEL.test(labels.at(-1) ?? ''))
          .map((row) => ({ ...row, cells: withProvenRatios(row.cells) })),
      };
    }
  }
  const lost = grid.columns.some(({ header }) => header.every((text) => headerPeriod(text, periods) !== null));
  return lost ? { ...grid, rows: [] } : grid;
}

/** The period of each balance, by the words that came out over its columns; one may have slid over a column of the other. null where they leave it open. */
function told(named: readonly ReadonlySet<string>[]): string[] | null {
  const [one, two] = named;
  if (!one || one.size === 0) return null;
  if (!two) return one.size === 1 ? [...one] : null;
  const first = [...one].filter((period) => one.size === 1 || !two.has(period));
  const second = [...two].filter((period) => two.size === 1 || !one.has(period));
  return first.length === 1 && second.length === 1 && first[0] !== second[0] ? [first[0]!, second[0]!] : null;
}

/** A caption, and it with the headings above. */
interface Words {
  text: string;
  words: string;
}

const PERIOD = /^(?:期[末初](?:余额|数)?|年[末初](?:余额|数)?|20\d\d年\d{1,2}月\d{1,2}日)/;

function isForm({ columns, stub }: Grid, title: Words): boolean {
  if (columns.length < 4 || !stub.some((head) => /^(?:类别|种类|项目)$/.test(head)) || !isWithin('应收账款', title)) return false;
  const heads = columns.flatMap(({ header }) => header).join(' ');
  if (/应收账款.{0,4}(?:分类|种类|类别)/.test(title.text)) return true;
  return /比例/.test(heads) && /账面|坏账准备|金额|价值/.test(heads) && /坏账|分类|类别/.test(title.words + heads);
}

const numberOf = (cell: Cell | undefined): number | null => {
  const match = cell && /^-?[\d,]{1,20}(?:\.\d{1,4})?(%?)$/.exec(cell.text);
  return match ? Number(cell.text.replace(/[,%]/g, '')) : null;
};

/** What two printed amounts may miss a third by: a unit of the last digit, either way. */
const OFF = 0.021;

/** Whether the columns from `first` are the form's in every row that prints enough of them, and in one at least for certain. */
function isProven(rows: readonly Row[], first: number): boolean {
  let proven = 0;
  for (const { cells } of rows) {
    const gross = numberOf(cells[first + GROSS]);
    const provision = numberOf(cells[first + PROVISION]) ?? 0;
    const net = numberOf(cells[first + NET]);
    if (gross === null || net === null) continue;
    if (Math.abs(gross - provision - net) > OFF) return false;
    if (provision !== 0 && net !== 0) proven++;
  }
  return proven > 0;
}

/** A ratio that does not recompute is not of this row, or the filing is wrong about it: 22,864,420 of 235,396,360 is no 100 %. */
function withProvenRatios(cells: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  return cells.map((cell, c) => {
    if (c % FORM.length !== RATIO) return cell;
    const gross = numberOf(cells[c - RATIO + GROSS]);
    const provision = numberOf(cells[c - RATIO + PROVISION]);
    const ratio = numberOf(cell);
    return gross && provision !== null && ratio !== null && Math.abs((100 * provision) / gross - ratio) <= 0.0101 ? cell : undefined;
  });
}
