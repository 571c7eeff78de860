// An export as a file: the cases in it, with the few wrong and repeated rows that every real export has.
import { csvRow, type Cell } from '../csv/csv.ts';
import type { Random } from '../random/random.ts';
import type { Case } from './case.ts';
import { viewCase, type Column } from './exports.ts';
import type { Day } from '../dates/days.ts';

export interface ExportPlan {
  columns: readonly Column[];
  runOn: Day;
  /** Headers of the columns that hold the kind and the day received. */
  kindHeader: string;
  receivedHeader: string;
  wrongRows: number;
  repeatedRows: number;
}

/** What an import of the file should count. */
export interface ExportAccount {
  rows: number;
  wrong: number;
  repeated: number;
}

const WRONG_DATES = ['31/02/2023', '29/02/2025', '45/13/2022', 'not known', '00/00/2024', '', 'Tuesday'] as const;

/** Row `index` of the wrong ones: no kind, a day that does not exist, or the totals that somebody left at the end. */
function spoil(row: Cell[], plan: ExportPlan, index: number): Cell[] {
  const spoilt = [...row];
  spoilt[0] = 900_001 + index;
  const at = (header: string): number => plan.columns.findIndex((column) => column.header === header);
  if (index % 4 === 3) spoilt[at(plan.kindHeader)] = '';
  else spoilt[at(plan.receivedHeader)] = WRONG_DATES[index % WRONG_DATES.length] ?? '';
  return spoilt;
}

function totalsRow(plan: ExportPlan, count: number): Cell[] {
  const row: Cell[] = plan.columns.map(() => '');
  row[0] = 'Total';
  row[row.length - 2] = count;
  return row;
}

export function writeExport(
  random: Random,
  cases: readonly Case[],
  plan: ExportPlan,
): { text: string; account: ExportAccount } {
  const rows = cases.map((each) => {
    const view = viewCase(random, each, plan.runOn);
    return plan.columns.map((column) => column.cell(view));
  });
  const extra = new Map<number, Cell[][]>();
  const add = (at: number, row: Cell[]): void => void extra.set(at, [...(extra.get(at) ?? []), row]);
  for (let index = 0; index < plan.wrongRows - 1; index++) {
    const at = random.integer(0, rows.length - 1);
    add(at, spoil(rows[at] ?? [], plan, index));
  }
  for (let index = 0; index < plan.repeatedRows; index++) {
    const from = random.integer(0, rows.length - 1);
    add(Math.min(rows.length - 1, from + random.integer(0, 40)), rows[from] ?? []);
  }
  const lines = [csvRow(plan.columns.map((column) => column.header))];
  for (const [index, row] of rows.entries()) {
    lines.push(csvRow(row));
    for (const another of extra.get(index) ?? []) lines.push(csvRow(another));
  }
  lines.push(csvRow(totalsRow(plan, rows.length)));
  const account = {
    rows: rows.length + plan.wrongRows + plan.repeatedRows,
    wrong: plan.wrongRows,
    repeated: plan.repeatedRows,
  };
  return { text: lines.join(''), account };
}
