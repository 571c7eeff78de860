// The record of imports: one batch a file.
import { type Kysely, sql } from 'kysely';
import type { BatchesTable, SaidDatabase } from '../../schema/tables.ts';

/** Every import, the oldest first. */
export async function readBatches(db: Kysely<SaidDatabase>): Promise<BatchesTable[]> {
  return db.selectFrom('batches').selectAll().orderBy('id').execute();
}

/** The number of the next batch. Undone batches keep theirs. */
export async function nextBatch(db: Kysely<SaidDatabase>): Promise<number> {
  const row = await db
    .selectFrom('batches')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertBatch(
  db: Kysely<SaidDatabase>,
  batch: Omit<BatchesTable, 'imported_at' | 'undone_at'>,
): Promise<void> {
  await db
    .insertInto('batches')
    .values({ ...batch, imported_at: sql<string>`now()::TIMESTAMP` })
    .execute();
}

/** Says that what was analysed is no longer what is stored. */
export async function markStale(db: Kysely<SaidDatabase>): Promise<void> {
  await db.updateTable('analysis_runs').set({ stale: true }).where('stale', '=', false).execute();
}

/** Whether a file with exactly these bytes was imported into a data set before, and not undone. */
export async function hasImported(
  db: Kysely<SaidDatabase>,
  file: { sha256: string; dataset: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('batches')
    .select('id')
    .where('sha256', '=', file.sha256)
    .where('dataset', '=', file.dataset)
    .where('undone_at', 'is', null)
    .limit(1)
    .execute();
  return found.length > 0;
}
