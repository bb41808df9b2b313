import type Big from 'big.js';
import type { Document } from '../filing/document.ts';
import type { Cover } from '../filing/filing.ts';
import { exactly, type Interval, intervalOf as intervalOfFact, overlap, times } from '../reconcile/interval.ts';
import { findMetric } from '../vocabulary/lookup.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AuditWords } from '../words/audit.ts';
import { type Discrepancy, discrepancy, type Receipt, receipt } from './discrepancy.ts';
import { slip } from './explain.ts';
import { type Figure, figureOf, inMannerOf, intervalOf, stepOf } from './figure.ts';
import type { Lattice } from './lattice.ts';
import { isExact, type Levels, receiptOf, textOf } from './print.ts';

/** A share that the form of an annual report asks for, with the labels of the form; the whole is a line of the form as well, or a metric. */
interface Asked {
  share: RegExp;
  part: RegExp;
  whole: RegExp | readonly string[];
}

/** 公开发行证券的公司信息披露内容与格式准则第2号: what the five largest customers bought, who does research. */
const ASKED: readonly Asked[] = [
  {
    share: /^前五名客户合计销售金额占年度销售总额(?:的)?比例/,
    part: /^前五名客户合计销售金额\(元\)$/,
    whole: ['revenue', 'main-revenue'],
  },
  { share: /^研发人员数量占比/, part: /^研发人员数量(?:\(人\))?$/, whole: /^(?:报告期末)?在职员工的?数量合计/ },
];

interface Whole {
  interval: Interval;
  value: Big.Big | string;
  text: string;
  receipt: Receipt;
}

/** The shares of the form against their parts and wholes, which stand in other tables. */
export function form(
  document: Document,
  cover: Cover,
  lattices: readonly Lattice[],
  levels: Levels,
  vocabulary: Vocabulary,
  words: AuditWords,
): Discrepancy[] {
  if (cover.form !== 'annual-report' || cover.period === null) return [];
  const line = (label: RegExp): { figure: Figure; label: string } | undefined => {
    for (const { rows } of lattices)
      for (const { path, figures } of rows) {
        const own = path.at(-1) ?? '';
        const figure = label.test(own) ? figures.find((each) => each && !each.nil) : undefined;
        if (figure) return { figure, label: own };
      }
    return below(document, label);
  };
  const found: Discrepancy[] = [];
  for (const asked of ASKED) {
    const share = line(asked.share);
    const part = line(asked.part);
    if (!share || !part || share.figure.unit !== 'percent' || part.figure.unit !== 'plain') continue;
    const wholes: Whole[] = [];
    if (asked.whole instanceof RegExp) {
      const whole = line(asked.whole);
      if (whole) {
        const { figure, label } = whole;
        wholes.push({
          interval: countOf(figure),
          value: figure.value,
          text: figure.text,
          receipt: receipt(document, figure.at, figure.to, label),
        });
      }
    } else
      for (const metric of asked.whole)
        for (const fact of levels.of(`${cover.company}\u0000\u0000`, metric, cover.period).filter(isExact))
          wholes.push({
            interval: intervalOfFact(fact)!,
            value: fact.value,
            text: `${textOf(fact)} (${findMetric(metric, vocabulary)?.label ?? metric})`,
            receipt: receiptOf(fact, vocabulary),
          });
    if (wholes.length === 0 || wholes.some(({ interval }) => overlap(times(interval, intervalOf(share.figure)), countOf(part.figure))))
      continue;
    found.push(told(document, share, part, wholes[0]!, words));
  }
  return found;
}

/** What is asked and its answer on lines of their own, where the table is printed a cell a line. */
function below(document: Document, label: RegExp): Line | undefined {
  const words = label.source.replace(/^\^|\$$/g, '');
  const match = new RegExp(`\\n *(${words})\\s{1,200}(-?[\\d,]{1,20}(?:\\.\\d{1,4})?%?)(?![\\d.,%])`).exec(document.text);
  if (!match) return undefined;
  const text = match[2]!;
  const at = match.index + match[0].length - text.length;
  const cell = { text, offsets: Int32Array.from({ length: text.length }, (_, i) => at + i) };
  const figure = figureOf(cell, { yuan: true, percent: false, counted: false });
  return figure && { figure, label: match[1]! };
}

/** Heads and pieces are counted, not rounded. */
const countOf = (figure: Figure): Interval => (figure.places === 0 ? exactly(figure.value) : intervalOf(figure));

interface Line {
  figure: Figure;
  label: string;
}

function told(document: Document, share: Line, part: Line, whole: Whole, words: AuditWords): Discrepancy {
  const expected = part.figure.value.div(whole.value);
  const meant = inMannerOf(expected, share.figure);
  const miss = share.figure.value.minus(expected).abs();
  const own = ({ figure, label }: Line): Receipt => receipt(document, figure.at, figure.to, label);
  return discrepancy(
    'share',
    miss.lte(stepOf(share.figure)) ? 'note' : 'error',
    words.equals(share.label, `${part.figure.text} ÷ ${whole.text}`, meant, share.figure.text),
    [own(share), own(part), whole.receipt],
    {
      miss: inMannerOf(miss, share.figure),
      holds: words.holds([{ printed: share.figure.text, meant, slip: slip(share.figure.text, meant) }]),
    },
  );
}
