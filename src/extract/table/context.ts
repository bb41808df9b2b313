import type { PeriodContext } from '../../language/period.ts';
import type { Filer } from '../../vocabulary/names.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Head } from './head.ts';
import type { Label } from './label.ts';

/** What a table is read against: who files, which periods the filing runs over, what words mean. */
export interface Context {
  vocabulary: Vocabulary;
  filer: Filer;
  periods: PeriodContext;
  /** Labels already read, by head and text: 合计 and 营业收入 stand in a hundred tables. */
  labels: Map<string, Label>;
  /** Heads already read. */
  heads: Map<string, Head>;
}
