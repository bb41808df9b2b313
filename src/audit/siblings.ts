/**
 * Metrics that filings take for each other: 主营业务 and all, gross and net. What holds of one clears a print of the other, and may tell which of them is meant.
 */
export const SIBLINGS: Readonly<Record<string, readonly string[]>> = {
  revenue: ['main-revenue'],
  'main-revenue': ['revenue'],
  'operating-cost': ['main-cost'],
  'main-cost': ['operating-cost'],
  receivables: ['receivables-net'],
  'receivables-net': ['receivables'],
  inventory: ['inventory-net'],
  'inventory-net': ['inventory'],
};
