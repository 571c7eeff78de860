// What stood in the rows that were kept out, masked: the file is read once more for them.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { Expression } from './expression.ts';
import type { LoadPlan, StagedField } from './load-plan.ts';
import { maskCells } from './masking.ts';
import type { Check } from './not-rows.ts';
import { inOrder, judgedRows } from './parsed-rows.ts';
import { buildChecks, isFallible, unreadableCheck } from './row-checks.ts';
import { isLocation } from './stored-values.ts';

const raw = (field: string): Expression => sql.ref(`raw_${field}`);

/** Fields whose text as written is kept with a reject, when it cannot be read. */
const rawFields = (plan: LoadPlan): StagedField[] =>
  plan.fields.filter((field) => (isFallible(field) || field.parse === 'rating') && !isLocation(plan, field.name));

// Behind each cell of a rejected row: they are masked one by one.
const CELL_END = sql`chr(30)`;

/** The text of a rejected row: the offending value, then the cells that could not be read, each with its end. */
function rejectText(plan: LoadPlan, checks: readonly Check[]): Expression {
  const offending = checks.map(({ value }, index) => sql`when ${sql.lit(index)} then ${value}`);
  const unread = rawFields(plan).map(
    (field) => sql`case when ${unreadableCheck(field).failed} then ${raw(field.name)} end`,
  );
  const cells = [sql`case reject_reason ${sql.join(offending, sql` `)} end`, ...unread];
  const ended = cells.map((cell) => sql`coalesce(replace(${cell}, chr(30), ' '), '') || ${CELL_END}`);
  return sql.join(ended, sql` || `);
}

/**
 * Reads the file once more for the rows that were rejected, into the temporary table `reject_cells`: `place` (from 0, in
 * the order of the file) and `cells`, masked: the offending value, then see `rawCellOf`. Only files with rejects pay for it.
 */
export async function stageRejectCells(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<void> {
  const checks = buildChecks(plan);
  const record = plan.lacks ? sql`, record` : sql``;
  // Numbered in the order of the file: rows that are not committed yet have no `rowid` to go by.
  await sql`create or replace temp table reject_cells as
    select row_number() over (${inOrder(plan)}) - 1 as place,
      list_transform(string_split(${maskCells(sql.ref('reject_text'))}, chr(30)), lambda cell: nullif(cell, '')) as cells
    from (select ${rejectText(plan, checks)} as reject_text${record} from ${judgedRows(plan, checks)} where reject_reason is not null)`.execute(
    db,
  );
}

/** What stands in the cell of a rejected row that could not be read, masked; null for all others. */
export function rawCellOf(plan: LoadPlan, name: string): Expression {
  const index = rawFields(plan).findIndex((field) => field.name === name);
  return index < 0 ? sql`null` : sql`c.cells[${sql.lit(index + 2)}]`;
}
