// The rows of a file that were kept out: those found before staging, and those that the staged rows are marked with.
import {
  type CellSource,
  findsWards,
  findWardsOfCells,
  insertRejects,
  insertStagedRejects,
  isLocation,
  type LoadPlan,
  type OpenDatabase,
  readUnplacedRejects,
  type RejectReason,
} from '@said/database';
import { mask, maskLabel } from '@said/privacy';
import { findLines } from '../tables/find-lines.ts';
import { MORE_CELLS } from '../tables/corrections.ts';
import type { EarlyReject } from './early-reject.ts';

type Database = OpenDatabase['db'];

interface RejectedRows {
  earlyRejects: readonly EarlyReject[];
  plan: LoadPlan;
  reasons: readonly RejectReason[];
}

/** Stores the rows that were kept out, with what is needed to correct them. */
export async function storeRejects(
  db: Database,
  { earlyRejects, plan, reasons }: RejectedRows,
  batch: number,
): Promise<void> {
  const rows = await rowsOf(db, plan, earlyRejects);
  await insertRejects(
    db,
    earlyRejects.map((reject, index) => {
      const { line, column, rule, message, corrects = null } = reject;
      const value = reject.value === null ? null : maskCell(reject)(reject.value);
      return { batch, line, column, value, rule, message, field: null, row: rows[index] ?? null, corrects };
    }),
  );
  const lines = await findLines(plan.source, await readUnplacedRejects(db));
  await insertStagedRejects(db, plan, { batch, reasons, lines });
}

/** Rows that were never staged, masked, as JSON. */
async function rowsOf(
  db: Database,
  plan: LoadPlan,
  rejects: readonly EarlyReject[],
): Promise<readonly (string | null)[]> {
  // Staged files of early rejects have a column more in front than the file.
  const shift = plan.source.lineColumn === null ? 0 : 1;
  const kept = plan.fields.filter(({ name, parse }) => !isLocation(plan, name) && parse !== 'keyed hash');
  const masked = rejects.map((reject) => {
    const { cells, more = '' } = reject;
    if (cells === undefined) return null;
    return [...kept.map(({ source }) => cellOf(cells, source, shift)), more].map(maskCell(reject));
  });
  const wards = await wardsOf(db, plan, rejects);
  return masked.map((row, place) => {
    if (row === null) return null;
    const cells: Record<string, string | null> = {};
    for (const [index, { name }] of kept.entries()) cells[name] = row[index] ?? null;
    const ward = wards[place] ?? null;
    if (ward !== null) cells['ward_code'] = ward;
    if (rejects[place]?.more !== undefined) cells[MORE_CELLS] = row[kept.length] ?? null;
    return JSON.stringify(cells);
  });
}

const cellOf = (cells: readonly string[], source: CellSource, shift: number): string =>
  'constant' in source ? source.constant : (cells[source.column - shift] ?? '');

/** The wards of rows that were never staged, as far as their codes, names and postcodes tell: those stand in no file. */
async function wardsOf(db: Database, plan: LoadPlan, rejects: readonly EarlyReject[]): Promise<(string | null)[]> {
  const shift = plan.source.lineColumn === null ? 0 : 1;
  const named = [...WARD_CELLS, plan.dayField];
  const fields = plan.fields.filter(({ name }) => named.includes(name));
  if (rejects.length === 0 || !findsWards(plan) || !fields.some(({ name }) => WARD_CELLS.includes(name))) return [];
  return findWardsOfCells(
    db,
    plan,
    rejects.map(({ cells = [] }) =>
      Object.fromEntries(fields.map(({ name, source }) => [name, cellOf(cells, source, shift)])),
    ),
  );
}

const WARD_CELLS = ['ward_code', 'ward_name', 'postcode'];

// A cell may stand in the wrong place, so all are masked as prose where that is not sure.
const maskCell = ({ cellsAreLabels = false }: EarlyReject): ((cell: string) => string) =>
  cellsAreLabels ? maskLabel : mask;
