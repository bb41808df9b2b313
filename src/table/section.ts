import type { RowLabel, Unit } from './stub.ts';

/** 分行业 · 分行业、分产品 · 按销售模式分类: the heading of rows by such an axis, often centred in the table. */
const AXIS = /^(?:分(?:行业|产品|地区|区域|客户|业务|渠道|销售模式|类型|季度)(?:、分.{2,4}){0,3}|按.{1,12}(?:分类|划分))$/;

/** Whether a text is such a heading; 分 or 按 tell most others at once. */
export function isAxis(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 0x5206 || first === 0x6309) && AXIS.test(text);
}

/**
 * Labels without numbers that head the rows after them:
 *
 *     现金流入:                      ends in a colon
 *     管理平台                       the same labels follow as under the next one
 *       收入    5,309.73
 *     营业外收入                      closed by 营业外收入合计
 *     分地区                         分…, 按…分类
 *
 * Any other is taken for a row whose numbers are lost, and heads nothing.
 */
export function sections(units: readonly Unit[], found: RowLabel[]): void {
  if (units.every((unit) => unit.row >= 0)) return;
  const repeated = repeatedAfter(units);
  let section = '';
  let closer = '';
  let members: Set<string> | null = null;
  units.forEach((unit, i) => {
    if (unit.row < 0) {
      const name = unit.text.replace(/:$/, '');
      const closing = closingOf(units, i, name);
      if (repeated.has(i)) {
        section = unit.text;
        members = repeated.get(i)!;
        closer = '';
      } else if (unit.text.endsWith(':') || closing || isAxis(unit.text)) {
        section = unit.text;
        members = null;
        closer = closing?.text ?? '';
      } else if (members === null && closer === '' && !section.endsWith(':')) {
        // A row of its own kind: what follows may or may not belong to the section before.
        section = '';
      }
      return;
    }
    if (section === '') return;
    if (members && !members.has(unit.text)) {
      section = '';
      return;
    }
    if (unit.text === '' || /^[一二三四五六七八九十]{1,2}、/.test(unit.text)) {
      if (unit.text !== '') section = '';
      return;
    }
    const label = found[unit.row]!;
    if (closer !== '' && unit.text === closer) {
      section = '';
      return;
    }
    label.labels = [section, ...label.labels];
  });
}

/** The row that sums up what stands under the label `name` of unit `at`: 营业外收入合计. */
function closingOf(units: readonly Unit[], at: number, name: string): Unit | undefined {
  for (let i = at + 1; i < at + 40 && i < units.length; i++) {
    const unit = units[i]!;
    if (unit.row >= 0 && unit.text.startsWith(name) && /^(?:合计|小计|总计|净额)/.test(unit.text.slice(name.length))) return unit;
  }
  return undefined;
}

/** Sections under which the same labels come as under another one of another name, with those labels. */
function repeatedAfter(units: readonly Unit[]): Map<number, Set<string>> {
  const under: { at: number; name: string; labels: string[] }[] = [];
  units.forEach((unit, i) => {
    if (unit.row < 0) under.push({ at: i, name: unit.text, labels: [] });
    else under[under.length - 1]?.labels.push(unit.text);
  });
  const heads = new Map<string, string>();
  const shares = new Set<string>();
  for (const { name, labels } of under) {
    for (const label of labels) {
      const head = heads.get(label);
      if (head === undefined) heads.set(label, name);
      else if (head !== name) shares.add(label);
    }
  }
  const found = new Map<number, Set<string>>();
  under.forEach(({ at, labels }, i) => {
    const shared = labels.filter((label) => label !== '' && shares.has(label));
    if (shared.length === 0 || (labels[0] !== shared[0] && 2 * shared.length < labels.length)) return;
    // The last section runs to the end of the table: only its shared labels are surely its own.
    found.set(at, new Set(i === under.length - 1 && shared.length > 1 ? shared : labels));
  });
  return found;
}
