import type { Discrepancy } from '../../src/audit/discrepancy.ts';
import { type Lattice, latticeOf } from '../../src/audit/lattice.ts';
import type { Document } from '../../src/filing/document.ts';
import { tables } from '../../src/table/tables.ts';
import { drawn } from '../table/drawn.ts';

/** The document of a drawing and the lattices of its tables. */
export function latticesOf(drawing: string): { document: Document; lattices: Lattice[] } {
  const document = drawn(drawing);
  return { document, lattices: tables(document).grids.map((grid) => latticeOf(grid)) };
}

/** `error sum 1,703.22`: severity, check and the accused print. */
export const accused = (findings: readonly Discrepancy[]): string[] =>
  findings.map(({ severity, check, receipts }) => `${severity} ${check} ${receipts[0]!.printed}`);

/** A reply whose prose and tables are a test's. */
export const reply = (body: string): string => `中孚信息股份有限公司\n关于审核问询函的回复\n2023年7月\n\n${body}\n`;
