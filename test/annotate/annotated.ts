import { annotatedFiling } from '../../src/annotate/filing.ts';
import { audit } from '../../src/audit/audit.ts';
import { coverage } from '../../src/coverage/coverage.ts';
import type { AnnotatedFiling, Entry, List, ListId } from '../../src/html/annotate/view.ts';
import { builtin } from '../../src/vocabulary/vocabulary.ts';
import type { Lang } from '../../src/words/lang.ts';

/** A text as an annotated filing; null where it is none. */
export function annotated(text: string, lang: Lang = 'zh', file = 'reply.txt'): AnnotatedFiling | null {
  const source = { file, text };
  const audited = audit(source);
  const covered = coverage(source);
  return audited && covered && annotatedFiling(source, audited, covered, builtin, lang);
}

export function listOf({ lists }: AnnotatedFiling, id: ListId): List {
  return lists.find((list) => list.id === id)!;
}

/** What an entry is told as, by label. */
export const readingOf = ({ reading }: Entry): Record<string, string> => Object.fromEntries(reading);

/** A reply with a table, sentences, prints that disagree, a sum that does not add up, and things nobody can read. */
export const REPLY = `证券代码：300659                              证券简称：中孚信息
                 中孚信息股份有限公司
关于审核问询函的回复
2023年7月11日

报告期各期,公司营业收入和毛利率情况如下:
                                                    单位:万元
      项目           2022 年度      2021 年度      2020 年度
      营业收入          64,420.55     127,004.33     99,315.24
      营业成本          25,045.71      45,548.42     33,669.21
      毛利率              61.12%         64.14%        66.10%
      其他指标甲            11.00          12.00         13.00

2022年,公司营业收入为64,420.55万元。2022年公司毛利率为60.12%。若干类似项目的营业收入约为3,000万元。
公司加强了客户信用管理和回款考核,客户回款情况良好,截至2022年末,公司应收账款余额为45,836.12
万元。
`;
