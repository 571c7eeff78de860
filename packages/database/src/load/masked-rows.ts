// How many rows of a file hold something that was masked, by kind.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { STAGED } from './stage-file.ts';
import { mayHoldMasks } from './stored-values.ts';
import { countMasked } from './masking.ts';

/** Good staged rows in which a kind of personal detail was masked. */
export interface MaskedRows {
  kind: string;
  rows: number;
}

/** Kinds that were masked, in the order of `MASKS`; a text that came with `[name]` in it counts too. */
export async function countMaskedRows(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<MaskedRows[]> {
  const fields = plan.fields.filter(mayHoldMasks).map(({ name }) => sql.ref(name));
  if (fields.length === 0) return [];
  // Most rows hold no mask at all: one look for its bracket spares them nine.
  const mayBe = sql.join(
    fields.map((field) => sql`contains(${field}, '[')`),
    sql` or `,
  );
  const counts = countMasked(sql.ref('texts')).map(({ kind, count }) => sql`${count} as ${sql.ref(kind)}`);
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} from (
    select concat_ws(' ', ${sql.join(fields)}) as texts from ${sql.table(STAGED)} where reject_reason is null and (${mayBe}))`.execute(
    db,
  );
  return Object.entries(rows[0] ?? {})
    .map(([kind, count]) => ({ kind, rows: count }))
    .filter((masked) => masked.rows > 0);
}
